package florin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is this test process's alone for as long as it lives: of several numbered ones, the
 * first that no other process holds.
 */
record TestFolder(Path path, FileLock held) {
  private static final int MOST = 100;

  static TestFolder take(Path parent) {
    for (int number = 0; number < MOST; number++) {
      TestFolder free = tried(parent.resolve(Integer.toString(number)).toAbsolutePath());
      if (free != null) {
        return free;
      }
    }
    throw new IllegalStateException("every folder below " + parent + " is taken");
  }

  private static @Nullable TestFolder tried(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return null;
      }
      return new TestFolder(folder, lock);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
