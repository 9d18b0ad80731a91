package florin.bot.mail;

import florin.bot.chat.SiteLinks;
import java.util.List;

/** What became of a mail when it was to be written. */
sealed interface Composed {
  /**
   * There is something to send.
   *
   * @param pages of the site it leads to, the most important first; their links are still to be
   *     made
   * @param name what it is called in the world before the {@code @}
   */
  record Letter(Draft draft, List<Page> pages, String name) implements Composed {}

  /** Nobody wants it any more, for the operator's reading. */
  record Nothing(String reason) implements Composed {}

  /** A page its reader can open, signed in. */
  record Page(String label, SiteLinks.Target target) {}
}
