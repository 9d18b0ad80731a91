package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Division.ByAllocation;
import florin.ledger.Division.ByParts;
import florin.ledger.Division.Part;
import florin.people.Membership;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Income shared out and receipts are moved line by line. */
final class MovingSeveralLinesTest extends MovingLinesWorld {
  @Test
  void splitIncomeKeepsItsSharesAndEveryCent() {
    for (Membership book : List.of(home, family)) {
      share(book, "Travels", 30);
      share(book, "Savings", 30);
      share(book, "General", 40);
    }
    Entry salary = record(home, salary("10.01"));

    Moved moved = move(salary);

    assertThat(moved.lost()).isEmpty();
    Entry there = entry(family, moved.number());
    assertThat(lines(there)).isEqualTo(lines(salary));
    assertThat(there.postings()).extracting(line -> line.percent().orElse(0)).containsOnly(30, 40);
  }

  @Test
  void sharesOfBucketsThatAreNotThereBecomeOneOfTheUsualOne() {
    share(home, "Travels", 30);
    share(home, "Savings", 30);
    share(home, "General", 40);
    share(family, "Travels", 10);
    Entry salary = record(home, salary("10.01"));

    Moved moved = move(salary);

    assertThat(moved.lost()).containsExactly(new Lost(Lost.What.BUCKET, "Savings"));
    assertThat(lines(entry(family, moved.number())))
        .containsExactlyInAnyOrder("Cash General salary 7.01", "Cash Travels salary 3.00");
  }

  @Test
  void sharesThatAllComeToLieInOneBucketAreSharedOutNoLonger() {
    share(home, "Travels", 60);
    share(home, "General", 40);
    Entry salary = record(home, salary("10.01"));

    Moved moved = move(salary);

    Entry there = entry(family, moved.number());
    assertThat(lines(there)).containsExactly("Cash General salary 10.01");
    assertThat(there.postings().getFirst().percent()).isEmpty();
  }

  @Test
  void aReceiptKeepsThePartsAndLosesOnlyTheCategoryThatIsNotThere() {
    florin.as(home, books -> books.categories().add("toys", Sign.NEGATIVE));
    florin.as(family, books -> books.categories().add("toys", Sign.POSITIVE));
    Entry receipt = record(home, receipt("food", "20.00", "toys", "5.00"));

    Moved moved = move(receipt);

    assertThat(moved.lost()).containsExactly(new Lost(Lost.What.CATEGORY, "toys"));
    assertThat(lines(entry(family, moved.number())))
        .containsExactly("Cash General food -20.00", "Cash General - -5.00");
  }

  @Test
  void aClosedMonthThereTakesNoLine() {
    Entry receipt = record(home, receipt("food", "20.00", "groceries", "5.00"));
    florin.run(family, books -> books.bookSettings().close(YearMonth.from(DAY), DAY.plusMonths(1)));

    assertRefused("entry.closed", () -> move(receipt));

    assertThat(entry(home, receipt.number()).voided()).isFalse();
  }

  @Test
  void undoneOnEitherSideEveryLineIsBack() {
    share(home, "Travels", 60);
    share(home, "General", 40);
    for (Membership side : List.of(home, family)) {
      for (EntryDraft draft :
          List.of(salary("10.03"), receipt("food", "20.00", "groceries", "5.00"))) {
        Entry entry = record(home, draft);
        List<String> before = balances(home);
        Moved moved = move(entry);

        florin.as(side, books -> books.history().undo());

        Entry again = entry(home, entry.number());
        assertThat(again.voided()).isFalse();
        assertThat(again.postings()).isEqualTo(entry.postings());
        assertThat(balances(home)).isEqualTo(before);
        assertThat(entry(family, moved.number()).voided()).isTrue();
      }
    }
  }

  private EntryDraft salary(String amount) {
    return EntryDraft.income(euro(amount), DAY, "March")
        .category(category("salary"))
        .divided(new ByAllocation());
  }

  private EntryDraft receipt(String one, String amount, String other, String rest) {
    return EntryDraft.expense(euro(amount).plus(euro(rest)), DAY, "market")
        .divided(
            new ByParts(
                List.of(
                    new Part(Optional.of(category(one)), Optional.empty(), euro(amount)),
                    new Part(Optional.of(category(other)), Optional.empty(), euro(rest)))));
  }

  private List<String> balances(Membership book) {
    return List.of(florin.as(book, books -> books.ledger().balances()).toString());
  }
}
