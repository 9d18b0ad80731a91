package florin.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The most memory a process of this program's children ever held, as Linux counts it. */
final class ParserMemory implements AutoCloseable {
  private static final int LOOK_MS = 25;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Thread watch;
  private volatile long kilobytes;

  ParserMemory() {
    watch = Thread.ofPlatform().daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .forEach(child -> kilobytes = Math.max(kilobytes, peak(child.pid())));
        Thread.sleep(LOOK_MS);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  /** In kB; 0 where the system does not say. */
  static long peak(long pid) {
    return of(pid, PEAK);
  }

  static long of(long pid, Pattern field) {
    try {
      var found = field.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }

  long megabytes() {
    return kilobytes / 1024;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
