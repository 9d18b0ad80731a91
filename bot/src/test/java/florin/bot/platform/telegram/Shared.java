package florin.bot.platform.telegram;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files for tests that are not part of the repository. */
final class Shared {
  private Shared() {}

  /** The place beside the repository, or the test is skipped and says why. */
  static Path orSkip(String place) {
    for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      var found = up.resolve("shared").resolve(place);
      if (Files.exists(found)) {
        return found;
      }
    }
    return abort("skipped: no ../shared/" + place);
  }
}
