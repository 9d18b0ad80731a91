package florin.bot.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Codes nobody can foresee, by names a story can use: the first one shown is CODE-1. */
final class StoryCodes {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<=/start |start=)[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])"
              + "|(?<=/link )[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}");
  private static final Pattern NAME = Pattern.compile("CODE-(\\d+)");

  private final List<String> codes = new ArrayList<>();

  String shown(String line) {
    return CODE.matcher(line).replaceAll(found -> "CODE-" + number(found.group()));
  }

  String said(String words) {
    return NAME.matcher(words).replaceAll(this::code);
  }

  private int number(String code) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
    return codes.indexOf(code) + 1;
  }

  private String code(MatchResult name) {
    int number = Integer.parseInt(name.group(1));
    return number <= codes.size() ? codes.get(number - 1) : name.group();
  }
}
