package florin.export;

import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Balances;
import florin.money.EuroRate;
import florin.testing.Hledger;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EntryJournalTest {

  @Test
  void everyKindOfEntryHasItsForm() {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      assertThat(book.text(ExportFormat.JOURNAL, Locale.ENGLISH))
          .startsWith(
              """
              ; Personal · Florin · 2026-03-05
              commodity 1000.00 EUR
              commodity 1000. JPY
              commodity 1000.000 KWD

              account Assets:Cash
              account Assets:Bank
              account Assets:Tokyo- purse, spare
              """)
          .endsWith(
              """
              account Equity:Opening balances
              account Loans  ; type: A

              2026-03-01 (1)
                  ; by: Anna
                  Assets:Bank  500.00 EUR  ; bucket: General
                  Equity:Opening balances  -500.00 EUR

              2026-03-02 (2) March, [2026-99-99] date:x
                  ; by: Anna
                  Assets:Bank  2100.00 EUR  ; bucket: General
                  Income:royalties  -2100.00 EUR

              2026-03-03 (3) =SUM(A1:A9)
                  ; by: Anna, with: Bob, tags: date far
                  Assets:Cash  -12.50 EUR  ; bucket: Travels/ far
                  Expenses:greens  12.50 EUR

              2026-03-03 (4) bottle "deposit", back
                  ; by: Anna
                  Assets:Cash  2.50 EUR  ; bucket: General
                  Expenses:greens  -2.50 EUR

              2026-03-04 (5)
                  ; by: Anna
                  Assets:Bank  -200.00 EUR  ; bucket: General
                  Assets:Cash  200.00 EUR  ; bucket: General

              2026-03-04 (6) change
                  ; by: Anna
                  Assets:Cash  -100.00 EUR  ; bucket: General
                  Assets:Tokyo- purse, spare  17021 JPY @@ 100.00 EUR  ; bucket: General

              account Loans:Bob
              2026-03-05 (7) till Monday
                  ; by: Anna, with: Bob
                  Assets:Cash  -50.00 EUR  ; bucket: General
                  Loans:Bob  50.00 EUR  ; category: lending

              2026-03-05 (8) half of it
                  ; by: Anna, with: BOB
                  Assets:Cash  20.00 EUR  ; bucket: General
                  Loans:Bob  -20.00 EUR

              2026-03-05 (9) tea
                  ; by: Anna
                  Assets:Dinars  -0.125 KWD  ; bucket: General
                  Expenses:uncategorized  0.125 KWD

              2026-03-05 (10)
                  ; by: Anna
                  Assets:Tokyo- purse, spare  -980 JPY  ; bucket: General
                  Expenses:uncategorized  980 JPY

              2026-03-05 Balances as Florin has them
                  Assets:Bank  0.00 EUR = 2400.00 EUR
                  Assets:Cash  0.00 EUR = 60.00 EUR
                  Assets:Dinars  0.000 KWD = -0.125 KWD
                  Assets:Tokyo- purse, spare  0 JPY = 16041 JPY
              """);
    }
  }

  @Test
  void hledgerAcceptsItAndComesToTheSameBalances() {
    Hledger.required();
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      String journal = book.text(ExportFormat.JOURNAL, Locale.ENGLISH);
      assertThat(Hledger.complaint(journal)).isEmpty();
      Balances balances = book.house.as(book.anna, books -> books.ledger().balances());
      assertThat(Hledger.balances(journal, "Assets"))
          .isEqualTo(
              Map.of(
                  "Assets:Bank EUR", new BigDecimal("2.4E+3"),
                  "Assets:Cash EUR", new BigDecimal("6E+1"),
                  "Assets:Dinars KWD", new BigDecimal("-0.125"),
                  "Assets:Tokyo- purse, spare JPY", new BigDecimal("16041")));
      assertThat(Hledger.balances(journal, "--pivot", "bucket", "tag:bucket"))
          .isEqualTo(plain(balances.buckets(), ","));
      assertThat(Hledger.balances(journal, "Loans"))
          .isEqualTo(Map.of("Loans:Bob EUR", new BigDecimal("3E+1")));
    }
  }

  @Test
  void ratesOfTheBooksCurrenciesLetHledgerValueThem() {
    Hledger.required();
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      book.house.run(
          book.anna,
          books -> {
            var published =
                List.of(
                    new EuroRate(ExportedBook.TODAY, yen(), new BigDecimal("160.41")),
                    new EuroRate(
                        ExportedBook.TODAY, Currency.getInstance("CHF"), new BigDecimal("0.94")));
            books.rates().take(published, ExportedBook.TODAY);
          });
      String journal = book.text(ExportFormat.JOURNAL, Locale.ENGLISH);
      assertThat(journal).contains("\nP 2026-03-05 EUR 160.41 JPY\n").doesNotContain("CHF");
      assertThat(Hledger.complaint(journal)).isEmpty();
      assertThat(Hledger.balances(journal, "Tokyo", "-X", "EUR"))
          .isEqualTo(Map.of("Assets:Tokyo- purse, spare EUR", new BigDecimal("1E+2")));
    }
  }

  private static Currency yen() {
    return Currency.getInstance("JPY");
  }

  @Test
  void anEmptyBookIsAJournalToo() {
    Hledger.required();
    try (var book = new ExportedBook()) {
      assertThat(Hledger.complaint(book.text(ExportFormat.JOURNAL, Locale.ENGLISH))).isEmpty();
    }
  }

  private static Map<String, BigDecimal> plain(List<Balances.Line> lines, String comma) {
    Map<String, BigDecimal> plain = new TreeMap<>();
    for (Balances.Line line : lines) {
      if (!line.amount().isZero()) {
        plain.put(
            line.what().name().replace(comma, "/") + " " + line.amount().currency(),
            line.amount().amount().stripTrailingZeros());
      }
    }
    return plain;
  }
}
