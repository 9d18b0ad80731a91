package florin.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The table {@code routes.txt}: every address of the site, and who gets what there. */
final class RouteTable {
  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

  private RouteTable() {}

  /**
   * A line of the table.
   *
   * @param allowed those of the people who are let in
   * @param elsewhere what people of another book get who name rows of this one
   * @param fields what the form says, {@code name=value}
   */
  record Line(
      String method, String path, Set<String> allowed, String elsewhere, List<String> fields) {

    static Line of(String text) {
      String[] cells = text.strip().split("\\s+");
      return new Line(
          cells[0],
          cells[1],
          Set.of(cells[2].split(",")),
          cells[3],
          Arrays.asList(cells).subList(4, cells.length));
    }

    boolean lets(String who) {
      return allowed.contains("all") || allowed.contains(who);
    }

    /** Whether the address or its form names a row. */
    boolean namesRows() {
      return !elsewhere.equals("-") && !elsewhere.equals("open");
    }

    /** What the address leaves open, by name. */
    List<String> blanks() {
      return NAME.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The address with the same for everything it leaves open. */
    String address(String value) {
      return NAME.matcher(path).replaceAll(value);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Line> lines() {
    try (InputStream in = RouteTable.class.getResourceAsStream("routes.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
