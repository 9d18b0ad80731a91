package florin.people;

import java.util.Optional;

/** Who speaks in a chat, as far as Florin knows them, and the book they work in there. */
public sealed interface Caller {
  /** Nobody registered. */
  record Stranger() implements Caller {}

  /** Somebody at work: in a private chat in their current book, in a bound group in its book. */
  record Member(Membership membership) implements Caller {}

  /** Somebody registered, in a group that is bound to a book they do not belong to. */
  record Outsider(Person person) implements Caller {}

  /**
   * Somebody registered, in a group bound to no book.
   *
   * @param current the person's own current book, to which the group might be bound
   */
  record Unbound(Person person, Membership current) implements Caller {}

  /** The membership of somebody at work; empty for everybody else. */
  default Optional<Membership> atWork() {
    return this instanceof Member(Membership membership)
        ? Optional.of(membership)
        : Optional.empty();
  }
}
