package florin.web.page;

import florin.money.Money;
import florin.money.MoneyText;
import florin.reports.Period;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * What every page has.
 *
 * @param texts in the visitor's language
 * @param seat of who is signed in
 * @param path of the page being shown, with its query
 * @param links to what other modules bring
 */
public record Frame(
    Messages texts, Assets assets, Optional<Seat> seat, String path, List<Link> links) {

  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** {@code 1,234.50 EUR}. */
  public String money(Money money) {
    return new MoneyText(texts.locale()).full(money);
  }

  /** {@code +1,234.50 EUR} or {@code −12.50 EUR}; nothing before what is neither. */
  public String signed(Money money) {
    return sign(money.signum()) + money(money.abs());
  }

  /** The number alone, with its sign: where the currency stands elsewhere. */
  public String number(Money money) {
    return (money.signum() < 0 ? sign(-1) : "") + new MoneyText(texts.locale()).number(money.abs());
  }

  private static String sign(int signum) {
    return signum > 0 ? "+" : signum < 0 ? "\u2212" : "";
  }

  /** A plain figure, as many decimals as it has. */
  public String figure(BigDecimal figure) {
    return texts.text("web.figure", figure.stripTrailingZeros());
  }

  public String count(long count) {
    return texts.text("report.count", count);
  }

  /** {@code 4 Mar 2026}. */
  public String date(LocalDate date) {
    return new ReportWords(texts).date(date, "yMMMd");
  }

  /** {@code November 2026}, {@code 1 – 21 Nov 2026}. */
  public String period(Period period) {
    return new ReportWords(texts).period(period);
  }

  /** The day and the minute where the visitor lives. */
  public String moment(Instant at) {
    var there = at.atZone(mySeat().membership().person().zone());
    return date(there.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(there);
  }

  public String language() {
    return texts.locale().toLanguageTag();
  }

  /** The day where the visitor lives. */
  public String day(Instant at) {
    return date(at.atZone(mySeat().membership().person().zone()).toLocalDate());
  }

  /** The address of a style, script or picture. */
  public String asset(String folder, String file) {
    return assets.path(folder, file);
  }

  public String coin() {
    return asset("site", "coin.svg");
  }

  /** Whether the page shown is this one or below it, for the navigation. */
  public boolean isAt(String place) {
    String shown = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
    return shown.equals(place) || (!place.equals("/") && shown.startsWith(place + "/"));
  }

  /** Who is signed in, on a page that only they see. */
  public Seat mySeat() {
    return seat.orElseThrow();
  }
}
