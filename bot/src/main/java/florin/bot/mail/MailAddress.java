package florin.bot.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who writes or is written to. Cannot be wrong once made by {@link #read}: one mailbox in
 * ASCII, no line break anywhere, so nothing can be smuggled into a header or a command.
 *
 * @param name as it is shown; may be empty
 * @param address the domain in its ASCII form
 */
public record MailAddress(String name, String address) {
  private static final Pattern PLAIN =
      Pattern.compile("[\\x21-\\x7e&&[^\"(),:;<>@\\[\\\\\\]]]{1,64}@[A-Za-z0-9.-]{1,190}");

  public MailAddress {
    name = HeaderText.clean(name);
  }

  /** Reads {@code Florin <florin@example.org>} or the address alone. */
  public static Optional<MailAddress> read(String text) {
    try {
      var parsed = InternetAddress.parse(text, true);
      return parsed.length == 1
          ? of(parsed[0].getPersonal() == null ? "" : parsed[0].getPersonal(), parsed[0].getAddress())
          : Optional.empty();
    } catch (AddressException unreadable) {
      return Optional.empty();
    }
  }

  /** Empty for an address no letter can be sent to. */
  public static Optional<MailAddress> of(String name, String address) {
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    try {
      String ascii =
          address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
      return PLAIN.matcher(ascii).matches() && !ascii.contains("..")
          ? Optional.of(new MailAddress(name, ascii))
          : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
