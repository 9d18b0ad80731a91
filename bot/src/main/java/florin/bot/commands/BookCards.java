package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Book;
import florin.people.Membership;
import java.util.List;

/** The cards that show a person's books. */
final class BookCards {
  private static final int OFFERED = 8;

  private BookCards() {}

  /** All books, the one private chats write to marked, each other one with its button. */
  static Reply list(Call call, Books books, String heading) {
    List<Membership> all = books.people().memberships();
    long current = current(call, all);
    Reply reply =
        Reply.card(heading, all.stream().map(m -> line(call, m, current)).toArray(String[]::new));
    for (Membership other :
        all.stream().filter(m -> m.book().id() != current).limit(OFFERED).toList()) {
      reply =
          reply.row(
              Button.of(
                  other.book().name(),
                  Invocation.of("book").with(BookSetup.BOOK, Long.toString(other.book().id()))));
    }
    return reply.row(Button.of(call.say("book.button.new"), BookSetup.doing(BookSetup.Verb.NEW)));
  }

  private static long current(Call call, List<Membership> all) {
    return all.stream()
        .map(m -> m.book().id())
        .filter(id -> id == all.getFirst().person().currentBookId())
        .findFirst()
        .orElse(call.book().id());
  }

  private static String line(Call call, Membership membership, long current) {
    Book book = membership.book();
    return call.say(
        "book.line",
        book.name(),
        book.currency().getCurrencyCode(),
        membership.role().name(),
        Boolean.toString(book.shared()),
        Boolean.toString(book.id() == current));
  }

  /**
   * @param before the book written to until now
   */
  static Reply opened(Call call, String before) {
    Book book = call.book();
    return Reply.card(
            call.say("book.opened", book.name(), book.currency().getCurrencyCode()),
            call.say("book.opened.next", before))
        .row(Button.of(call.say("button.invite"), Invocation.of("invite")), listButton(call));
  }

  static Reply askShare(Call call, Invocation yes) {
    return ask(call, call.say("book.share.ask", call.book().name()), "book.button.share", yes);
  }

  static Reply askLeave(Call call, Invocation yes) {
    return ask(call, call.say("book.leave.ask", call.book().name()), "book.button.leave", yes);
  }

  /** A question whose yes cannot be taken back by oneself. */
  static Reply ask(Call call, String question, String yesKey, Invocation yes) {
    return Reply.text(question)
        .row(
            Button.once(call.say(yesKey), yes).styled(Button.Style.DANGER),
            Button.once(call.say("button.cancel"), Invocation.of("cancel")));
  }

  static Reply shared(Call call, boolean shared) {
    return Reply.text(call.say(shared ? "book.shared" : "book.unshared", call.book().name()))
        .row(listButton(call));
  }

  static Button listButton(Call call) {
    return Button.of(call.say("button.books"), Invocation.of("book"));
  }
}
