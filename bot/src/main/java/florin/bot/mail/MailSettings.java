package florin.bot.mail;

import florin.Environment;
import florin.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mail server letters are handed to, and who they are from.
 *
 * @param login absent where the server asks for none
 */
public record MailSettings(
    String host, int port, Encryption encryption, Optional<Login> login, MailAddress from) {
  private static final String URL = "FLORIN_SMTP_URL";
  private static final String FROM = "FLORIN_MAIL_FROM";
  private static final String FORM =
      URL
          + " must be smtp://user:password@host:587 or smtps://user:password@host:465, with"
          + " ?starttls=required, offered or off behind it if need be.";
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;

  /** How the way to the server is protected. */
  public enum Encryption {
    NONE,
    /** From the first byte, or not at all: begun in the clear, and left without a word if refused. */
    STARTTLS_REQUIRED,
    STARTTLS_OFFERED,
    /** From the first byte. */
    TLS
  }

  /** Who Florin is at the server. */
  public record Login(String user, Secret password) {}

  /** Absent without a server. What is wrong is noted in the environment. */
  public static Optional<MailSettings> read(Environment environment) {
    Optional<Secret> url = environment.secret(URL);
    Optional<String> written = environment.text(FROM);
    Optional<MailAddress> from = written.flatMap(MailAddress::read);
    if (written.isPresent() && from.isEmpty()) {
      environment.problem(FROM + " must be an address such as Florin <florin@example.org>.");
    }
    if (url.isPresent() && written.isEmpty()) {
      environment.problem(URL + " needs " + FROM + ": who are the mails from?");
    }
    if (url.isEmpty()) {
      return Optional.empty();
    }
    try {
      return of(
          new URI(url.get().value()), from.orElse(new MailAddress("", "florin@florin.invalid")));
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      environment.problem(FORM);
      return Optional.empty();
    }
  }

  private static Optional<MailSettings> of(URI url, MailAddress from) {
    boolean tls = "smtps".equals(url.getScheme());
    if (url.getHost() == null || !(tls || "smtp".equals(url.getScheme()))) {
      throw new IllegalArgumentException("not a mail server");
    }
    int port = url.getPort() > 0 ? url.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION;
    String host = url.getHost().replaceAll("^\\[|\\]$", "");
    Encryption encryption = tls ? Encryption.TLS : encryption(url.getQuery(), host);
    return Optional.of(
        new MailSettings(host, port, encryption, login(url.getRawUserInfo()), from));
  }

  private static Encryption encryption(@Nullable String query, String host) {
    if (query == null) {
      return isLoopback(host) ? Encryption.STARTTLS_OFFERED : Encryption.STARTTLS_REQUIRED;
    }
    return switch (query) {
      case "starttls=required" -> Encryption.STARTTLS_REQUIRED;
      case "starttls=offered" -> Encryption.STARTTLS_OFFERED;
      case "starttls=off" -> Encryption.NONE;
      default -> throw new IllegalArgumentException("no such protection");
    };
  }

  private static Optional<Login> login(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return Optional.empty();
    }
    int colon = given.indexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("a user without a password");
    }
    return Optional.of(
        new Login(
            decoded(given.substring(0, colon)), new Secret(decoded(given.substring(colon + 1)))));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }
}
