package florin.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}, which names the server's process and port. After a crash it
 * may name a process that has nothing to do with us, so nothing is signalled before {@link
 * #isRunning} has looked at what that process is.
 */
record PostmasterFile(Path database, List<String> lines) {
  /** No system gives a number this high, so PostgreSQL takes the file for a leftover. */
  private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

  private static final int PORT = 3;
  private static final int STATUS = 7;

  static Optional<PostmasterFile> of(Path database) throws IOException {
    var file = database.resolve("postmaster.pid");
    return Files.exists(file)
        ? Optional.of(new PostmasterFile(database, Files.readAllLines(file)))
        : Optional.empty();
  }

  /** Whether the process is a living PostgreSQL server of this very folder. */
  boolean isRunning() {
    return server().isPresent();
  }

  Optional<ProcessHandle> server() {
    try {
      return ProcessHandle.of(Long.parseLong(line(0))).filter(this::servesFolder);
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private boolean servesFolder(ProcessHandle process) {
    var info = process.info();
    return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
        && info.arguments().filter(this::nameFolder).isPresent();
  }

  private boolean nameFolder(String[] arguments) {
    return Arrays.asList(arguments).contains(database.toString());
  }

  Optional<Integer> portOnceReady() {
    return line(STATUS).equals("ready")
        ? Optional.of(Integer.parseInt(line(PORT)))
        : Optional.empty();
  }

  /**
   * Makes the file name nobody. It is not deleted: the server still learns from it whether
   * processes of a killed predecessor are attached to the shared memory, and refuses to start until
   * they are gone.
   */
  void disown() throws IOException {
    var changed = new ArrayList<>(lines);
    if (changed.isEmpty()) {
      Files.delete(database.resolve("postmaster.pid"));
      return;
    }
    changed.set(0, NOBODY);
    Files.write(database.resolve("postmaster.pid"), changed);
  }

  private String line(int number) {
    return number < lines.size() ? lines.get(number).strip() : "";
  }
}
