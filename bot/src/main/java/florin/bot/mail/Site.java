package florin.bot.mail;

import florin.bot.chat.SiteLinks;
import java.net.URI;
import java.util.function.Supplier;

/**
 * The web site as letters speak of it.
 *
 * @param address how people reach it, without a slash at the end
 * @param links those that let their reader in
 */
public record Site(Supplier<URI> address, SiteLinks links) {

  /** What this installation is called. */
  String name() {
    return address.get().getAuthority();
  }

  /** Where mails are stopped. */
  String stopUrl(String token) {
    return address.get() + "/mail/stop/" + token;
  }

  /** Where an address is proven. */
  String proofUrl(String token) {
    return address.get() + "/mail/proof/" + token;
  }
}
