package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.EntryChange;
import florin.quickentry.Correction;
import florin.quickentry.EntryContext;
import florin.quickentry.EntryText;
import florin.quickentry.QuickEntry;
import florin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One change of several entries: {@code 12, 13 #food}, {@code #12 #13 #food} or {@code where #food
 * september set #groceries}. Numbers without anything between them may be one entry and its new
 * amount: then it is asked.
 */
record EditMany(String selection, String change) {
  /** Numbers that can only be several entries, then what changes. */
  private static final Pattern LISTED =
      Pattern.compile(
          "((?:#?\\d{1,9}\\s*,\\s*)+#?\\d{1,9}|#\\d{1,9}(?:\\s+#\\d{1,9})+)\\s+(.+)",
          Pattern.DOTALL);

  /** Numbers of which the last may be an amount. */
  private static final Pattern SPACED =
      Pattern.compile("(\\d{1,9}(?:\\s+\\d{1,9})+)\\s+(?=\\D)(.+)", Pattern.DOTALL);

  /** What a call means if it means several, else nothing. */
  static Optional<EditMany> of(Call call) {
    String text = call.text();
    if (call.argument(Edit.NUMBER).isPresent() || !call.entries().isEmpty()) {
      return Optional.empty();
    }
    Matcher listed = LISTED.matcher(text);
    if (listed.matches()) {
      return Optional.of(new EditMany(listed.group(1), listed.group(2)));
    }
    Matcher where =
        Pattern.compile(
                "(?:" + words("where") + ")\\s+(.+?)\\s+(?:" + words("set") + ")\\s+(.+)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
            .matcher(text);
    if (where.matches()) {
      return Optional.of(new EditMany(where.group(1), where.group(2)));
    }
    if (text.toLowerCase(Locale.ROOT).matches("(?s)(?:" + words("where") + ")(?:\\s.*)?")) {
      throw new Refused("bulk.set");
    }
    return Optional.empty();
  }

  /** Asks whether numbers in a row are all entries, where all of them are. */
  static Optional<Reply> doubt(Call call, Books books) {
    Matcher spaced = SPACED.matcher(call.text());
    if (call.argument(Edit.NUMBER).isPresent() || !call.entries().isEmpty() || !spaced.matches()) {
      return Optional.empty();
    }
    List<Integer> numbers =
        Arrays.stream(spaced.group(1).split("\\s+")).map(Integer::valueOf).distinct().toList();
    if (numbers.size() < 2 || books.ledger().find(numbers).size() < numbers.size()) {
      return Optional.empty();
    }
    String listed = numbers.stream().map(n -> "#" + n).collect(Collectors.joining(", "));
    String rest = call.text().substring(Integer.toString(numbers.getFirst()).length()).strip();
    Invocation one =
        Invocation.of("edit", rest).with(Edit.NUMBER, Integer.toString(numbers.getFirst()));
    return Optional.of(
        Reply.text(call.say("bulk.doubt", call.text()))
            .row(Button.once(listed, Invocation.of("edit", listed + " " + spaced.group(2))))
            .row(Button.once(call.say("bulk.doubt.one", numbers.getFirst(), rest), one)));
  }

  Reply handle(Call call, Books books) {
    QuickEntry quickEntry = books.quickEntry();
    var answers = EntryQuestions.answers(call, books);
    EntryContext context = Recording.context(call, books.quickEntry()).withAnswers(answers);
    return switch (EntryText.readCorrection(change, context)) {
      case Correction.Refusal refusal -> throw new Refused(refusal.key(), refusal.args().toArray());
      case Correction.Delete delete -> Delete.several(call, books, selection);
      case Correction.Questions questions -> {
        var question = questions.questions().getFirst();
        yield EntryQuestions.ask(call, books, question.key(), change, question);
      }
      case Correction.Changes changes ->
          confirmed(call, books, quickEntry.changeOfMany(changes.parts()).inFuture(true));
    };
  }

  private Reply confirmed(Call call, Books books, EntryChange meant) {
    var deed =
        new Selection.Deed(
            "bulk.edit.ask",
            "bulk.edited",
            "bulk.edit.button",
            List.of(call.say("bulk.change", change)));
    return Selection.read(
        call,
        books,
        selection,
        chosen ->
            chosen.confirmed(
                deed,
                call.invocation().without(Invocation.ANSWERED),
                filter -> books.ledger().editAll(filter, meant).actionId()));
  }

  private static String words(String key) {
    return Messages.languages().stream()
        .flatMap(
            language -> Arrays.stream(Messages.in(language).text("bulk.words." + key).split(",")))
        .collect(Collectors.joining("|"));
  }
}
