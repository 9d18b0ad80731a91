package florin.bot.platform.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page sends, checked: from here on it cannot be wrong. The id makes sending it twice
 * harmless.
 */
sealed interface Said {
  String id();

  /** A message written, with the files under it. */
  record Wrote(String id, String text, List<Sent> files, Optional<String> repliesTo)
      implements Said {
    /** The message's own id; ours bear the outbox's. */
    String message() {
      return "m-" + id;
    }
  }

  record Edited(String id, String message, String text) implements Said {}

  record Pressed(String id, String message, String token) implements Said {}

  /** Is anybody there? */
  record Ping(String id) implements Said {}

  /** A file uploaded before. */
  record Sent(String reference, String name, String mediaType) {}

  /** Text as long as the socket takes it: what is too much is for the commands to say. */
  static Optional<Said> read(String json) {
    return Wire.read(json, Raw.class).filter(Raw::isSound).map(Raw::checked);
  }

  /** As it comes. */
  record Raw(
      @Nullable String type,
      @Nullable String id,
      @Nullable String message,
      @Nullable String text,
      @Nullable String token,
      @Nullable String repliesTo,
      @Nullable List<Sent> files) {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_.:-]{1,80}");
    private static final int MOST_FILES = 10;

    boolean isSound() {
      return type != null
          && isId(id)
          && switch (type) {
            case "wrote" -> (repliesTo == null || isId(repliesTo)) && hasContent();
            case "edited" -> isId(message) && text != null && !text.isBlank();
            case "pressed" -> isId(message) && token != null && token.length() <= 200;
            case "ping" -> true;
            default -> false;
          };
    }

    private boolean hasContent() {
      var sent = files == null ? List.<Sent>of() : files;
      return sent.size() <= MOST_FILES
          && sent.stream().allMatch(file -> file.reference() != null && file.name() != null)
          && ((text != null && !text.isBlank()) || !sent.isEmpty());
    }

    private static boolean isId(@Nullable String text) {
      return text != null && ID.matcher(text).matches();
    }

    Said checked() {
      var key = some(id);
      return switch (some(type)) {
        case "wrote" ->
            new Wrote(
                key,
                some(text),
                files == null ? List.of() : files.stream().map(Raw::plain).toList(),
                Optional.ofNullable(repliesTo));
        case "edited" -> new Edited(key, some(message), some(text));
        case "pressed" -> new Pressed(key, some(message), some(token));
        default -> new Ping(key);
      };
    }

    /** A name without folders and control characters, a type that is one. */
    private static Sent plain(Sent file) {
      var name = file.name().replaceAll("[\\p{Cntrl}/\\\\]", "_");
      var type = file.mediaType() == null ? "" : file.mediaType().toLowerCase(Locale.ROOT);
      return new Sent(
          file.reference(),
          name.length() <= 255 ? name : name.substring(name.length() - 255),
          type.matches("[a-z0-9.+-]{1,100}/[a-z0-9.+-]{1,100}")
              ? type
              : "application/octet-stream");
    }

    private static String some(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
