package florin.web;

import florin.Environment;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the web site listens and what it may show.
 *
 * @param host a name or address of this machine; loopback unless the operator says otherwise
 * @param port 0 for any that is free
 * @param publicUrl how people reach the site from elsewhere, without a slash at the end
 * @param demo whether demo people may be played in the chat simulator; only on a loopback host
 */
public record WebSettings(
    String host, int port, Optional<URI> publicUrl, TrustedProxies proxies, boolean demo) {
  private static final String HOST = "FLORIN_WEB_HOST";
  private static final String PUBLIC_URL = "FLORIN_PUBLIC_URL";

  /** Whether people reach the site by https. */
  public boolean isHttps() {
    return publicUrl.filter(url -> url.getScheme().equals("https")).isPresent();
  }

  /** What is wrong is noted in the environment. */
  public static WebSettings read(Environment environment) {
    var host = environment.text(HOST, "127.0.0.1");
    var demo = environment.flag("FLORIN_DEMO");
    if (demo && !isLoopback(host)) {
      environment.problem(
          "FLORIN_DEMO lets everybody act as the demo people; it needs a loopback address as "
              + HOST
              + ", not "
              + host
              + ".");
    }
    return new WebSettings(
        host,
        environment.number("FLORIN_WEB_PORT", 7070, 0, 65_535),
        environment.text(PUBLIC_URL).flatMap(text -> publicUrl(environment, text)),
        TrustedProxies.read(environment),
        demo);
  }

  private static Optional<URI> publicUrl(Environment environment, String text) {
    try {
      var url = new URI(text.replaceFirst("/+$", ""));
      if (url.getHost() != null
          && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
        return Optional.of(url);
      }
    } catch (URISyntaxException unreadable) {
      // Told below, like an address of another kind.
    }
    environment.problem(PUBLIC_URL + " must be a web address such as https://books.example.org.");
    return Optional.empty();
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }
}
