package florin.access;

import florin.Refused;
import java.util.regex.Pattern;

/**
 * A mail address, as far as one can tell without writing to it.
 *
 * @param text with nothing around it
 */
public record MailAddress(String text) {
  private static final int LONGEST = 254;

  /** One at sign, a domain with a dot, and nothing that could end a header. */
  private static final Pattern LIKELY =
      Pattern.compile(
          "[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  /**
   * @throws Refused {@code mail.address} for what cannot be one
   */
  public static MailAddress of(String written) {
    String text = written.strip();
    if (text.length() > LONGEST || !LIKELY.matcher(text).matches()) {
      throw new Refused("mail.address", text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }
    return new MailAddress(text);
  }
}
