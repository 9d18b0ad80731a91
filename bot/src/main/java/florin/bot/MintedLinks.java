package florin.bot;

import florin.access.AccessLink;
import florin.access.AccessLinks;
import florin.books.Database;
import florin.bot.chat.SiteLinks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Links into the site, each made anew when it is delivered.
 *
 * @param site where people reach it, without a slash at the end
 * @param newsLife how long one works that comes unasked
 */
record MintedLinks(Database database, Supplier<URI> site, Duration newsLife) implements SiteLinks {

  @Override
  public Optional<URI> to(Target target) {
    var order =
        new AccessLinks.Order(
            target.personId(),
            target.bookId(),
            target.purpose(),
            target.path(),
            life(target.purpose()));
    return database
        .system(p -> p.accessLinks().mint(order))
        .map(token -> URI.create(site.get() + "/login/" + token.text()));
  }

  private Duration life(AccessLink.Purpose purpose) {
    return switch (purpose) {
      case CHAT -> AccessLinks.CHAT_LIFE;
      case MAIL -> AccessLinks.MAIL_LIFE;
      case NEWS, ISSUED -> newsLife;
    };
  }
}
