package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import florin.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Transfers and foreign money are moved only to where both places are. */
final class MovingBetweenPlacesTest extends MovingLinesWorld {
  @Test
  void aTransferBetweenBucketsGoesWhereBothAre() {
    share(home, "Travels", 10);
    EntryDraft draft =
        EntryDraft.transfer(
            euro("50"),
            DAY,
            "for the sea",
            Place.bucket(bucket(home, "General")),
            Destination.to(Place.bucket(bucket(home, "Travels"))));
    Entry shift = record(home, draft);

    assertRefused("entry.move.buckets", () -> move(shift));
    assertThat(entry(home, shift.number()).voided()).isFalse();

    share(family, "travels", 10);
    Moved moved = move(shift);
    assertThat(lines(entry(family, moved.number())))
        .containsExactly("Cash General - -50.00", "Cash travels - 50.00");
  }

  @Test
  void aTransferBetweenLocationsNeedsBothInTheSameCurrencies() {
    Entry exchange = record(home, exchange(location(home, "Dollars", "USD")));

    assertRefused("entry.move.locations", () -> move(exchange));
    location(family, "Dollars", "GBP");
    assertRefused("entry.move.locations", () -> move(exchange));
    assertThat(entry(home, exchange.number()).voided()).isFalse();

    florin.run(
        family,
        books -> {
          long pounds = books.locations().find("Dollars").orElseThrow().id();
          books.locations().archive(pounds, Optional.empty());
        });
    location(family, "dollars", "USD");
    Moved moved = move(exchange);
    assertThat(lines(entry(family, moved.number())))
        .containsExactly("Cash General - -100.00", "dollars General - 108.50");
  }

  @Test
  void foreignMoneyNeedsALocationThatHoldsIt() {
    long dollars = location(home, "Dollars", "USD");
    Entry lunch =
        record(
            home,
            EntryDraft.expense(Money.of("9.00", "USD"), DAY, "lunch").at(Place.location(dollars)));

    assertRefused("entry.no_location", () -> move(lunch));

    location(family, "Wallet", "USD");
    Moved moved = move(lunch);
    assertThat(moved.lost()).containsExactly(new Lost(Lost.What.LOCATION, "Dollars"));
    assertThat(lines(entry(family, moved.number()))).containsExactly("Wallet General - -9.00");
  }

  private EntryDraft exchange(long dollars) {
    return EntryDraft.transfer(
        euro("100"),
        DAY,
        "for the trip",
        Place.DEFAULT,
        new Destination(Place.location(dollars), Optional.of(Money.of("108.50", "USD"))));
  }
}
