package florin.quickentry;

import florin.Refused;
import florin.money.AmountProblem;
import florin.money.AmountReading;
import florin.money.AmountText;
import florin.money.Money;
import florin.money.SumText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Reads the pieces of one line into the parts of an entry; each reader marks the pieces it has
 * taken.
 */
final class LineReader {
  private final Line line;
  private final EntryContext context;
  private final Optional<String> received;
  private final List<Question> questions = new ArrayList<>();

  /**
   * @param received what arrives of a transfer, as it was written
   */
  LineReader(Line line, EntryContext context, Optional<String> received) {
    this.line = line;
    this.context = context;
    this.received = received;
  }

  /**
   * @param arrow whether the line shows a transfer by an arrow
   */
  record Result(EntryParts parts, List<Question> questions, boolean arrow) {}

  /**
   * @param needsAmount whether a line without an amount is asked for one
   * @throws Refused where no answer could mend the line
   */
  Result read(boolean needsAmount) {
    DateText dates =
        new DateText(context.locale(), LanguageWords.of(context.locale()), context.today());
    FieldReader fields = new FieldReader(line, context, questions);
    TransferReader.Ends ends = new TransferReader(line, fields, numbers(dates, context)).read();
    EntryContext there = fields.currency(ends.from()).map(context::withCurrency).orElse(context);
    AmountText amounts = AmountText.in(there.locale(), there.bookCurrency());
    NumberFinder numbers = numbers(dates, there);
    DateReader date = new DateReader(line, dates, context, questions);
    Optional<LocalDate> said = date.readSure();
    AmountReader amount = new AmountReader(line, amounts, there, questions);
    AmountReader.Result chosen =
        amount.read(numbers.find(date.daysBesideMonth()), date.isSaid(), needsAmount);
    Optional<LocalDate> day = said.or(() -> date.readMaybe(chosen.dates(), chosen.answered()));
    Optional<String> category = fields.category();
    List<String> tags = fields.tags();
    Optional<String> location = fields.name(Field.LOCATION, Meaning.LOCATION);
    Optional<String> from = ends.from().or(() -> fields.name(Field.FROM, Meaning.TRANSFER_FROM));
    Optional<String> to = ends.to().or(() -> fields.name(Field.TO, Meaning.TRANSFER_TO));
    EntryParts parts =
        new EntryParts(
            chosen.amount(),
            chosen.sign(),
            day,
            Optional.empty(),
            category,
            tags,
            location,
            from,
            to,
            ends.buckets(),
            received(to),
            fields.name(Field.BUCKET, Meaning.BUCKET),
            fields.name(Field.CUSTOMER, Meaning.CUSTOMER),
            fields.name(Field.METHOD, Meaning.METHOD),
            fields.counterparties(),
            fields.text(Field.INVOICE, Meaning.INVOICE),
            fields.text(Field.NOTE, Meaning.NOTE));
    return new Result(parts.describedAs(description()), List.copyOf(questions), ends.arrow());
  }

  private NumberFinder numbers(DateText dates, EntryContext there) {
    return new NumberFinder(
        line, dates, AmountText.in(there.locale(), there.bookCurrency()), there.bookCurrency());
  }

  /** What arrives, without a code in the currency of where it goes. */
  private Optional<Money> received(Optional<String> to) {
    Currency there =
        to.flatMap(context.names()::currency).or(context::arriving).orElse(context.bookCurrency());
    return context
        .answer(Question.RECEIVED)
        .or(() -> received)
        .map(text ->
            switch (new SumText(AmountText.in(context.locale(), there)).read(text)) {
              case AmountReading.Exact exact when exact.value().signum() > 0 -> exact.in(there);
              case AmountReading.Exact zero -> throw new Refused("entry.amount.positive");
              case AmountReading.Ambiguous two -> throw new Refused("entry.received.unclear", text);
              case AmountReading.Unreadable(AmountProblem problem) ->
                  throw new Refused(problem.key(), text);
            });
  }

  private Optional<String> description() {
    String description = line.description();
    int length = description.codePointCount(0, description.length());
    if (length > EntryText.MAX_DESCRIPTION) {
      throw new Refused("entry.description.too_long", EntryText.MAX_DESCRIPTION, length);
    }
    return Optional.of(description).filter(text -> !text.isEmpty());
  }
}
