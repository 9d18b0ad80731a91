package florin.web.page;

import florin.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/**
 * What every page has.
 *
 * @param texts in the visitor's language
 * @param seat of who is signed in
 */
public record Frame(Messages texts, Assets assets, Optional<Seat> seat) {

  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  public String language() {
    return texts.locale().toLanguageTag();
  }

  /** A day, as the reader writes it, in their zone. */
  public String date(Instant instant) {
    return style(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(instant);
  }

  /** A day and a time, in the reader's zone. */
  public String dateTime(Instant instant) {
    return style(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
        .format(instant);
  }

  private DateTimeFormatter style(DateTimeFormatter style) {
    return style
        .withLocale(texts.locale())
        .withZone(seat.map(s -> s.membership().person().zone()).orElse(ZoneId.of("UTC")));
  }

  /** The address of a style, script or picture. */
  public String asset(String folder, String file) {
    return assets.path(folder, file);
  }

  public String coin() {
    return asset("site", "coin.svg");
  }

  /** Who is signed in, on a page that only they see. */
  public Seat mySeat() {
    return seat.orElseThrow();
  }
}
