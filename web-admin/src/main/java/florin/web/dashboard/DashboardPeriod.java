package florin.web.dashboard;

import florin.Refused;
import florin.reports.Period;
import florin.web.page.Address;
import florin.web.page.Asked;
import florin.web.page.Visit;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/**
 * The days the dashboard tells of, and as many before to compare them with. Of a month or year that
 * still runs these are the days until today, and the same days of the one before.
 *
 * @param choice as it stands in the address
 */
public record DashboardPeriod(String choice, Period days, Period before, Address address) {
  public static final List<String> CHOICES =
      List.of("this-month", "last-month", "this-year", "last-year", "custom");

  private static final String CUSTOM = "custom";

  static DashboardPeriod of(Visit visit) {
    var asked = new Asked(visit, "/");
    LocalDate today = visit.today();
    var from = asked.day("from");
    var to = asked.day("to");
    Asked.refuseBackwards(from, to);
    String choice =
        asked
            .word("period", CHOICES)
            .orElse(from.isPresent() || to.isPresent() ? CUSTOM : "this-month");
    Period whole =
        switch (choice) {
          case "this-month" -> Period.month(YearMonth.from(today));
          case "last-month" -> Period.month(YearMonth.from(today)).previous();
          case "this-year" -> Period.year(Year.from(today));
          case "last-year" -> Period.year(Year.from(today)).previous();
          default ->
              Period.span(
                  from.orElseThrow(() -> new Refused("web.filter.both-days")),
                  to.orElseThrow(() -> new Refused("web.filter.both-days")));
        };
    boolean runs = !choice.equals(CUSTOM) && whole.to().isAfter(today);
    Period days = runs ? Period.span(whole.from(), today) : whole;
    return new DashboardPeriod(
        choice, days, runs ? soFar(whole, today) : whole.previous(), asked.address());
  }

  /** The one before until the same day of it; a shorter month ends before. */
  private static Period soFar(Period whole, LocalDate today) {
    Period before = whole.previous();
    LocalDate end =
        whole.grain() == Period.Grain.YEAR
            ? today.minusYears(1)
            : before.from().plusDays(Period.span(whole.from(), today).days() - 1);
    return Period.span(before.from(), end.isAfter(before.to()) ? before.to() : end);
  }

  public Address choose(String other) {
    return address.with("period", other.equals("this-month") ? "" : other).without("from", "to");
  }

  /** The entries of these days, narrowed further. */
  public Address entries() {
    return entries(days);
  }

  static Address entries(Period period) {
    return Address.of("/entries")
        .with("from", period.from().toString())
        .with("to", period.to().toString());
  }
}
