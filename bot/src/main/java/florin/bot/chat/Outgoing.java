package florin.bot.chat;

import java.util.List;
import java.util.Optional;

/**
 * A message ready for a platform: words and pictures are there, buttons are tokens.
 *
 * @param replaces the platform's id of the message to edit; where that can no longer be edited a
 *     new one is sent
 * @param nonce stable over tries, for platforms that refuse a message they have already taken
 * @param ticket that of the {@link Origin} it answers
 * @param figures whether it shows a report, which somebody may want to show to others
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
    boolean again,
    Optional<String> ticket,
    boolean figures) {

  /** Without a ticket. */
  public Outgoing(
      Chat chat,
      List<Part.Words> words,
      List<Attached> files,
      List<List<Key>> keys,
      Optional<String> replaces,
      Optional<String> repliesTo,
      String nonce,
      boolean again) {
    this(chat, words, files, keys, replaces, repliesTo, nonce, again, Optional.empty(), false);
  }

  /**
   * A file with its bytes. A picture is shown, anything else is offered for download.
   *
   * @param caption shown with it; also the text for those who cannot see a picture
   */
  public record Attached(
      String fileName, String mediaType, byte[] bytes, String caption, boolean picture) {}

  /**
   * A button as the platform sees it: a token to press, or an address to open.
   *
   * @param form whether a form is to be opened instead of pressing, where the platform has such
   */
  public record Key(
      String label,
      Optional<String> token,
      Optional<String> url,
      Button.Style style,
      boolean form) {
    /** Without a form. */
    public Key(String label, Optional<String> token, Optional<String> url, Button.Style style) {
      this(label, token, url, style, false);
    }
  }
}
