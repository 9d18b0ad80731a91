package florin;

/** What a member may do in a book. The order is the order of power. */
public enum Role {
  VIEWER,
  AGENT,
  MANAGER,
  OWNER;

  public boolean atLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
