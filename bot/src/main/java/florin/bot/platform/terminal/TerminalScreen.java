package florin.bot.platform.terminal;

import florin.bot.chat.Outgoing;
import florin.bot.platform.LocalUpdate;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one person's screen shows, so that a typed word finds the button, the message or the file it
 * means.
 */
public final class TerminalScreen {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"(.*)");

  private record Shown(String message, String token) {}

  private final String person;
  private final Map<String, Shown> buttons = new HashMap<>();
  private Optional<String> lastOurs = Optional.empty();
  private Optional<String> lastTheirs = Optional.empty();
  private int written;

  public TerminalScreen(String person) {
    this.person = person;
  }

  /** Takes note of a message shown; its id. */
  public synchronized String shown(Outgoing message) {
    String id = message.replaces().orElse(message.nonce());
    buttons.values().removeIf(shown -> shown.message().equals(id));
    for (List<Outgoing.Key> row : message.keys()) {
      for (Outgoing.Key key : row) {
        key.token().ifPresent(token -> buttons.put(plain(key.label()), new Shown(id, token)));
      }
    }
    lastOurs = Optional.of(id);
    return id;
  }

  /** The update a typed line means; empty when it names a button or file that is not there. */
  public synchronized Optional<LocalUpdate> typed(String line, Instant at) {
    int space = line.indexOf(' ');
    String verb = space < 0 ? "" : line.substring(0, space);
    String rest = line.substring(space + 1).strip();
    return switch (verb) {
      case "press" ->
          Optional.ofNullable(buttons.get(plain(rest)))
              .map(b -> update(LocalUpdate.Kind.PRESSED, b.message(), b.token(), List.of(), at));
      case "edit" -> lastTheirs.map(id -> update(LocalUpdate.Kind.EDITED, id, rest, List.of(), at));
      case "reply" -> {
        Optional<LocalUpdate> said =
            rest.startsWith("file ")
                ? file(rest.substring("file ".length()).strip(), at)
                : Optional.of(update(LocalUpdate.Kind.WROTE, next(), rest, List.of(), at));
        yield said.flatMap(reply -> lastOurs.map(id -> replyTo(reply, id)));
      }
      case "file" -> file(rest, at);
      default -> Optional.of(update(LocalUpdate.Kind.WROTE, next(), line, List.of(), at));
    };
  }

  /** A path and a caption, the path in quotes where it holds a space. */
  private Optional<LocalUpdate> file(String said, Instant at) {
    var quoted = QUOTED.matcher(said);
    var path = Path.of(quoted.matches() ? quoted.group(1) : said);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      String name = path.getFileName().toString();
      String type = URLConnection.guessContentTypeFromName(name);
      var file =
          new LocalUpdate.File(
              path.toAbsolutePath().toString(),
              name,
              type == null ? "application/octet-stream" : type,
              Files.size(path));
      String caption = quoted.matches() ? quoted.group(2).strip() : "";
      return Optional.of(update(LocalUpdate.Kind.SENT_FILES, next(), caption, List.of(file), at));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String next() {
    String id = person + "-" + System.identityHashCode(this) + "-" + ++written;
    lastTheirs = Optional.of(id);
    return id;
  }

  private LocalUpdate update(
      LocalUpdate.Kind kind,
      String message,
      String text,
      List<LocalUpdate.File> files,
      Instant at) {
    return new LocalUpdate(
        kind,
        person,
        false,
        person,
        person,
        Optional.empty(),
        message,
        Optional.empty(),
        text,
        files,
        at);
  }

  private static LocalUpdate replyTo(LocalUpdate update, String message) {
    return new LocalUpdate(
        update.kind(),
        update.chat(),
        update.group(),
        update.person(),
        update.name(),
        update.language(),
        update.message(),
        Optional.of(message),
        update.text(),
        update.files(),
        update.at());
  }

  private static String plain(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}
