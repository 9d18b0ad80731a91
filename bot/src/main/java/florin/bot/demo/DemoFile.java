package florin.bot.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what the demonstration is made of: lines of fields between tabs, beside this package. */
final class DemoFile {
  private DemoFile() {}

  static List<String[]> rows(String name) {
    try (InputStream file = DemoFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("missing demonstration file: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
