package florin.people;

import florin.Name;
import florin.Theme;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A human, known to Florin by any number of identities.
 *
 * @param language a BCP 47 tag
 * @param currentBookId the book private chats write to
 * @param operator runs the installation; not a role of any book
 * @param demo came with the demonstration data and goes with it
 */
public record Person(
    long id,
    String name,
    String language,
    ZoneId zone,
    Theme theme,
    long currentBookId,
    boolean operator,
    boolean demo) {

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** What a greeting uses: the first word of the name. */
  public String firstName() {
    return new Name(name).firstWord();
  }
}
