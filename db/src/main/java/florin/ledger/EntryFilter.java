package florin.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries are meant. Dates, numbers, kinds and the author always hold; the other criteria
 * combine by {@link Match}. An empty set or absent value asks for nothing.
 *
 * @param from inclusive
 * @param through inclusive
 * @param numbers as people see them
 * @param categories by their ids; 0 asks for what has none
 * @param minimum inclusive, of the amount as it was said, in whatever currency
 * @param maximum inclusive
 * @param text contained in the description, in either case, taken literally
 * @param anywhere contained in the description, the counterparty, or the name of a category, place,
 *     bucket, payment method or customer, in either case, taken literally
 * @param counterparty who it was with, in either case
 */
public record EntryFilter(
    Optional<LocalDate> from,
    Optional<LocalDate> through,
    Set<Integer> numbers,
    Set<EntryKind> kinds,
    Optional<Long> authorId,
    Match match,
    Set<Long> categories,
    Set<Long> locations,
    Set<Long> buckets,
    Set<Long> methods,
    Set<Long> customers,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<String> text,
    Optional<String> anywhere,
    Optional<String> counterparty,
    Optional<String> tag,
    boolean includeVoided) {

  /** Whether all criteria must hold, or any of them. */
  public enum Match {
    ALL,
    ANY
  }

  public EntryFilter {
    numbers = Set.copyOf(numbers);
    kinds = Set.copyOf(kinds);
    categories = Set.copyOf(categories);
    locations = Set.copyOf(locations);
    buckets = Set.copyOf(buckets);
    methods = Set.copyOf(methods);
    customers = Set.copyOf(customers);
  }

  /** Everything that is not voided. */
  public static EntryFilter all() {
    return new Builder().build();
  }

  public static Builder where() {
    return new Builder();
  }

  /** The same filter, to be narrowed further. */
  public Builder and() {
    return new Builder(this);
  }

  /** Collects criteria; every method replaces what was set before. */
  public static final class Builder {
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> through = Optional.empty();
    private Set<Integer> numbers = Set.of();
    private Set<EntryKind> kinds = Set.of();
    private Optional<Long> authorId = Optional.empty();
    private Match match = Match.ALL;
    private Set<Long> categories = Set.of();
    private Set<Long> locations = Set.of();
    private Set<Long> buckets = Set.of();
    private Set<Long> methods = Set.of();
    private Set<Long> customers = Set.of();
    private Optional<BigDecimal> minimum = Optional.empty();
    private Optional<BigDecimal> maximum = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> anywhere = Optional.empty();
    private Optional<String> counterparty = Optional.empty();
    private Optional<String> tag = Optional.empty();
    private boolean includeVoided;

    private Builder() {}

    private Builder(EntryFilter filter) {
      from = filter.from;
      through = filter.through;
      numbers = filter.numbers;
      kinds = filter.kinds;
      authorId = filter.authorId;
      match = filter.match;
      categories = filter.categories;
      locations = filter.locations;
      buckets = filter.buckets;
      methods = filter.methods;
      customers = filter.customers;
      minimum = filter.minimum;
      maximum = filter.maximum;
      text = filter.text;
      anywhere = filter.anywhere;
      counterparty = filter.counterparty;
      tag = filter.tag;
      includeVoided = filter.includeVoided;
    }

    public Builder from(LocalDate day) {
      from = Optional.of(day);
      return this;
    }

    public Builder through(LocalDate day) {
      through = Optional.of(day);
      return this;
    }

    public Builder numbers(Set<Integer> some) {
      numbers = some;
      return this;
    }

    public Builder kinds(Set<EntryKind> some) {
      kinds = some;
      return this;
    }

    public Builder author(long personId) {
      authorId = Optional.of(personId);
      return this;
    }

    public Builder match(Match other) {
      match = other;
      return this;
    }

    public Builder categories(Set<Long> ids) {
      categories = ids;
      return this;
    }

    public Builder locations(Set<Long> ids) {
      locations = ids;
      return this;
    }

    public Builder buckets(Set<Long> ids) {
      buckets = ids;
      return this;
    }

    public Builder methods(Set<Long> ids) {
      methods = ids;
      return this;
    }

    public Builder customers(Set<Long> ids) {
      customers = ids;
      return this;
    }

    public Builder minimum(BigDecimal amount) {
      minimum = Optional.of(amount);
      return this;
    }

    public Builder maximum(BigDecimal amount) {
      maximum = Optional.of(amount);
      return this;
    }

    public Builder text(String words) {
      text = Optional.of(words);
      return this;
    }

    public Builder anywhere(String words) {
      anywhere = Optional.of(words);
      return this;
    }

    public Builder counterparty(String name) {
      counterparty = Optional.of(name);
      return this;
    }

    public Builder tag(String name) {
      tag = Optional.of(name);
      return this;
    }

    public Builder includeVoided(boolean included) {
      includeVoided = included;
      return this;
    }

    public EntryFilter build() {
      return new EntryFilter(
          from,
          through,
          numbers,
          kinds,
          authorId,
          match,
          categories,
          locations,
          buckets,
          methods,
          customers,
          minimum,
          maximum,
          text,
          anywhere,
          counterparty,
          tag,
          includeVoided);
    }
  }
}
