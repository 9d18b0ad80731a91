package florin.quickentry;

import florin.Refused;
import florin.money.AmountText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the pieces of one line into the parts of an entry; each reader marks the pieces it has
 * taken.
 */
final class LineReader {
  private final Line line;
  private final EntryContext context;
  private final List<Question> questions = new ArrayList<>();

  LineReader(Line line, EntryContext context) {
    this.line = line;
    this.context = context;
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
    AmountText amounts = AmountText.in(context.locale(), context.bookCurrency());
    DateText dates =
        new DateText(context.locale(), LanguageWords.of(context.locale()), context.today());
    NumberFinder numbers = new NumberFinder(line, dates, amounts, context.bookCurrency());
    FieldReader fields = new FieldReader(line, context, questions);
    TransferReader.Ends ends = new TransferReader(line, fields, numbers).read();
    DateReader date = new DateReader(line, dates, context, questions);
    Optional<LocalDate> said = date.readSure();
    AmountReader amount = new AmountReader(line, amounts, context, questions);
    AmountReader.Result chosen =
        amount.read(numbers.find(date.daysBesideMonth()), date.isSaid(), needsAmount);
    Optional<LocalDate> day = said.or(() -> date.readMaybe(chosen.dates(), chosen.answered()));
    Optional<String> category = fields.category();
    EntryParts parts =
        new EntryParts(
            chosen.amount(),
            chosen.sign(),
            day,
            Optional.empty(),
            category,
            fields.tags(),
            fields.name(Field.LOCATION, Meaning.LOCATION),
            ends.from().or(() -> fields.name(Field.FROM, Meaning.TRANSFER_FROM)),
            ends.to().or(() -> fields.name(Field.TO, Meaning.TRANSFER_TO)),
            fields.name(Field.BUCKET, Meaning.BUCKET),
            fields.name(Field.CUSTOMER, Meaning.CUSTOMER),
            fields.name(Field.METHOD, Meaning.METHOD),
            fields.counterparties(),
            fields.text(Field.INVOICE, Meaning.INVOICE),
            fields.text(Field.NOTE, Meaning.NOTE));
    return new Result(parts.describedAs(description()), List.copyOf(questions), ends.arrow());
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
