package florin.quickentry;

import florin.Refused;
import florin.quickentry.EntryDraftText.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a line make together: its kind and its place.
 *
 * <p>A sign is a direction; without one a command's kind, then the category's sign decides, and
 * else it is an expense. Money against the sign of its category is a refund.
 */
final class DraftRules {
  private DraftRules() {}

  static EntryReading reading(LineReader.Result result, EntryContext context, List<Token> tokens) {
    EntryParts parts = result.parts();
    Optional<CategorySign> categorySign = parts.category().flatMap(context.names()::sign);
    boolean incoming = isIncoming(parts, context, categorySign);
    List<Question> questions = new ArrayList<>(result.questions());
    boolean transfer =
        result.arrow() || isTransfer(parts, context, incoming) || asks("to", questions);
    Place place = transfer ? between(parts, questions) : at(parts);
    EntryDraftText draft =
        new EntryDraftText(
            transfer ? DraftKind.TRANSFER : kind(incoming, categorySign),
            parts.amount(),
            parts.date().orElse(context.today()),
            parts.description().orElse(""),
            parts.category(),
            parts.tags(),
            place,
            parts.bucket(),
            parts.customer(),
            parts.method(),
            parts.counterparties(),
            parts.invoice(),
            parts.note());
    return questions.isEmpty()
        ? new EntryReading.Complete(draft, tokens)
        : new EntryReading.Questions(draft, List.copyOf(questions), tokens);
  }

  private static boolean isIncoming(
      EntryParts parts, EntryContext context, Optional<CategorySign> category) {
    if (parts.sign().isPresent()) {
      return parts.sign().get() == AmountSign.PLUS;
    }
    if (context.kind().isPresent()) {
      return switch (context.kind().get()) {
        case INCOME -> true;
        case EXPENSE, TRANSFER -> false;
        case REFUND -> category.filter(sign -> sign == CategorySign.POSITIVE).isEmpty();
      };
    }
    return category.filter(sign -> sign == CategorySign.POSITIVE).isPresent();
  }

  private static DraftKind kind(boolean incoming, Optional<CategorySign> category) {
    boolean against =
        category
            .filter(sign -> sign == (incoming ? CategorySign.NEGATIVE : CategorySign.POSITIVE))
            .isPresent();
    if (against) {
      return DraftKind.REFUND;
    }
    return incoming ? DraftKind.INCOME : DraftKind.EXPENSE;
  }

  /**
   * Two places are a transfer; a lone {@code to:} is one too, unless money comes in: then it says
   * where.
   */
  private static boolean isTransfer(EntryParts parts, EntryContext context, boolean incoming) {
    boolean fixed = context.kind().filter(kind -> kind == DraftKind.TRANSFER).isPresent();
    boolean hasFrom = parts.from().isPresent() || parts.location().isPresent();
    return fixed || (parts.to().isPresent() && (hasFrom || !incoming));
  }

  private static Place at(EntryParts parts) {
    if (parts.from().isPresent()
        && parts.location().isPresent()
        && !parts.from().equals(parts.location())) {
      throw new Refused("entry.location.twice", parts.from().get(), parts.location().get());
    }
    return new Place.At(parts.location().or(parts::from).or(parts::to));
  }

  private static Place between(EntryParts parts, List<Question> questions) {
    Optional<String> from = parts.from().or(parts::location);
    boolean third =
        parts.location().isPresent()
            && !parts.location().equals(from)
            && !parts.location().equals(parts.to());
    if (third) {
      throw new Refused("entry.location.twice", from.orElse(""), parts.location().orElse(""));
    }
    if (from.isPresent() && from.equals(parts.to())) {
      throw new Refused("entry.transfer.same", from.get());
    }
    addMissing("from", from, questions);
    addMissing("to", parts.to(), questions);
    return new Place.Between(from, parts.to());
  }

  private static void addMissing(String key, Optional<String> end, List<Question> questions) {
    if (end.isEmpty() && !asks(key, questions)) {
      questions.add(new Question.MissingTransferEnd(key));
    }
  }

  private static boolean asks(String key, List<Question> questions) {
    return questions.stream().anyMatch(question -> question.key().equals(key));
  }
}
