package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Form;
import florin.bot.chat.Part;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Entry;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.quickentry.DraftKind;
import florin.quickentry.EntryContext;
import florin.quickentry.EntryDraftText;
import florin.quickentry.EntryLine;
import florin.quickentry.EntryReading;
import florin.quickentry.EntryText;
import florin.quickentry.QuickEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What every command that records shares: read the lines, ask what is open, book all or none, show
 * the card.
 */
final class Recording {
  private static final int RECOGNISABLE = 60;

  private Recording() {}

  static Reply record(Call call, Books books, Optional<DraftKind> kind) {
    if (call.text().isEmpty()) {
      return Prompter.ask(call.say("entry.how"), call.invocation(), Invocation.TEXT, List.of());
    }
    Optional<String> another = anotherEntry(call, books);
    if (another.isPresent()) {
      Call fresh = call.as(Invocation.of("add", another.get()));
      return record(fresh, books, Optional.empty())
          .and(new Part.Paragraph(call.say("entry.left-open", beginning(call.text()))));
    }
    Map<String, String> answers = EntryQuestions.answers(call, books);
    QuickEntry quickEntry = books.quickEntry();
    EntryContext plain = context(call, quickEntry).withAnswers(answers);
    List<EntryLine> lines = EntryText.readAll(call.text(), kind.map(plain::withKind).orElse(plain));
    var drafts = new ArrayList<EntryDraft>();
    for (EntryLine line : lines) {
      switch (line.reading()) {
        case EntryReading.Refusal refusal -> throw refused(lines, line, refusal);
        case EntryReading.Questions questions -> {
          var question = questions.questions().getFirst();
          Reply asked =
              EntryQuestions.ask(
                  call, books, line.number() + "." + question.key(), line.text(), question);
          return questions.questions().size() == 1
              ? asked
              : asked.row(
                  Button.onlyForm(
                      call.say("form.fill"), call.invocation().without(Invocation.ANSWERED)));
        }
        case EntryReading.Complete complete ->
            drafts.add(quickEntry.draft(complete.draft()).inFuture(true));
      }
    }
    var recorded = books.ledger().record(drafts);
    List<Integer> numbers =
        IntStream.rangeClosed(recorded.firstNumber(), recorded.lastNumber()).boxed().toList();
    List<Entry> entries = books.ledger().find(numbers);
    return PaymentOffers.with(
        call, books, entries, EntryCards.saved(call, books, entries, recorded.actionId()));
  }

  /** Everything that is still open in the first line that leaves something open. */
  static Form.Maker form(Optional<DraftKind> kind) {
    return (call, books) -> {
      EntryContext plain =
          context(call, books.quickEntry()).withAnswers(EntryQuestions.given(call));
      return EntryText.readAll(call.text(), kind.map(plain::withKind).orElse(plain)).stream()
          .filter(line -> line.reading() instanceof EntryReading.Questions)
          .findFirst()
          .map(line ->
              new Form(
                  call.say("form.missing"),
                  ((EntryReading.Questions) line.reading())
                      .questions().stream()
                          .limit(Form.MOST_FIELDS)
                          .map(question -> EntryQuestions.field(call, line, question))
                          .toList()))
          .orElseThrow(() -> new Refused("button.used"));
    };
  }

  /**
   * The kind a command records, where it says it; loans and opening balances stay what they are
   * where only a category could say so.
   */
  static Optional<DraftKind> kind(String command, Entry recorded) {
    boolean came = recorded.postings().getFirst().amount().signum() > 0;
    if (recorded.category().isEmpty() && recorded.kind() == EntryKind.LOAN) {
      return Optional.of(came ? DraftKind.BORROWED : DraftKind.LENT);
    }
    if (recorded.category().isEmpty() && recorded.kind() == EntryKind.OPENING) {
      return Optional.of(DraftKind.OPENING);
    }
    return switch (command) {
      case "income" -> Optional.of(DraftKind.INCOME);
      case "expense" -> Optional.of(DraftKind.EXPENSE);
      case "transfer" -> Optional.of(DraftKind.TRANSFER);
      case "lend", "borrow", "repay" -> Optional.of(came ? DraftKind.BORROWED : DraftKind.LENT);
      default -> Optional.empty();
    };
  }

  static EntryContext context(Call call, QuickEntry quickEntry) {
    return quickEntry.context(call.locale(), call.book().currency(), call.today());
  }

  /**
   * Which line of several could not be read comes first; nothing of the others was saved either.
   */
  private static Refused refused(
      List<EntryLine> lines, EntryLine line, EntryReading.Refusal refusal) {
    Object[] arguments = refusal.args().toArray();
    return lines.size() == 1
        ? new Refused(refusal.key(), arguments)
        : new Refused("entry.line.refused", line.number(), new Refused(refusal.key(), arguments));
  }

  /** What was typed instead of an answer, when it is plainly an entry of its own. */
  private static Optional<String> anotherEntry(Call call, Books books) {
    return call.argument(Invocation.ANSWERED)
        .filter(awaited -> !awaited.equals(Invocation.TEXT))
        .flatMap(call::argument)
        .filter(answer -> isEntry(EntryText.read(answer, context(call, books.quickEntry()))));
  }

  private static boolean isEntry(EntryReading reading) {
    return switch (reading) {
      case EntryReading.Complete complete -> hasAmountAndWords(complete.draft());
      case EntryReading.Questions questions -> hasAmountAndWords(questions.partial());
      case EntryReading.Refusal refusal -> false;
    };
  }

  private static boolean hasAmountAndWords(EntryDraftText draft) {
    return draft.amount().isPresent() && !draft.description().isEmpty();
  }

  /** As much of a text as is needed to know it again. */
  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) > RECOGNISABLE
        ? text.substring(0, text.offsetByCodePoints(0, RECOGNISABLE)) + "…"
        : text;
  }
}
