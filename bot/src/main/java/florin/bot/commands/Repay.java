package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.OpenLoan;
import florin.money.Money;
import florin.quickentry.DraftKind;
import florin.quickentry.EntryContext;
import florin.quickentry.EntryReading;
import florin.quickentry.EntryText;
import florin.quickentry.Question;
import florin.quickentry.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records that a loan was repaid, by them or to them, whoever owes. Without an amount it is all
 * that is open; more than that is asked about.
 */
final class Repay {
  private static final String AMOUNT = "1." + Question.AMOUNT;

  /** The amount settled, once more than was open has been asked about. */
  private static final String SETTLED = "settled";

  private Repay() {}

  static Command command() {
    return Command.named("repay")
        .access(Access.AGENT)
        .params(EntryParams.loan())
        .handledBy(Repay::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.text().isEmpty() || call.text().lines().count() > 1) {
      return Prompter.ask(
          call.say("repay.how"), Invocation.of("repay"), Invocation.TEXT, List.of());
    }
    EntryContext context =
        Recording.context(call, books.quickEntry())
            .withKind(DraftKind.LENT)
            .withAnswers(EntryQuestions.answers(call, books));
    return switch (EntryText.readAll(call.text(), context).getFirst().reading()) {
      case EntryReading.Complete complete -> repaid(call, books, complete);
      case EntryReading.Questions open -> withoutAmount(call, books, open);
      case EntryReading.Refusal refusal -> record(call, books, DraftKind.LENT);
    };
  }

  private static Reply repaid(Call call, Books books, EntryReading.Complete line) {
    Money amount = line.draft().amount().orElseThrow();
    String who = line.draft().counterparties().getFirst().name();
    OpenLoan loan =
        open(books, who).stream()
            .filter(open -> open.owed().currency().equals(amount.currency()))
            .findFirst()
            .orElseThrow(
                () -> new Refused("repay.nothing-in", who, amount.currency().getCurrencyCode()));
    Money owed = loan.owed().abs();
    Optional<String> settled = call.argument(SETTLED);
    if (amount.compareTo(owed) > 0 && settled.isEmpty()) {
      return Prompter.ask(
          call.say("repay.more", Standing.sentence(call, loan), amount),
          call.invocation().without(Invocation.ANSWERED),
          SETTLED,
          List.of(option(call, owed), option(call, amount)));
    }
    return record(saying(call, line.tokens(), loan, settled), books, loan);
  }

  /** Who repays without saying how much repays all that is open. */
  private static Reply withoutAmount(Call call, Books books, EntryReading.Questions line) {
    List<Question> questions = line.questions();
    if (questions.size() > 1 || !(questions.getFirst() instanceof Question.MissingAmount)) {
      return record(call, books, DraftKind.LENT);
    }
    List<OpenLoan> loans = open(books, line.partial().counterparties().getFirst().name());
    if (loans.size() > 1) {
      return Prompter.ask(
          call.say("repay.which"),
          call.invocation().without(Invocation.ANSWERED),
          AMOUNT,
          loans.stream().limit(4).map(loan -> option(call, loan.owed().abs())).toList());
    }
    OpenLoan loan = loans.getFirst();
    Call all = saying(call, line.tokens(), loan, Optional.empty());
    return record(all.as(all.invocation().with(AMOUNT, loan.owed().abs().toString())), books, loan);
  }

  /** The same line with the name as it was first written, and the amount that was settled. */
  private static Call saying(
      Call call, List<Token> tokens, OpenLoan loan, Optional<String> settled) {
    String text =
        tokens.stream()
            .map(token ->
                switch (token.meaning()) {
                  case COUNTERPARTY -> "&\"" + loan.who().orElse("") + '"';
                  case AMOUNT -> settled.orElse(token.text());
                  default -> token.text();
                })
            .collect(Collectors.joining(" "));
    return call.as(call.invocation().with(Invocation.TEXT, text));
  }

  private static List<OpenLoan> open(Books books, String who) {
    List<OpenLoan> loans = books.loans().with(who);
    if (loans.isEmpty()) {
      throw new Refused("repay.nothing", who);
    }
    return loans;
  }

  private static Option option(Call call, Money amount) {
    return new Option(call.say("ask.amount.choice", amount), amount.toString());
  }

  private static Reply record(Call call, Books books, OpenLoan loan) {
    return record(call, books, loan.isLent() ? DraftKind.BORROWED : DraftKind.LENT);
  }

  private static Reply record(Call call, Books books, DraftKind kind) {
    return Recording.record(call, books, Optional.of(kind));
  }
}
