package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is to become different in an entry; everything absent stays. A new category without a new
 * kind turns the direction of an income or expense to the category's sign.
 *
 * @param cleared labels to take away
 * @param version the version the person saw; refused when the entry has moved on since
 */
public record EntryChange(
    Optional<EntryKind> kind,
    Optional<Money> amount,
    Optional<LocalDate> date,
    Optional<String> description,
    Optional<Flow> flow,
    Place at,
    Optional<Destination> to,
    Labels labels,
    Optional<List<String>> tags,
    Set<Label> cleared,
    OptionalInt version,
    boolean allowFuture) {

  /** A label that an entry may do without. */
  public enum Label {
    CATEGORY,
    METHOD,
    CUSTOMER,
    COUNTERPARTY
  }

  public EntryChange {
    cleared = Set.copyOf(cleared);
  }

  public static EntryChange none() {
    return new EntryChange(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.DEFAULT,
        Optional.empty(),
        Labels.NONE,
        Optional.empty(),
        Set.of(),
        OptionalInt.empty(),
        false);
  }

  public EntryChange kind(EntryKind other) {
    return new EntryChange(
        Optional.of(other),
        amount,
        date,
        description,
        flow,
        at,
        to,
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange amount(Money other) {
    return new EntryChange(
        kind,
        Optional.of(other),
        date,
        description,
        flow,
        at,
        to,
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange date(LocalDate other) {
    return new EntryChange(
        kind,
        amount,
        Optional.of(other),
        description,
        flow,
        at,
        to,
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange description(String other) {
    return new EntryChange(
        kind,
        amount,
        date,
        Optional.of(other),
        flow,
        at,
        to,
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange flow(Flow other) {
    return new EntryChange(
        kind,
        amount,
        date,
        description,
        Optional.of(other),
        at,
        to,
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange at(Place other) {
    return new EntryChange(
        kind,
        amount,
        date,
        description,
        flow,
        other,
        to,
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange to(Destination other) {
    return new EntryChange(
        kind,
        amount,
        date,
        description,
        flow,
        at,
        Optional.of(other),
        labels,
        tags,
        cleared,
        version,
        allowFuture);
  }

  public EntryChange labels(Labels other) {
    return new EntryChange(
        kind, amount, date, description, flow, at, to, other, tags, cleared, version, allowFuture);
  }

  public EntryChange category(long id) {
    return labels(labels.category(id));
  }

  public EntryChange tags(List<String> other) {
    return new EntryChange(
        kind,
        amount,
        date,
        description,
        flow,
        at,
        to,
        labels,
        Optional.of(other),
        cleared,
        version,
        allowFuture);
  }

  public EntryChange clear(Label label) {
    var more = EnumSet.of(label);
    more.addAll(cleared);
    return new EntryChange(
        kind, amount, date, description, flow, at, to, labels, tags, more, version, allowFuture);
  }

  public EntryChange ifVersion(int seen) {
    return new EntryChange(
        kind,
        amount,
        date,
        description,
        flow,
        at,
        to,
        labels,
        tags,
        cleared,
        OptionalInt.of(seen),
        allowFuture);
  }

  public EntryChange inFuture(boolean allowed) {
    return new EntryChange(
        kind, amount, date, description, flow, at, to, labels, tags, cleared, version, allowed);
  }
}
