package florin.bot.platform.telegram;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files for tests that are not part of the repository. */
public final class Shared {
  private Shared() {}

  /** The place beside the repository, or the test is skipped and says why. */
  public static Path orSkip(String place) {
    return find(place).orElseGet(() -> abort("skipped: no ../shared/" + place));
  }

  public static Optional<Path> find(String place) {
    for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      var found = up.resolve("shared").resolve(place);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
