package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import florin.money.Money;
import florin.text.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ReportTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("report.column.category", Column.Kind.TEXT),
          new Column("report.column.day", Column.Kind.DATE),
          new Column("report.column.month", Column.Kind.MONTH),
          new Column("report.column.month", Column.Kind.YEAR),
          Column.named(new Cell.TextCell("Karte 💳"), Column.Kind.MONEY),
          Column.named(new Cell.MonthCell(YearMonth.of(2026, 9)), Column.Kind.COUNT),
          new Column("report.column.amount", Column.Kind.PERCENT));
  private static final List<Cell> FULL_ROW =
      List.of(
          new Cell.TextCell("Łódź \"quoted\" \n 💸 {0}"),
          new Cell.DateCell(LocalDate.of(2026, 10, 12)),
          new Cell.MonthCell(YearMonth.of(2026, 10)),
          new Cell.YearCell(Year.of(2026)),
          new Cell.MoneyCell(Money.of("-9999999999999.99", "EUR")),
          new Cell.CountCell(Long.MAX_VALUE),
          new Cell.PercentCell(new BigDecimal("41.25")));
  private static final List<Cell> TOTAL =
      List.of(
          new Cell.LabelCell("report.total"),
          new Cell.BlankCell(),
          new Cell.BlankCell(),
          new Cell.BlankCell(),
          new Cell.MoneyCell(Money.of("7", "JPY")),
          new Cell.BlankCell(),
          new Cell.BlankCell());
  private static final ReportTable EVERYTHING =
      new ReportTable(
          new Heading(
              "report.column.named",
              List.of(new Cell.TextCell("food")),
              "report.nothing",
              Period.quarterOf(LocalDate.of(2026, 8, 1)),
              new Heading.Source("Home", Instant.parse("2026-11-20T09:00:00.123456Z"), 12)),
          COLUMNS,
          List.of(FULL_ROW),
          List.of(TOTAL));

  @Test
  void survivesTheQueueUnchanged() {
    assertThat(ReportTableJson.read(ReportTableJson.write(EVERYTHING))).isEqualTo(EVERYTHING);
  }

  @Test
  void survivesTheQueueAsPartOfSomethingLarger() throws Exception {
    record Waiting(ChartKind kind, ReportTable table) {}
    ObjectMapper jackson = new ObjectMapper();
    Waiting waiting = new Waiting(ChartKind.BAR, EVERYTHING);

    String json = jackson.writeValueAsString(waiting);

    assertThat(jackson.readValue(json, Waiting.class)).isEqualTo(waiting);
    assertThat(json).contains("\"money\":\"-9999999999999.99 EUR\"");
  }

  @Test
  void whatWasNotWrittenByItIsRefused() {
    assertThatThrownBy(() -> ReportTableJson.read("{}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReportTableJson.read("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowOfAnotherShapeIsRefused() {
    Heading heading = EVERYTHING.heading();
    List<Cell> tooShort = FULL_ROW.subList(0, 3);
    List<Cell> wrongKind = FULL_ROW.reversed();

    assertThatThrownBy(() -> new ReportTable(heading, COLUMNS, List.of(tooShort), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReportTable(heading, COLUMNS, List.of(wrongKind), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesHaveOneDecimalRoundedHalfUp() {
    assertThat(new Cell.PercentCell(new BigDecimal("41.25")).percent()).isEqualTo("41.3");
  }

  @Test
  void isSaidInTheReadersLanguage() {
    ReportWords english = new ReportWords(Messages.in(Locale.ENGLISH));
    ReportWords german = new ReportWords(Messages.in(Locale.GERMAN));

    assertThat(FULL_ROW.stream().skip(1).map(english::text))
        .containsExactly(
            "12 Oct 2026",
            "Oct 2026",
            "2026",
            "-9,999,999,999,999.99",
            "9,223,372,036,854,775,807",
            "41.3%");
    assertThat(FULL_ROW.stream().skip(1).map(german::text))
        .containsExactly(
            "12. Okt. 2026",
            "Okt. 2026",
            "2026",
            "-9.999.999.999.999,99",
            "9.223.372.036.854.775.807",
            "41,3 %");
    assertThat(english.heading(COLUMNS.get(4))).isEqualTo("Karte 💳");
    assertThat(german.heading(COLUMNS.get(5))).isEqualTo("Sept. 2026");
    assertThat(english.title(EVERYTHING)).isEqualTo("food");
  }

  @Test
  void anEmptyOneHasASentence() {
    ReportTable empty = SampleReports.byCategory("EUR");

    assertThat(empty.isEmpty()).isTrue();
    assertThat(new ReportWords(Messages.in(Locale.ENGLISH)).nothing(empty))
        .isEqualTo("Nothing is recorded for October 2026.");
    assertThat(new ReportWords(Messages.in(Locale.GERMAN)).nothing(empty))
        .isEqualTo("Für Oktober 2026 ist nichts gebucht.");
  }
}
