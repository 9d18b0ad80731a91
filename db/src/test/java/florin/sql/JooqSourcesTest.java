package florin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JooqSourcesTest {
  @Test
  void theCheckedInSourcesAreThoseOfTheMigratedSchema(@TempDir Path folder) throws Exception {
    JooqSources.write(folder);

    Map<String, byte[]> fresh = files(folder);
    Map<String, byte[]> checkedIn = files(JooqSources.CHECKED_IN);
    var names = new TreeSet<>(fresh.keySet());
    names.addAll(checkedIn.keySet());
    names.removeIf(name -> Arrays.equals(fresh.get(name), checkedIn.get(name)));

    assertThat(fresh).hasSizeGreaterThan(50);
    assertThat(names)
        .as(
            "The migrations have moved on; `make jooq` writes these files in db/%s anew",
            JooqSources.CHECKED_IN)
        .isEmpty();
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var paths = Files.walk(root)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path -> files.put(root.relativize(path).toString().replace('\\', '/'), read(path)));
    }
    return files;
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
