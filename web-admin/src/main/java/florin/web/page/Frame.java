package florin.web.page;

import florin.text.Messages;
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
