package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.text.Messages;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PeriodTest {
  private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
  private static final Period FORTNIGHT =
      Period.span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 14));

  @Test
  void bothEndsBelongToIt() {
    assertThat(OCTOBER.days()).isEqualTo(31);
    assertThat(OCTOBER.contains(LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(OCTOBER.contains(LocalDate.of(2026, 10, 31))).isTrue();
    assertThat(OCTOBER.contains(LocalDate.of(2026, 11, 1))).isFalse();
  }

  @Test
  void thePreviousOneIsOfTheSameKind() {
    assertThat(Period.month(YearMonth.of(2026, 3)).previous())
        .isEqualTo(Period.month(YearMonth.of(2026, 2)));
    assertThat(Period.year(Year.of(2025)).previous()).isEqualTo(Period.year(Year.of(2024)));
    assertThat(Period.quarterOf(LocalDate.of(2026, 2, 5)).previous())
        .isEqualTo(Period.quarterOf(LocalDate.of(2025, 12, 1)));
    assertThat(Period.day(LocalDate.of(2026, 3, 1)).previous().from()).isEqualTo("2026-02-28");
    assertThat(FORTNIGHT.previous().from()).isEqualTo("2026-09-17");
    assertThat(FORTNIGHT.previous().to()).isEqualTo("2026-09-30");
  }

  @Test
  void itCannotEndBeforeItBegins() {
    assertThatThrownBy(
            () -> new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), Period.Grain.SPAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNamedInTheReadersLanguage() {
    assertThat(english(OCTOBER)).isEqualTo("October 2026");
    assertThat(german(OCTOBER)).isEqualTo("Oktober 2026");
    assertThat(english(Period.year(Year.of(2026)))).isEqualTo("2026");
    assertThat(english(Period.quarterOf(LocalDate.of(2026, 8, 1)))).isEqualTo("Q3 2026");
    assertThat(english(Period.day(LocalDate.of(2026, 11, 19)))).isEqualTo("Thu 19 Nov 2026");
    assertThat(german(Period.day(LocalDate.of(2026, 11, 19)))).isEqualTo("Do 19. Nov. 2026");
    assertThat(english(Period.weekFrom(LocalDate.of(2026, 11, 16))))
        .isEqualTo("Week of 16–22 Nov 2026");
    assertThat(german(Period.weekFrom(LocalDate.of(2026, 11, 16))))
        .isEqualTo("Woche 16.–22. Nov. 2026");
    assertThat(english(FORTNIGHT)).isEqualTo("1–14 Oct 2026");
    assertThat(german(FORTNIGHT)).isEqualTo("1.–14. Okt. 2026");
  }

  @Test
  void theNextOneIsTheOneWhosePreviousThisIs() {
    for (Period period :
        List.of(
            OCTOBER,
            FORTNIGHT,
            Period.day(LocalDate.of(2026, 2, 28)),
            Period.weekFrom(LocalDate.of(2026, 12, 28)),
            Period.quarterOf(LocalDate.of(2026, 12, 1)),
            Period.year(Year.of(2026)))) {
      assertThat(period.next().previous()).isEqualTo(period);
      assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
    }
  }

  @Test
  void wholeMonthsAreNamedWithoutTheirDays() {
    Period spring = Period.span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));

    assertThat(english(spring).replace('\u2009', ' ')).isEqualTo("Mar – May 2026");
    assertThat(german(spring)).isEqualTo("März–Mai 2026");
  }

  private static String english(Period period) {
    return new ReportWords(Messages.in(Locale.ENGLISH)).period(period);
  }

  private static String german(Period period) {
    return new ReportWords(Messages.in(Locale.GERMAN)).period(period);
  }
}
