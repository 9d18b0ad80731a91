package florin.books;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once for each build of them from the archive on the class path (a
 * tar compressed with xz, one for each system and processor).
 *
 * @param folder holds bin, lib and share
 * @param version as the server says it, such as 18.6
 */
record PostgresBinaries(Path folder, String version) {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) (\\d+[\\w.]*)");

  /**
   * Finds the programs in one of the home's folders, which are named version and checksum, or
   * unpacks them there.
   */
  static PostgresBinaries in(Path home) throws IOException {
    var archive = archive();
    var suffix = "-" + checksum(archive);
    Files.createDirectories(home);
    var known = folderEndingWith(home, suffix);
    return known.isPresent()
        ? new PostgresBinaries(known.get(), versionOf(known.get(), suffix))
        : unpack(archive, home, suffix);
  }

  private static Optional<Path> folderEndingWith(Path home, String suffix) throws IOException {
    try (var folders = Files.list(home)) {
      return folders.filter(folder -> folder.toString().endsWith(suffix)).findFirst();
    }
  }

  private static String versionOf(Path folder, String suffix) {
    var name = String.valueOf(folder.getFileName());
    return name.substring(0, name.length() - suffix.length());
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  int major() {
    return Integer.parseInt(version.split("\\D", 2)[0]);
  }

  /** Removes what earlier builds left behind in the same home. */
  void removeOthers() throws IOException {
    try (var folders = Files.list(folder.resolveSibling("."))) {
      for (var other :
          folders.filter(it -> !it.getFileName().equals(folder.getFileName())).toList()) {
        DataFolder.deleteTree(other);
      }
    }
  }

  private static URL archive() {
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        "/postgres-" + system + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    var archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw new EmbeddedPostgres.Unavailable(
          "Florin brings no PostgreSQL for this computer ("
              + name.substring(1)
              + "): set FLORIN_DATABASE_URL.");
    }
    return archive;
  }

  /** As the jar itself records it, so that the archive need not be read. */
  private static String checksum(URL archive) throws IOException {
    return archive.openConnection() instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : "unpacked";
  }

  private static PostgresBinaries unpack(URL archive, Path home, String suffix) throws IOException {
    var draft = Files.createTempDirectory(home, "unpacking");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, draft);
      }
    }
    var version = askVersion(draft);
    var folder = home.resolve(version + suffix);
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedMeanwhile) {
      DataFolder.deleteTree(draft);
    }
    return new PostgresBinaries(folder, version);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    var target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("the archive leads out of its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String askVersion(Path folder) throws IOException {
    var run =
        BoundedRun.of(List.of(folder.resolve("bin/postgres").toString(), "--version"), "", LIMIT);
    var version = VERSION.matcher(run.output());
    if (!run.succeeded() || !version.find()) {
      throw new EmbeddedPostgres.Unavailable(
          "PostgreSQL does not run on this system ("
              + run.output().strip().lines().findFirst().orElse("no reason given")
              + "): set FLORIN_DATABASE_URL.");
    }
    return version.group(1);
  }
}
