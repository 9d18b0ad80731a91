package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import florin.money.Money;
import florin.reports.Cell;
import florin.reports.ReportTable;
import florin.reports.SampleReports;
import florin.text.Messages;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  private static final ReportTable CATEGORIES =
      SampleReports.byCategory(
          "EUR",
          "Travel",
          "1204.50",
          "Groceries and all from the market",
          "412.37",
          "🍕 Pizza",
          "188.20",
          "日本料理",
          "96",
          "Refund",
          "-40");

  @Test
  void isSetInEnglish() {
    assertThat(table(Locale.ENGLISH, CATEGORIES))
        .isEqualTo(
            """
            Category                        Amount
            ──────────────────────────────────────
            Travel                        1,204.50
            Groceries and all from the m…   412.37
            🍕 Pizza                        188.20
            日本料理                         96.00
            Refund                          -40.00
            ──────────────────────────────────────
            Total EUR                     1,861.07\
            """);
  }

  @Test
  void isSetInGerman() {
    assertThat(
            table(
                Locale.GERMAN,
                SampleReports.byMonth(YearMonth.of(2026, 9), "3850.10", "2088", "3847", "-13")))
        .isEqualTo(
            """
            Monat       Einnahmen  Ausgaben
            ───────────────────────────────
            Sept. 2026   3.850,10  2.088,00
            Okt. 2026    3.847,00    -13,00\
            """);
  }

  @Test
  void isNoWiderThanAPhone() {
    ReportTable wide =
        SampleReports.byMonth(
            YearMonth.of(2026, 9), "123456789.10", "12345678.55", "1", "2", "-123456789.10", "3");

    assertThat(CATEGORIES).satisfies(TextTableTest::fitsAPhone);
    assertThat(wide).satisfies(TextTableTest::fitsAPhone);
  }

  @Test
  void amountsLoseTheirDecimalsBeforeTheyLoseDigits() {
    ReportTable wide =
        SampleReports.byMonth(YearMonth.of(2026, 9), "9123456789.50", "9123456789.49");

    assertThat(table(Locale.ENGLISH, wide)).contains("9,123,456,790 9,123,456,789");
  }

  @Test
  void amountsCarryTheirCurrencyWhereThereAreTwo() {
    ReportTable dollars = SampleReports.byCategory("USD", "Hotel", "500");
    ReportTable both =
        new ReportTable(
            CATEGORIES.heading(),
            CATEGORIES.columns(),
            Stream.concat(CATEGORIES.rows().stream().limit(1), dollars.rows().stream()).toList(),
            List.of(total("1204.50", "EUR"), total("500", "USD")));

    assertThat(table(Locale.ENGLISH, both))
        .isEqualTo(
            """
            Category        Amount
            ──────────────────────
            Travel    1,204.50 EUR
            Hotel       500.00 USD
            ──────────────────────
            Total     1,204.50 EUR
            Total       500.00 USD\
            """);
  }

  @Test
  void breaksAndRightToLeftNamesDoNotTearALine() {
    ReportTable odd = SampleReports.byCategory("EUR", "two\nlines\t", "1", "ספרים", "2");

    assertThat(table(Locale.ENGLISH, odd).lines())
        .contains("two lines    1.00", "\u2068ספרים\u2069        2.00");
  }

  @Test
  void anEmptyReportIsASentence() {
    assertThat(table(Locale.ENGLISH, SampleReports.byCategory("EUR")))
        .isEqualTo("Nothing is recorded for October 2026.");
  }

  @Test
  void barsShowTheSameForATerminal() {
    assertThat(new TextBars(Messages.in(Locale.ENGLISH), 40).render(CATEGORIES))
        .isEqualTo(
            """
            Amount EUR
            Travel             ████████████ 1,204.50
            Groceries and all… ████▏          412.37
            🍕 Pizza           █▉             188.20
            日本料理           █               96.00
            Refund             ░              -40.00\
            """);
  }

  @Test
  void barsOfTwoColumnsShareOneScale() {
    assertThat(
            new TextBars(Messages.in(Locale.GERMAN), 34)
                .render(SampleReports.byMonth(YearMonth.of(2026, 9), "100", "50", "0", "25")))
        .isEqualTo(
            """
            Einnahmen EUR
            Sept. 2026 ████████████████ 100,00
            Okt. 2026                     0,00
            Ausgaben EUR
            Sept. 2026 ████████          50,00
            Okt. 2026  ████              25,00\
            """);
  }

  private static void fitsAPhone(ReportTable table) {
    assertThat(table(Locale.ENGLISH, table).lines())
        .allMatch(line -> Monospace.width(line) <= TextTable.PHONE_WIDTH);
  }

  private static String table(Locale locale, ReportTable table) {
    return new TextTable(Messages.in(locale), TextTable.PHONE_WIDTH).render(table);
  }

  private static List<Cell> total(String amount, String currency) {
    return List.of(new Cell.BlankCell(), new Cell.MoneyCell(Money.of(amount, currency)));
  }
}
