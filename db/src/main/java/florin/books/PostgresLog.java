package florin.books;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The server's log, read only to say in one line why it does not start. */
record PostgresLog(Path folder) {
  private static final int TAIL = 16 * 1024;
  private static final Pattern TOLD =
      Pattern.compile("(?:FATAL|PANIC|initdb: error|error):\\s+(\\S.*)");

  /** The last reason in the newest file. */
  String reason() throws IOException {
    try (var files = Files.list(folder)) {
      var newest = files.max(Comparator.comparing(PostgresLog::changed));
      return newest.isPresent() ? reason(tail(newest.get())) : "no reason given";
    }
  }

  /** The last thing a program called fatal, else its last line. */
  static String reason(String output) {
    var told = TOLD.matcher(output);
    var reason = output.strip().lines().reduce("no reason given", (before, line) -> line);
    while (told.find()) {
      reason = told.group(1);
    }
    return reason;
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private static String tail(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      var bytes = ByteBuffer.allocate(TAIL);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }
}
