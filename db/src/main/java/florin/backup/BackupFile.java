package florin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** A backup to read from; nothing of it is believed before {@link #verify}. */
final class BackupFile implements AutoCloseable {
  private static final int MOST_MANIFEST_BYTES = 16 << 20;

  private final Path path;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path path, ZipFile zip, Manifest manifest) {
    this.path = path;
    this.zip = zip;
    this.manifest = manifest;
  }

  static BackupFile open(Path path) {
    try {
      var zip = new ZipFile(path.toFile());
      try {
        return new BackupFile(path, zip, manifest(path, zip));
      } catch (IOException | RuntimeException unreadable) {
        zip.close();
        throw unreadable;
      }
    } catch (NoSuchFileException missing) {
      throw new Backup.Unusable("There is no file " + path + ".");
    } catch (IOException unreadable) {
      throw damaged(path);
    }
  }

  private static Manifest manifest(Path path, ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new Backup.Unusable("The file " + path + " is no backup of Florin.");
    }
    try (var in = zip.getInputStream(entry)) {
      var manifest = Manifest.read(in.readNBytes(MOST_MANIFEST_BYTES));
      if (manifest.format() != Manifest.FORMAT) {
        throw new Backup.Unusable(
            "The backup " + path + " was written by a newer Florin: restore it with that one.");
      }
      return manifest;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Reads it from end to end; refuses it where a byte is not as it was written. */
  void verify() {
    for (var table : manifest.tables()) {
      var digest = digest();
      try (var in = new DigestInputStream(content(table), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException unreadable) {
        throw damaged(path);
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
        throw damaged(path);
      }
    }
  }

  InputStream content(Manifest.Table table) throws IOException {
    var entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw damaged(path);
    }
    return zip.getInputStream(entry);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Backup.Unusable damaged(Path path) {
    return new Backup.Unusable(
        "The backup "
            + path
            + " is damaged, or not one. Nothing was restored; use another copy of it.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
