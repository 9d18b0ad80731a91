package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry as somebody means it; {@link Ledger#record} fills in the defaults and refuses what
 * cannot be.
 *
 * @param amount positive, whichever way the money goes
 * @param at for a transfer, where it begins
 * @param to for a transfer only
 * @param flow only for a loan, an opening balance, and a refund without category; a transfer has
 *     none
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
    return new EntryDraft(
        kind, amount, date, description, other, at, to, labels, tags, imported, allowFuture);
  }

  public EntryDraft at(Place other) {
    return new EntryDraft(
        kind, amount, date, description, flow, other, to, labels, tags, imported, allowFuture);
  }

  public EntryDraft to(Destination other) {
    return new EntryDraft(
        kind,
        amount,
        date,
        description,
        flow,
        at,
        Optional.of(other),
        labels,
        tags,
        imported,
        allowFuture);
  }

  public EntryDraft labels(Labels other) {
    return new EntryDraft(
        kind, amount, date, description, flow, at, to, other, tags, imported, allowFuture);
  }

  public EntryDraft category(long id) {
    return labels(labels.category(id));
  }

  public EntryDraft tags(List<String> other) {
    return new EntryDraft(
        kind, amount, date, description, flow, at, to, labels, other, imported, allowFuture);
  }

  public EntryDraft imported(long importId, int row) {
    var from = Optional.of(new ImportedRow(importId, row));
    return new EntryDraft(
        kind, amount, date, description, flow, at, to, labels, tags, from, allowFuture);
  }

  public EntryDraft inFuture(boolean allowed) {
    return new EntryDraft(
        kind, amount, date, description, flow, at, to, labels, tags, imported, allowed);
  }
}
