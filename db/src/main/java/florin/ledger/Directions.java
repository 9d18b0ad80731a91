package florin.ledger;

import florin.Refused;
import java.util.Optional;

/**
 * Which way money goes, and in which sum it counts. The category's sign decides the sum: an expense
 * in a positive category or an income in a negative one is a refund; either in a neutral one is a
 * loan.
 */
final class Directions {
  private Directions() {}

  /** The kind that is booked where somebody meant one in a category of this sign. */
  static EntryKind kind(EntryKind meant, Sign sign) {
    return switch (meant) {
      case TRANSFER -> throw new Refused("entry.transfer.category");
      case INCOME ->
          switch (sign) {
            case POSITIVE -> EntryKind.INCOME;
            case NEGATIVE -> EntryKind.REFUND;
            case NEUTRAL -> EntryKind.LOAN;
          };
      case EXPENSE ->
          switch (sign) {
            case POSITIVE -> EntryKind.REFUND;
            case NEGATIVE -> EntryKind.EXPENSE;
            case NEUTRAL -> EntryKind.LOAN;
          };
      case REFUND -> {
        if (sign == Sign.NEUTRAL) {
          throw new Refused("entry.refund.neutral");
        }
        yield EntryKind.REFUND;
      }
      case LOAN, OPENING -> {
        if (sign != Sign.NEUTRAL) {
          throw new Refused("entry.category.not_neutral");
        }
        yield meant;
      }
    };
  }

  /** The sum in which an entry without category counts. */
  static Sign sign(EntryKind kind, Flow flow) {
    return switch (kind) {
      case INCOME -> Sign.POSITIVE;
      case EXPENSE -> Sign.NEGATIVE;
      case REFUND -> flow == Flow.IN ? Sign.NEGATIVE : Sign.POSITIVE;
      case TRANSFER, LOAN, OPENING -> Sign.NEUTRAL;
    };
  }

  static Flow flow(EntryDraft draft, Optional<Sign> category) {
    return switch (draft.kind()) {
      case INCOME -> Flow.IN;
      case EXPENSE -> Flow.OUT;
      case REFUND ->
          category.map(sign -> sign == Sign.NEGATIVE ? Flow.IN : Flow.OUT).orElse(draft.flow());
      case LOAN, OPENING, TRANSFER -> draft.flow();
    };
  }
}
