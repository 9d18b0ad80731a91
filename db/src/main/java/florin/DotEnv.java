package florin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The {@code .env} file: {@code KEY=VALUE} lines, {@code #} comments, an optional {@code export}
 * before the key and optional quotes around the value. Nothing is expanded. A line that is neither
 * is named by its number only, for it may hold a secret.
 */
record DotEnv(Map<String, String> values, List<Integer> unreadableLines) {
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1\\s*(?:#.*)?");
  private static final Pattern TRAILING_COMMENT = Pattern.compile("(^|\\s+)#.*$");

  static DotEnv read(Path file) throws IOException {
    return parse(Files.readAllLines(file));
  }

  static DotEnv parse(List<String> lines) {
    var values = new LinkedHashMap<String, String>();
    var unreadable = new ArrayList<Integer>();
    for (int number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1).replace("\uFEFF", "").strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var matcher = LINE.matcher(line);
      if (matcher.matches()) {
        values.put(matcher.group(1), value(matcher.group(2)));
      } else {
        unreadable.add(number);
      }
    }
    return new DotEnv(values, unreadable);
  }

  private static String value(String text) {
    var quoted = QUOTED.matcher(text);
    return quoted.matches()
        ? quoted.group(2)
        : TRAILING_COMMENT.matcher(text).replaceFirst("").strip();
  }
}
