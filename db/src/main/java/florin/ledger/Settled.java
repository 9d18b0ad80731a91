package florin.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an entry refers to already: ids that stay allowed when their rows have been archived. */
record Settled(
    Set<Long> locations,
    Set<Long> buckets,
    Set<Long> categories,
    Set<Long> methods,
    Set<Long> customers) {
  static final Settled NOTHING = new Settled(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  static Settled by(Entry entry) {
    return new Settled(
        ids(entry.postings().stream().map(Posting::location).toList()),
        ids(entry.postings().stream().map(Posting::bucket).toList()),
        ids(entry.postings().stream().map(Posting::category).flatMap(Optional::stream).toList()),
        ids(entry.method().stream().toList()),
        ids(entry.customer().stream().toList()));
  }

  private static Set<Long> ids(Collection<Named> rows) {
    return rows.stream().map(Named::id).collect(Collectors.toUnmodifiableSet());
  }
}
