package florin.bot.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which web addresses make sense under a message. */
public final class Addresses {
  private Addresses() {}

  /**
   * Whether others than this machine or network may know the host: platforms refuse buttons to
   * localhost and to bare names.
   */
  public static boolean reachable(String address) {
    try {
      var host = new URI(address).getHost();
      if (host == null) {
        return false;
      }
      var name = host.toLowerCase(Locale.ROOT);
      var thisMachine =
          name.startsWith("127.")
              || name.equals("0.0.0.0")
              || name.startsWith("[")
              || name.endsWith(".localhost");
      return name.contains(".") && !thisMachine;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
