package florin;

/** A value nobody may read over somebody's shoulder: printing the record never prints it. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
