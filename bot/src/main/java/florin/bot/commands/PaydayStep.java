package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.reports.PayMonth;
import florin.reports.PayMonth.Weekend;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when the months of the budget begin: {@code payday 25}, {@code weekend before}. */
final class PaydayStep {
  private static final String VALUE = "value";

  private PaydayStep() {}

  /** The answer to a call that says so; empty for any other. */
  static Optional<Reply> of(Call call, Books books) {
    String[] words = call.text().split("\\s+", 2);
    String value = call.argument(VALUE).orElse(words.length > 1 ? words[1] : "").strip();
    if (Spoken.isOne("budget.words.payday", words[0])) {
      call.actor().require(Role.OWNER);
      return Optional.of(payday(call, books, value));
    }
    if (Spoken.isOne("budget.words.weekend", words[0])) {
      call.actor().require(Role.OWNER);
      return Optional.of(weekend(call, books, value));
    }
    return Optional.empty();
  }

  private static Reply payday(Call call, Books books, String value) {
    PayMonth months = books.reports().payMonth();
    if (value.isEmpty()) {
      return Prompter.ask(
          call.say("budget.payday.which", months.payday()),
          Invocation.of("budget", "payday"),
          VALUE,
          List.of());
    }
    if (!value.matches("[0-9]{1,2}\\.?")) {
      throw new Refused("budget.payday");
    }
    int day = Integer.parseInt(value.replace(".", ""));
    return changed(call, books, new PayMonth(day, months.weekend()));
  }

  private static Reply weekend(Call call, Books books, String value) {
    PayMonth months = books.reports().payMonth();
    if (value.isEmpty()) {
      return Prompter.ask(
          call.say("budget.weekend.which"),
          Invocation.of("budget", "weekend"),
          VALUE,
          Stream.of(Weekend.values())
              .map(one -> new Option(call.say("budget.weekend.name", one.name()), one.name()))
              .toList());
    }
    Weekend weekend =
        Spoken.find(Weekend.class, "budget.words", value)
            .orElseThrow(() -> new Refused("budget.weekend.unknown", value));
    return changed(call, books, new PayMonth(months.payday(), weekend));
  }

  private static Reply changed(Call call, Books books, PayMonth months) {
    books.bookSettings().payMonth(months);
    String sentence =
        call.say(
            "budget.months",
            months.payday(),
            months.weekend().name(),
            Periods.name(call, months.containing(call.today())));
    List<String> below = EntryWords.below(call, List.of(sentence));
    return Reply.text(String.join("\n", below))
        .row(
            Setup.undo(call, books), Button.of(call.say("button.budget"), Invocation.of("budget")));
  }
}
