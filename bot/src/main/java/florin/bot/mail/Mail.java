package florin.bot.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter ready to leave.
 *
 * @param messageId with its angle brackets; the same at every try
 * @param list absent for a letter its reader asked for
 */
record Mail(
    String messageId,
    MailAddress to,
    String subject,
    String text,
    String html,
    List<Picture> pictures,
    Optional<Mailing> list,
    Instant date) {

  /**
   * A picture inside the letter.
   *
   * @param contentId how the HTML refers to it, without angle brackets
   */
  record Picture(String contentId, String fileName, byte[] png) {}

  /**
   * The regular mails it is one of.
   *
   * @param id such as {@code invoice-submitted.florin.example.org}
   * @param stopUrl where a POST stops them
   */
  record Mailing(String id, String stopUrl) {

    /** RFC 8058 asks for https. */
    boolean oneClick() {
      return stopUrl.startsWith("https://");
    }
  }
}
