package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.reports.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Closes months of the book, so that nothing dated in them changes, and opens them again. */
final class Closing {
  /** Opens whatever is closed. */
  private static final String ALL = "all";

  private Closing() {}

  static Command close() {
    return Command.named("close")
        .access(Access.VIEWER)
        .params(Param.optional("month", Param.Kind.PERIOD))
        .handledBy(Closing::close);
  }

  static Command reopen() {
    return Command.named("reopen")
        .access(Access.OWNER)
        .params(Param.optional("month", Param.Kind.PERIOD))
        .handledBy(Closing::reopen);
  }

  private static Reply close(Call call, Books books) {
    if (call.text().isEmpty()) {
      return state(call, books);
    }
    call.actor().require(Role.OWNER);
    books.bookSettings().close(month(call), call.today());
    return Reply.text(call.say("close.done", closed(books).orElseThrow(), call.book().name()))
        .row(Button.of(call.say("close.button.reopen"), Invocation.of("reopen")))
        .inPlace();
  }

  private static Reply state(Call call, Books books) {
    Optional<LocalDate> closed = closed(books);
    Reply reply =
        Reply.text(
            closed
                .map(through -> call.say("close.state", call.book().name(), through))
                .orElseGet(() -> call.say("close.state.open", call.book().name())));
    YearMonth last = YearMonth.from(call.today()).minusMonths(1);
    if (!call.member().role().atLeast(Role.OWNER)) {
      return reply;
    }
    if (closed.filter(through -> !through.isBefore(last.atEndOfMonth())).isEmpty()) {
      reply =
          reply.row(
              Button.of(
                  call.say("close.button.close", Periods.name(call, Period.month(last))),
                  Invocation.of("close", last.toString())));
    }
    return closed.isEmpty()
        ? reply
        : reply.row(Button.of(call.say("close.button.reopen"), Invocation.of("reopen")));
  }

  private static Reply reopen(Call call, Books books) {
    LocalDate closed = closed(books).orElseThrow(() -> new Refused("reopen.nothing"));
    if (call.text().equalsIgnoreCase(ALL)) {
      books.bookSettings().close(Optional.empty());
      return Reply.text(call.say("reopen.done.all", call.book().name())).inPlace();
    }
    if (call.text().isEmpty()) {
      YearMonth last = YearMonth.from(closed);
      return Reply.text(call.say("reopen.which", call.book().name(), closed))
          .row(
              Button.once(
                  Periods.name(call, Period.month(last)), Invocation.of("reopen", last.toString())),
              Button.once(call.say("reopen.button.all"), Invocation.of("reopen", ALL)));
    }
    books.bookSettings().reopen(month(call));
    return Reply.text(call.say("reopen.done", closed(books).orElseThrow(), call.book().name()))
        .inPlace();
  }

  private static YearMonth month(Call call) {
    return Periods.TEXT
        .read(call.text(), call.today(), call.locale())
        .filter(period -> period.grain() == Period.Grain.MONTH)
        .map(period -> YearMonth.from(period.from()))
        .orElseThrow(() -> new Refused("close.month", NamedMember.shown(call.text())));
  }

  private static Optional<LocalDate> closed(Books books) {
    return books.people().me().book().closedThrough();
  }
}
