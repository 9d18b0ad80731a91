package florin.bot.platform.simulator;

import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message on the screen of one person, as the page draws it.
 *
 * @param mine whether the person wrote it
 * @param repliesTo the message it answers
 * @param edited whether the person changed it; a card of ours that changes is just up to date
 * @param again whether it may be there twice
 */
record Shown(
    String id,
    boolean mine,
    Instant at,
    List<Words> words,
    List<File> files,
    List<List<Key>> keys,
    Optional<String> repliesTo,
    boolean edited,
    boolean again) {

  /**
   * Text with its look.
   *
   * @param kind heading, paragraph or mono
   */
  record Words(String kind, String text) {

    static Words of(Part.Words part) {
      return switch (part) {
        case Part.Heading heading -> new Words("heading", heading.text());
        case Part.Paragraph paragraph -> new Words("paragraph", paragraph.text());
        case Part.Mono mono -> new Words("mono", mono.text());
      };
    }
  }

  /** A file the page can fetch by its reference. */
  record File(
      String reference,
      String name,
      String mediaType,
      long size,
      String caption,
      boolean picture) {}

  /** A button: a token to press or an address to open. */
  record Key(String label, Optional<String> token, Optional<String> url, String style) {

    static Key of(Outgoing.Key key) {
      return new Key(
          key.label(), key.token(), key.url(), key.style().name().toLowerCase(Locale.ROOT));
    }
  }

  static Shown theirs(
      String id, Instant at, String text, List<File> files, Optional<String> repliesTo) {
    var words = text.isEmpty() ? List.<Words>of() : List.of(new Words("paragraph", text));
    return new Shown(id, true, at, words, files, List.of(), repliesTo, false, false);
  }

  static Shown ours(String id, Instant at, Outgoing message, List<File> files) {
    return new Shown(
        id,
        false,
        at,
        message.words().stream().map(Words::of).toList(),
        files,
        message.keys().stream().map(row -> row.stream().map(Key::of).toList()).toList(),
        message.repliesTo(),
        false,
        message.again());
  }

  /** The same message with other text, in its old place. */
  Shown withText(String text) {
    return new Shown(
        id, mine, at, List.of(new Words("paragraph", text)), files, keys, repliesTo, true, again);
  }

  /** What replaces a message keeps the time at which that was first seen. */
  Shown firstSeen(Instant first) {
    return new Shown(id, mine, first, words, files, keys, repliesTo, edited, again);
  }
}
