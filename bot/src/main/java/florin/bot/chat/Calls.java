package florin.bot.chat;

import florin.Actor;
import florin.Cause;
import florin.Refused;
import florin.books.Books;
import florin.chat.Invocation;
import florin.people.Caller;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who calls, in which book and in which language, and whether they may: from what came in. */
final class Calls {
  private Calls() {}

  /** Whose transaction it is until the sender is known. */
  static Actor guest(Incoming incoming) {
    return Actor.guest(cause(incoming));
  }

  /**
   * Finds the sender and, for a member, goes on in their name and book: in a private chat the book
   * of the card, button or question they speak of, else their current one.
   */
  static Caller enter(Books books, Incoming incoming) {
    Origin origin = incoming.origin();
    if (origin.sender().anonymous()) {
      return new Caller.Stranger();
    }
    Chat chat = origin.chat();
    Caller caller = find(books, origin);
    if (!(caller instanceof Caller.Member(Membership current))) {
      return caller;
    }
    books.enter(current.actor(cause(incoming)));
    Membership meant = chat.isPrivate() ? SpokenBook.of(books, incoming, current) : current;
    books.enter(meant.actor(cause(incoming)));
    return new Caller.Member(meant);
  }

  /** What is said aside, in a group that writes to no book, is about the person's own. */
  private static Caller find(Books books, Origin origin) {
    var identity = new Identity(origin.chat().platform(), origin.sender().externalId());
    Caller caller = books.people().find(identity, origin.group());
    return caller instanceof Caller.Unbound && origin.chat().isPrivate()
        ? books.people().find(identity, Optional.empty())
        : caller;
  }

  static Call of(
      Books books, Incoming incoming, Caller caller, Invocation invocation, List<Integer> entries) {
    return new Call(
        invocation,
        incoming.origin(),
        caller,
        locale(incoming, caller),
        books.now(),
        incoming instanceof Incoming.Pressed || incoming instanceof Incoming.Filled,
        entries,
        Optional.empty());
  }

  /** A call of no command, to answer the sender in their words. */
  static Call wordless(Books books, Incoming incoming, Caller caller) {
    return of(books, incoming, caller, Invocation.of("help"), List.of());
  }

  /**
   * The call as its answer is to be read: in a private chat of the person and in the book it went
   * on as, so that the buttons of a newcomer or of a book just chosen belong there. Who deleted
   * their account is nobody by then.
   */
  static Call after(Books books, Call call) {
    if (books.actor().personId() == 0 && call.membership().isPresent()) {
      return call.byNobody();
    }
    long now = books.actor().bookId();
    boolean same =
        call.membership()
            .filter(m -> m.book().id() == now && m.person().id() == books.actor().personId())
            .isPresent();
    return same || now == 0 || !call.origin().chat().isPrivate()
        ? call
        : call.by(books.people().me());
  }

  /** Refuses who may not call the command here. */
  static void requireAccess(Command command, Call call) {
    if (command.access() == Access.ANYONE) {
      return;
    }
    if (call.origin().sender().anonymous()) {
      throw new Refused("refused.anonymous");
    }
    call.actor().require(command.access().least());
  }

  private static Locale locale(Incoming incoming, Caller caller) {
    return switch (caller) {
      case Caller.Member(Membership membership) -> membership.person().locale();
      case Caller.Outsider(Person person) -> person.locale();
      case Caller.Unbound(Person person, Membership own) -> person.locale();
      case Caller.Stranger s ->
          incoming.origin().sender().language().map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    };
  }

  private static Cause cause(Incoming incoming) {
    Origin origin = incoming.origin();
    return Cause.said(origin.chat().platform(), origin.chat().id(), origin.messageId());
  }
}
