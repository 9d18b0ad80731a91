package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to become different in an entry; everything absent stays. A new category without a new
 * kind turns the direction of an income or expense to the category's sign. Of an entry of several
 * postings, one category makes one of those that differed in it, one bucket one of the shares of
 * several.
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
    Optional<Division> division,
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
    return new Copy().built();
  }

  public EntryChange kind(EntryKind other) {
    return with(copy -> copy.kind = Optional.of(other));
  }

  public EntryChange amount(Money other) {
    return with(copy -> copy.amount = Optional.of(other));
  }

  public EntryChange date(LocalDate other) {
    return with(copy -> copy.date = Optional.of(other));
  }

  public EntryChange description(String other) {
    return with(copy -> copy.description = Optional.of(other));
  }

  public EntryChange flow(Flow other) {
    return with(copy -> copy.flow = Optional.of(other));
  }

  public EntryChange at(Place other) {
    return with(copy -> copy.at = other);
  }

  public EntryChange to(Destination other) {
    return with(copy -> copy.to = Optional.of(other));
  }

  public EntryChange divided(Division other) {
    return with(copy -> copy.division = Optional.of(other));
  }

  public EntryChange labels(Labels other) {
    return with(copy -> copy.labels = other);
  }

  public EntryChange category(long id) {
    return labels(labels.category(id));
  }

  public EntryChange tags(List<String> other) {
    return with(copy -> copy.tags = Optional.of(other));
  }

  public EntryChange clear(Label label) {
    var more = EnumSet.of(label);
    more.addAll(cleared);
    return with(copy -> copy.cleared = more);
  }

  public EntryChange ifVersion(int seen) {
    return with(copy -> copy.version = OptionalInt.of(seen));
  }

  public EntryChange inFuture(boolean allowed) {
    return with(copy -> copy.allowFuture = allowed);
  }

  private EntryChange with(Consumer<Copy> difference) {
    var copy = new Copy(this);
    difference.accept(copy);
    return copy.built();
  }

  /** A change that is still being put together. */
  private static final class Copy {
    private Optional<EntryKind> kind = Optional.empty();
    private Optional<Money> amount = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<Flow> flow = Optional.empty();
    private Place at = Place.DEFAULT;
    private Optional<Destination> to = Optional.empty();
    private Optional<Division> division = Optional.empty();
    private Labels labels = Labels.NONE;
    private Optional<List<String>> tags = Optional.empty();
    private Set<Label> cleared = Set.of();
    private OptionalInt version = OptionalInt.empty();
    private boolean allowFuture;

    private Copy() {}

    private Copy(EntryChange change) {
      kind = change.kind;
      amount = change.amount;
      date = change.date;
      description = change.description;
      flow = change.flow;
      at = change.at;
      to = change.to;
      division = change.division;
      labels = change.labels;
      tags = change.tags;
      cleared = change.cleared;
      version = change.version;
      allowFuture = change.allowFuture;
    }

    private EntryChange built() {
      return new EntryChange(
          kind,
          amount,
          date,
          description,
          flow,
          at,
          to,
          division,
          labels,
          tags,
          cleared,
          version,
          allowFuture);
    }
  }
}
