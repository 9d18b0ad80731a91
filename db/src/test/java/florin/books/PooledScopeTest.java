package florin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Actor;
import florin.ledger.Location;
import florin.people.Membership;
import florin.testing.FreshBooks;
import florin.testing.SharedBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A few connections serve everybody; the scope of one transaction is gone before the next begins.
 */
final class PooledScopeTest extends SharedBooks {
  private static final int THREADS = 50;
  private static final int ROUNDS = 10;

  @Test
  void fiftyThreadsOfTwoBooksSeeOnlyTheirOwn() throws Exception {
    List<Membership> tenants = List.of(florin.register("First"), florin.register("Second"));
    List<Set<Long>> theirs = tenants.stream().map(PooledScopeTest::locations).toList();
    var seen = new ArrayList<Future<Integer>>();

    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        int tenant = i % 2;
        seen.add(threads.submit(() -> strangersSeen(tenants.get(tenant), theirs.get(tenant))));
      }
    }

    assertThat(theirs.getFirst()).hasSize(2).doesNotContainAnyElementsOf(theirs.getLast());
    assertThat(seen).hasSize(THREADS).extracting(Future::get).containsOnly(0);
  }

  @Test
  void afterATransactionThatFailedNothingIsLeftOfItsScope() {
    Membership owner = florin.register("Fails");

    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> florin.run(owner, books -> fail(books.locations().list())))
          .hasMessage("2 locations");
      assertThat(guestsLocations()).isEmpty();
    }
  }

  private static int strangersSeen(Membership tenant, Set<Long> own) {
    int strangers = 0;
    for (int round = 0; round < ROUNDS; round++) {
      strangers += guestsLocations().size();
      strangers += locations(tenant).equals(own) ? 0 : 1;
    }
    return strangers;
  }

  private static Set<Long> locations(Membership member) {
    return florin.list(member, books -> books.locations().list()).stream()
        .map(Location::id)
        .collect(Collectors.toSet());
  }

  private static List<Location> guestsLocations() {
    return florin.database().read(Actor.guest(FreshBooks.CAUSE), books -> books.locations().list());
  }

  private static void fail(List<Location> locations) {
    throw new IllegalStateException(locations.size() + " locations");
  }
}
