package florin.outbox;

import java.util.Locale;
import java.util.Optional;

/**
 * Whom a letter is for.
 *
 * @param language a BCP 47 tag
 * @param address where letters go, once proven to be theirs
 * @param currentBookId 0 where they have none
 */
public record MailReader(
    String name, String language, Optional<String> address, long currentBookId) {

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
