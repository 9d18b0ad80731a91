package florin.bot.chat;

import florin.access.AccessLink;
import java.net.URI;
import java.util.Optional;

/** Makes the links that open the site, signed in, while the message with them is delivered. */
@FunctionalInterface
public interface SiteLinks {
  /** Where there is no site. */
  SiteLinks NONE = target -> Optional.empty();

  /**
   * Whom a link lets in where.
   *
   * @param path of the page it arrives at
   */
  record Target(long personId, long bookId, AccessLink.Purpose purpose, String path) {}

  /**
   * A link that works once.
   *
   * @return empty where nobody can be let in: there is no site, or the person left the book
   */
  Optional<URI> to(Target target);
}
