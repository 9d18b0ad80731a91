package florin.quickentry;

import florin.Refused;
import florin.quickentry.EntryDraftText.Place;
import java.util.ArrayList;
import java.util.Currency;
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
    DraftKind kind =
        transfer ? DraftKind.TRANSFER : fixed(parts, context).orElse(kind(incoming, categorySign));
    Place place = transfer ? between(parts, context, questions) : at(parts);
    if ((kind == DraftKind.LENT || kind == DraftKind.BORROWED)
        && parts.counterparties().isEmpty()) {
      questions.add(new Question.MissingCounterparty());
    }
    String description = parts.description().orElse("");
    boolean shared = isShared(description, context);
    EntryDraftText draft =
        new EntryDraftText(
            kind,
            parts.amount(),
            parts.date().orElse(context.today()),
            shared ? description.substring(0, lastWord(description)).strip() : description,
            parts.category(),
            parts.tags(),
            place,
            parts.received(),
            shared,
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
        case INCOME, BORROWED, OPENING -> true;
        case EXPENSE, TRANSFER, LENT, OPENING_DEBT -> false;
        case REFUND -> category.filter(sign -> sign == CategorySign.POSITIVE).isEmpty();
      };
    }
    return category.filter(sign -> sign == CategorySign.POSITIVE).isPresent();
  }

  /** The kinds that a line cannot turn; the sign of an opening balance is its own. */
  private static Optional<DraftKind> fixed(EntryParts parts, EntryContext context) {
    return context
        .kind()
        .flatMap(kind ->
            switch (kind) {
              case LENT, BORROWED -> Optional.of(kind);
              case OPENING, OPENING_DEBT ->
                  Optional.of(
                      parts.sign().filter(sign -> sign == AmountSign.MINUS).isPresent()
                          ? DraftKind.OPENING_DEBT
                          : kind);
              case INCOME, EXPENSE, REFUND, TRANSFER -> Optional.empty();
            });
  }

  /** Whether the last word says so, where a command leaves no doubt that it is no description. */
  private static boolean isShared(String description, EntryContext context) {
    return context
            .kind()
            .filter(kind -> kind == DraftKind.INCOME || kind == DraftKind.OPENING)
            .isPresent()
        && LanguageWords.meansShare(description.substring(lastWord(description)));
  }

  private static int lastWord(String description) {
    return description.lastIndexOf(' ') + 1;
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

  private static Place between(EntryParts parts, EntryContext context, List<Question> questions) {
    if (parts.bucketMove().isPresent()) {
      BucketMove move = parts.bucketMove().get();
      if (move.from().equals(move.to())) {
        throw new Refused("entry.transfer.same", move.from());
      }
      return new Place.BetweenBuckets(move, parts.location().or(parts::from));
    }
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
    addMissingReceived(from, parts, context, questions);
    return new Place.Between(from, parts.to());
  }

  private static void addMissing(String key, Optional<String> end, List<Question> questions) {
    if (end.isEmpty() && !asks(key, questions)) {
      questions.add(new Question.MissingTransferEnd(key));
    }
  }

  private static void addMissingReceived(
      Optional<String> from, EntryParts parts, EntryContext context, List<Question> questions) {
    Optional<Currency> given = from.flatMap(context.names()::currency);
    Optional<Currency> taken = parts.to().flatMap(context.names()::currency);
    if (parts.received().isEmpty()
        && given.isPresent()
        && taken.isPresent()
        && !given.equals(taken)) {
      questions.add(new Question.MissingReceived(parts.to().orElseThrow(), taken.get()));
    }
  }

  private static boolean asks(String key, List<Question> questions) {
    return questions.stream().anyMatch(question -> question.key().equals(key));
  }
}
