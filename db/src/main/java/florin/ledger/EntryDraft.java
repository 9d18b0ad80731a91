package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An entry as somebody means it; {@link Ledger#record} fills in the defaults and refuses what
 * cannot be.
 *
 * @param amount positive, whichever way the money goes
 * @param at for a transfer, where it begins
 * @param to for a transfer only
 * @param flow only for a loan, an opening balance, and a refund without category; a transfer has
 *     none
 * @param division for an entry of several postings; its parts bring their own categories
 * @param allowFuture whether a date after today was meant
 */
public record EntryDraft(
    EntryKind kind,
    Money amount,
    LocalDate date,
    String description,
    Flow flow,
    Place at,
    Optional<Destination> to,
    Optional<Division> division,
    Labels labels,
    List<String> tags,
    Optional<ImportedRow> imported,
    boolean allowFuture) {

  public EntryDraft {
    tags = List.copyOf(tags);
  }

  /** An entry with every default: money comes, except for an expense. */
  public static EntryDraft of(EntryKind kind, Money amount, LocalDate date, String description) {
    Flow flow = kind == EntryKind.EXPENSE ? Flow.OUT : Flow.IN;
    return new EntryDraft(
        kind,
        amount,
        date,
        description,
        flow,
        Place.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        Labels.NONE,
        List.of(),
        Optional.empty(),
        false);
  }

  public static EntryDraft expense(Money amount, LocalDate date, String description) {
    return of(EntryKind.EXPENSE, amount, date, description);
  }

  public static EntryDraft income(Money amount, LocalDate date, String description) {
    return of(EntryKind.INCOME, amount, date, description);
  }

  public static EntryDraft transfer(
      Money amount, LocalDate date, String description, Place from, Destination to) {
    return of(EntryKind.TRANSFER, amount, date, description).at(from).to(to);
  }

  public EntryDraft flow(Flow other) {
    return with(copy -> copy.flow = other);
  }

  public EntryDraft at(Place other) {
    return with(copy -> copy.at = other);
  }

  public EntryDraft to(Destination other) {
    return with(copy -> copy.to = Optional.of(other));
  }

  public EntryDraft divided(Division other) {
    return with(copy -> copy.division = Optional.of(other));
  }

  public EntryDraft labels(Labels other) {
    return with(copy -> copy.labels = other);
  }

  public EntryDraft category(long id) {
    return labels(labels.category(id));
  }

  public EntryDraft tags(List<String> other) {
    return with(copy -> copy.tags = other);
  }

  public EntryDraft imported(long importId, int row) {
    return with(copy -> copy.imported = Optional.of(new ImportedRow(importId, row)));
  }

  public EntryDraft inFuture(boolean allowed) {
    return with(copy -> copy.allowFuture = allowed);
  }

  private EntryDraft with(Consumer<Copy> difference) {
    var copy = new Copy(this);
    difference.accept(copy);
    return new EntryDraft(
        kind,
        amount,
        date,
        description,
        copy.flow,
        copy.at,
        copy.to,
        copy.division,
        copy.labels,
        copy.tags,
        copy.imported,
        copy.allowFuture);
  }

  /** What may differ from one draft to the next. */
  private static final class Copy {
    private Flow flow;
    private Place at;
    private Optional<Destination> to;
    private Optional<Division> division;
    private Labels labels;
    private List<String> tags;
    private Optional<ImportedRow> imported;
    private boolean allowFuture;

    private Copy(EntryDraft draft) {
      flow = draft.flow;
      at = draft.at;
      to = draft.to;
      division = draft.division;
      labels = draft.labels;
      tags = draft.tags;
      imported = draft.imported;
      allowFuture = draft.allowFuture;
    }
  }
}
