package florin;

/**
 * Somebody at work in a book, with the rights they have there. The scope of a transaction follows
 * from it: which book's rows exist at all, and for an agent of a book that is not shared, only the
 * own ones.
 *
 * @param personId 0 for somebody not yet registered
 * @param bookId 0 where no book is chosen
 * @param seesAll whether rows of other authors are visible
 */
public record Actor(long personId, long bookId, Role role, boolean seesAll, Cause cause) {

  /** Somebody who has not registered: sees no book. */
  public static Actor guest(Cause cause) {
    return new Actor(0, 0, Role.VIEWER, false, cause);
  }

  public Actor with(Cause other) {
    return new Actor(personId, bookId, role, seesAll, other);
  }

  /** Refuses anyone below the role. */
  public void require(Role least) {
    if (!role.atLeast(least)) {
      throw new Refused("refused.role", least.name());
    }
  }
}
