package florin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository, wherever in it a test happens to run. */
public final class Checkout {
  private Checkout() {}

  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    for (var at = here; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".env.example"))) {
        return at;
      }
    }
    throw new IllegalStateException("no checkout around " + here);
  }

  public static String text(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
