package florin.people;

import florin.Actor;
import florin.Cause;
import florin.Role;

/**
 * A person in a book.
 *
 * @param books how many books the person belongs to; with more than one, every card names the book
 */
public record Membership(Person person, Book book, Role role, int books) {

  /**
   * The person at work in this book. An agent sees only the own rows, unless the book is shared.
   */
  public Actor actor(Cause cause) {
    boolean seesAll = role != Role.AGENT || book.shared();
    return new Actor(person.id(), book.id(), role, seesAll, cause);
  }
}
