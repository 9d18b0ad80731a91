package florin.bot.chat;

import java.util.List;
import java.util.Optional;

/**
 * A message ready for a platform: words and pictures are there, buttons are tokens.
 *
 * @param replaces the platform's id of the message to edit; where that can no longer be edited a
 *     new one is sent
 * @param nonce stable over tries, for platforms that refuse a message they have already taken
 * @param again whether an earlier try may have arrived, so the card says so
 */
public record Outgoing(
    Chat chat,
    List<Part.Words> words,
    List<Attached> files,
    List<List<Key>> keys,
    Optional<String> replaces,
    Optional<String> repliesTo,
    String nonce,
    boolean again) {

  /**
   * A file with its bytes. A picture is shown, anything else is offered for download.
   *
   * @param caption shown with it; also the text for those who cannot see a picture
   */
  public record Attached(
      String fileName, String mediaType, byte[] bytes, String caption, boolean picture) {}

  /** A button as the platform sees it: a token to press, or an address to open. */
  public record Key(
      String label, Optional<String> token, Optional<String> url, Button.Style style) {}
}
