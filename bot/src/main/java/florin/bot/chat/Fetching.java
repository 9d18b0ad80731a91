package florin.bot.chat;

import florin.Refused;
import florin.documents.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Brings a file from its platform into a temporary place, within the size limit, taking its digest
 * on the way.
 */
public final class Fetching {
  private static final Duration LONGEST_READ = Duration.ofHours(1);

  private final Path folder;
  private final long limitBytes;

  /**
   * @param folder private to the programs of this machine
   */
  public Fetching(Path folder, long limitBytes) {
    this.folder = folder;
    this.limitBytes = limitBytes;
  }

  /** Deletes what a killed program left behind: nothing is read for this long. */
  void tidy(Instant now) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_READ))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** A fetched file; closing deletes it. */
  record Fetched(ReceivedFile file) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file.path());
    }
  }

  Fetched fetch(ChatPlatform platform, Chat chat, Attachment attachment)
      throws IOException, InterruptedException {
    if (attachment.size().isPresent() && attachment.size().getAsLong() > limitBytes) {
      throw tooLarge(attachment.size().getAsLong());
    }
    platform.working(chat);
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "upload", "");
    boolean kept = false;
    try {
      MessageDigest digest = sha256();
      long size;
      try (OutputStream sink = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        platform.fetch(attachment, sink, limitBytes);
      } catch (ChatPlatform.FileTooLarge e) {
        throw tooLarge(limitBytes + 1);
      }
      size = Files.size(path);
      kept = true;
      return new Fetched(
          new ReceivedFile(
              path,
              attachment.fileName(),
              attachment.mediaType(),
              size,
              HexFormat.of().formatHex(digest.digest())));
    } finally {
      if (!kept) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Brings a file that is kept in a book to the same place, as if it had been sent again. */
  Fetched again(Upload kept) throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "upload", "");
    Files.write(path, kept.bytes());
    return new Fetched(
        new ReceivedFile(
            path, kept.fileName(), kept.mediaType(), kept.bytes().length, kept.sha256()));
  }

  private Refused tooLarge(long size) {
    return new Refused("file.too-large", megabytes(size), megabytes(limitBytes));
  }

  private static int megabytes(long bytes) {
    return Math.toIntExact((bytes + (1 << 20) - 1) >> 20);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
