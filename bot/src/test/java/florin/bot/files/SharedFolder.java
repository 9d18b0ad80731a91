package florin.bot.files;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of test material that lies beside the repository on some machines. */
final class SharedFolder {
  private SharedFolder() {}

  /** A folder in it; without it the test is skipped and says so. */
  static Path of(String name) {
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      Path folder = at.resolve("../shared").resolve(name).normalize();
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    Assumptions.abort("there is no ../shared/" + name + " beside the repository");
    throw new IllegalStateException("unreachable");
  }
}
