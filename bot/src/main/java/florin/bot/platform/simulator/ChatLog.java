package florin.bot.platform.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of one chat on disk, a line each, so that a restart does not empty the screen. It is
 * a comfort, not the books: what cannot be written is noted and forgotten, what cannot be read is
 * left out.
 */
final class ChatLog {
  private static final Logger log = LoggerFactory.getLogger(ChatLog.class);
  private static final int MOST_LINES = 2_000;

  private final Path file;
  private int lines;

  ChatLog(Path file) {
    this.file = file;
  }

  /** A name any file system takes, whatever the person's id holds. */
  static String fileName(String person) {
    return HexFormat.of().formatHex(person.getBytes(StandardCharsets.UTF_8)) + ".jsonl";
  }

  /** The newest messages in the order they first appeared, each as it was last. */
  List<Shown> read(int most) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var stored = Files.lines(file)) {
      Map<String, Shown> newest = new LinkedHashMap<>();
      stored
          .flatMap(line -> Wire.read(line, Shown.class).stream())
          .forEach(m -> newest.put(m.id(), m));
      var messages = newest.values().stream().skip(Math.max(0, newest.size() - most)).toList();
      rewrite(messages);
      return messages;
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      log.warn("simulator chat not read problem={}", unreadable.getClass().getSimpleName());
      return List.of();
    }
  }

  void append(Shown message) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, Wire.write(message) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (++lines > MOST_LINES) {
        read(Room.MOST_MESSAGES);
      }
    } catch (IOException unwritable) {
      log.warn("simulator chat not kept problem={}", unwritable.getClass().getSimpleName());
    }
  }

  /** Replaces the whole log: by the old or by the new one, whatever happens meanwhile. */
  void rewrite(List<Shown> messages) {
    try {
      var draft = Files.createTempFile(file.getParent(), "chat", ".draft");
      Files.writeString(
          draft, messages.stream().map(m -> Wire.write(m) + "\n").collect(Collectors.joining()));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      lines = messages.size();
    } catch (IOException unwritable) {
      log.warn("simulator chat not kept problem={}", unwritable.getClass().getSimpleName());
    }
  }
}
