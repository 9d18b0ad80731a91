package florin.books;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The private folder of one installation, held by one running copy at a time. What lies where:
 *
 * <pre>
 * florin.lock            held while a copy runs; names its process
 * postgresql.password    of the database user
 * postgresql.port        where the server listens, kept so that it stays the same
 * postgresql/            the unpacked server
 * database/              PostgreSQL's own data
 * log/                   a week of the server's log
 * </pre>
 */
final class DataFolder implements AutoCloseable {
  /**
   * A lock belongs to the process, and closing any channel on the file gives it up: so a second
   * opening in this process must be prevented before it touches the file. This is the reason for
   * the only shared state in this package.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  static final String LOCK = "florin.lock";

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Creates the folder where it is missing, makes it private where it is Florin's own, and takes
   * the lock.
   */
  static DataFolder hold(Path path) throws IOException {
    try {
      return held(privateFolder(path.toAbsolutePath()));
    } catch (AccessDeniedException foreign) {
      throw new EmbeddedPostgres.Unavailable(
          "The data folder " + path + " belongs to another user: choose another FLORIN_DATA_DIR.");
    }
  }

  private static DataFolder held(Path root) throws IOException {
    if (!HELD.add(root)) {
      throw new EmbeddedPostgres.InUse(root, Long.toString(ProcessHandle.current().pid()));
    }
    var file = root.resolve(LOCK);
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), mode("rw-------"));
      if (channel.tryLock() == null) {
        throw new EmbeddedPostgres.InUse(root, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(utf8(Long.toString(ProcessHandle.current().pid())), 0);
      return new DataFolder(root, channel);
    } catch (IOException | RuntimeException refused) {
      HELD.remove(root);
      if (channel != null) {
        channel.close();
      }
      throw refused;
    }
  }

  private static Path privateFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      var parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(path, mode("rwx------"));
    } else if (Files.exists(path.resolve(LOCK)) || isEmpty(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
    return path.toRealPath();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** A folder only its owner may enter. */
  Path subfolder(String name, ServerUser owner) throws IOException {
    var folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, mode("rwx------"));
      owner.own(folder);
    }
    return folder;
  }

  /** Writes a file only its owner may read: wholly or not at all, whatever happens meanwhile. */
  void write(String name, String text, ServerUser owner) throws IOException {
    var draft = Files.createTempFile(root, name, ".draft", mode("rw-------"));
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(utf8(text));
      channel.force(true);
    }
    owner.own(draft);
    Files.move(draft, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Gives the lock up; the file stays, so that a waiting copy cannot lock a file that is about to
   * go.
   */
  @Override
  public void close() throws IOException {
    if (lock.isOpen()) {
      lock.close();
      HELD.remove(root);
    }
  }

  static void deleteTree(Path tree) throws IOException {
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
