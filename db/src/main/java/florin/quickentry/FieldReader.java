package florin.quickentry;

import florin.Refused;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pieces with a sigil or a key, looks up the book's names, and asks about those it does
 * not have.
 */
final class FieldReader {
  private static final Pattern SHARE = Pattern.compile("(.+)\\*([1-9][0-9]?)");

  private final Line line;
  private final EntryContext context;
  private final List<Question> questions;

  FieldReader(Line line, EntryContext context, List<Question> questions) {
    this.line = line;
    this.context = context;
    this.questions = questions;
  }

  boolean isLocation(String text) {
    return new NameMatch(context.names().locations()).find(text).isPresent();
  }

  boolean isBucket(String text) {
    return new NameMatch(context.names().buckets()).find(text).isPresent();
  }

  /** The currency of the place a line names, whoever will read it: where money comes from. */
  Optional<Currency> currency(Optional<String> from) {
    return from.or(() -> named(Field.FROM))
        .or(() -> named(Field.LOCATION))
        .flatMap(context.names()::currency);
  }

  private Optional<String> named(Field field) {
    return Optional.ofNullable(context.answers().get(field.key()))
        .or(() -> line.with(field).stream().findFirst().map(line::text))
        .flatMap(new NameMatch(context.names().locations())::find);
  }

  /** The category: {@code cat:} if there is one, else the first {@code #}. */
  Optional<String> category() {
    List<Integer> keyed = line.with(Field.CATEGORY);
    List<Integer> hashes = line.with(Field.HASH);
    if (keyed.isEmpty() && hashes.isEmpty()) {
      return context
          .answer(Field.CATEGORY.key())
          .flatMap(answer -> resolve(Field.CATEGORY, answer));
    }
    int index = keyed.isEmpty() ? hashes.getFirst() : keyed.getFirst();
    return resolveAt(index, Field.CATEGORY, Meaning.CATEGORY);
  }

  /** Everything with {@code #} or {@code cat:} that is left after the category. */
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (int index = 0; index < line.size(); index++) {
      Piece piece = line.piece(index);
      if (line.isFree(index) && (piece.has(Field.HASH) || piece.has(Field.CATEGORY))) {
        line.mark(index, Meaning.TAG);
        tags.add(piece.value());
      }
    }
    return tags.stream().distinct().toList();
  }

  /** A field that holds one of the book's names. */
  Optional<String> name(Field field, Meaning meaning) {
    List<Integer> indexes = line.with(field);
    if (indexes.isEmpty()) {
      return context.answer(field.key()).flatMap(answer -> resolve(field, answer));
    }
    int first = indexes.getFirst();
    for (int other : indexes.subList(1, indexes.size())) {
      if (!Folding.key(line.text(first)).equals(Folding.key(line.text(other)))) {
        throw new Refused(
            field == Field.LOCATION ? "entry.location.twice" : "entry.field.twice",
            line.text(first),
            line.text(other));
      }
      line.mark(other, meaning);
    }
    return resolveAt(first, field, meaning);
  }

  /** A field that holds any text. */
  Optional<String> text(Field field, Meaning meaning) {
    List<String> values = new ArrayList<>();
    for (int index : line.with(field)) {
      line.mark(index, meaning);
      values.add(line.text(index));
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", values));
  }

  List<Counterparty> counterparties() {
    List<Counterparty> result = new ArrayList<>();
    context
        .answer(Question.COUNTERPARTY)
        .filter(name -> !name.isBlank())
        .ifPresent(name -> result.add(new Counterparty(name.strip().replaceFirst("^&", ""), 1)));
    for (int index : line.with(Field.COUNTERPARTY)) {
      line.mark(index, Meaning.COUNTERPARTY);
      Matcher share = SHARE.matcher(line.text(index));
      result.add(
          share.matches()
              ? new Counterparty(share.group(1), Integer.parseInt(share.group(2)))
              : new Counterparty(line.text(index), 1));
    }
    return result;
  }

  /**
   * The book's spelling of a name, or of the answer given in its place; asks where there is none.
   */
  Optional<String> resolve(Field field, String text) {
    String wanted = context.answer(field.key()).orElse(text);
    if (wanted.equals(Question.LEAVE_EMPTY)) {
      return Optional.empty();
    }
    NameMatch names = new NameMatch(context.names().of(field));
    Optional<String> found = names.find(wanted);
    if (found.isEmpty()) {
      questions.add(question(field, wanted, names.nearest(wanted)));
    }
    return found;
  }

  private Optional<String> resolveAt(int index, Field field, Meaning meaning) {
    int before = questions.size();
    Optional<String> found = resolve(field, line.text(index));
    line.mark(index, questions.size() > before ? Meaning.OPEN : meaning);
    return found;
  }

  private static Question question(Field field, String text, List<String> nearest) {
    return switch (field) {
      case CATEGORY, HASH -> new Question.UnknownCategory(text, nearest);
      case LOCATION, FROM, TO, ARROW -> new Question.UnknownLocation(field.key(), text, nearest);
      case BUCKET, CUSTOMER, METHOD, INVOICE, NOTE, COUNTERPARTY, DATE ->
          new Question.UnknownName(field.key(), text, nearest);
    };
  }
}
