package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Caller;
import florin.people.GroupChat;
import florin.people.Membership;
import florin.people.Person;
import java.util.List;
import java.util.Optional;

/** The one book a group writes to: which it is, binding the group to one, letting it go. */
final class GroupBook {
  private static final int OFFERED = 8;

  private GroupBook() {}

  static Reply handle(Call call, Books books) {
    return switch (call.caller()) {
      case Caller.Stranger s -> throw new Refused("refused.unregistered");
      case Caller.Outsider(Person person) -> throw new Refused("refused.outsider");
      case Caller.Unbound(Person person, Membership current) -> {
        books.enter(current.actor(call.cause()));
        yield unbound(call, books);
      }
      case Caller.Member(Membership membership) -> bound(call, books, membership);
    };
  }

  /**
   * The same for somebody who asks for it aside, in a group whose messages we do not see: there a
   * call is about the person's own book as long as the group has none.
   */
  static Reply aside(Call call, Books books, String name) {
    boolean letGo = BookSetup.verb(call).equals(Optional.of(BookSetup.Verb.UNBIND));
    Call here = call.as(meant(call, name));
    if (books.groupChats().isBound(group(call))) {
      Membership bound = call.member();
      return letGo ? letGo(here, books, bound) : bound(here, books, bound);
    }
    call.member();
    if (letGo) {
      throw new Refused("book.group.none");
    }
    return unbound(here, books);
  }

  /** What is meant as a group says it, where the word for it is not needed. */
  private static Invocation meant(Call call, String name) {
    Invocation plain = Invocation.of(call.invocation().command(), name);
    return call.argument(BookSetup.BOOK).map(id -> plain.with(BookSetup.BOOK, id)).orElse(plain);
  }

  private static Reply unbound(Call call, Books books) {
    if (call.argument(BookSetup.BOOK).isPresent() || !call.text().isEmpty()) {
      return bind(call, books);
    }
    List<Membership> managed =
        books.people().memberships().stream()
            .filter(m -> m.role().atLeast(Role.MANAGER))
            .limit(OFFERED)
            .toList();
    Reply reply = Reply.text(call.say("book.group.unbound"));
    for (Membership one : managed) {
      reply =
          reply.row(
              Button.of(
                  one.book().name(),
                  chosen(call).with(BookSetup.BOOK, Long.toString(one.book().id()))));
    }
    return reply;
  }

  /** Said aside, a button must say that the group is meant. */
  private static Invocation chosen(Call call) {
    return call.origin().chat().isPrivate()
        ? BookSetup.doing(BookSetup.Verb.HERE)
        : Invocation.of("book");
  }

  private static Reply letGo(Call call, Books books, Membership membership) {
    books.groupChats().unbind(group(call));
    return Reply.text(call.say("book.group.let-go", membership.book().name()));
  }

  private static Reply bound(Call call, Books books, Membership membership) {
    Optional<BookSetup.Verb> verb = BookSetup.verb(call);
    if (verb.equals(Optional.of(BookSetup.Verb.UNBIND))) {
      return letGo(call, books, membership);
    }
    if (call.argument(BookSetup.BOOK).isPresent() || !call.text().isEmpty()) {
      return bind(call, books);
    }
    Reply reply =
        Reply.card(
            call.say("book.group.bound", membership.book().name()), call.say("book.group.sight"));
    return membership.role().atLeast(Role.MANAGER)
        ? reply.row(
            Button.of(call.say("book.button.unbind"), BookSetup.doing(BookSetup.Verb.UNBIND)))
        : reply;
  }

  private static Reply bind(Call call, Books books) {
    if (BookSetup.verb(call).isPresent()) {
      throw new Refused("book.in-private");
    }
    Membership there =
        call.argument(BookSetup.BOOK)
            .map(id ->
                books
                    .people()
                    .in(Long.parseLong(id))
                    .orElseThrow(() -> new Refused("book.not-yours")))
            .orElseGet(() -> MyBooks.called(books, call.text()));
    books.enter(there.actor(call.cause()));
    books.groupChats().bind(group(call));
    return Reply.card(call.say("book.group.now", there.book().name()), call.say("book.group.sight"))
        .inPlace();
  }

  private static GroupChat group(Call call) {
    return call.origin().group().orElseThrow(() -> new Refused("book.only-in-group"));
  }
}
