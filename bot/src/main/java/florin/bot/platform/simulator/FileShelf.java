package florin.bot.platform.simulator;

import florin.bot.chat.ChatPlatform.FileTooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files of the chats, sent and received, on disk, so that a restart finds them. They go after a
 * week, and sooner, oldest first, when all together grow too large: the books keep what matters.
 */
final class FileShelf {
  private static final Duration MOST_AGE = Duration.ofDays(7);
  private static final long MOST_BYTES = 512L << 20;
  private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{32}");
  private static final String DRAFT = ".draft";

  private final Path folder;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FileShelf(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A file kept. */
  record Kept(String reference, long size) {}

  Kept put(byte[] bytes) throws IOException {
    return put(new ByteArrayInputStream(bytes), bytes.length);
  }

  /**
   * @throws FileTooLarge once more than the limit has come; nothing is kept then
   */
  Kept put(InputStream in, long limit) throws IOException {
    Files.createDirectories(folder);
    sweep();
    byte[] name = new byte[16];
    random.nextBytes(name);
    var reference = HexFormat.of().formatHex(name);
    var draft = folder.resolve(reference + DRAFT);
    try {
      long size;
      try (var out = Files.newOutputStream(draft)) {
        size = copy(in, out, limit);
      }
      Files.move(draft, folder.resolve(reference), StandardCopyOption.ATOMIC_MOVE);
      return new Kept(reference, size);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The file, if the reference is one of ours and the file is still there. */
  Optional<Path> find(String reference) {
    return REFERENCE.matcher(reference).matches()
        ? Optional.of(folder.resolve(reference)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /** Copies at most {@code limit} bytes; the number copied. */
  static long copy(InputStream in, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[16_384];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > limit) {
        throw new FileTooLarge(limit);
      }
      out.write(buffer, 0, n);
    }
    return total;
  }

  private record Aged(Path path, Instant at, long size) {}

  private void sweep() throws IOException {
    var all = new ArrayList<>(aged());
    all.sort(Comparator.comparing(Aged::at));
    long total = all.stream().mapToLong(Aged::size).sum();
    var tooOld = clock.instant().minus(MOST_AGE);
    for (var file : all) {
      if (file.at().isAfter(tooOld) && total <= MOST_BYTES) {
        return;
      }
      Files.deleteIfExists(file.path());
      total -= file.size();
    }
  }

  private List<Aged> aged() throws IOException {
    try (var files = Files.list(folder)) {
      return files.flatMap(path -> aged(path).stream()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<Aged> aged(Path path) {
    try {
      return Optional.of(
          new Aged(path, Files.getLastModifiedTime(path).toInstant(), Files.size(path)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
