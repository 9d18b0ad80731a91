package florin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings as the operator gave them, and the only reader of the process environment. A wrong
 * value is noted and its default returned, so that every settings record can be read before {@link
 * #check()} stops the start with all problems at once. A blank value counts as absent. Asking for a
 * name that no setting has is a bug and throws {@link IllegalArgumentException}.
 */
public final class Environment {
  private static final Path DOT_ENV = Path.of(".env");

  private final Map<String, String> values;
  private final Set<String> problems = new LinkedHashSet<>();

  private Environment(Map<String, String> values) {
    this.values = new HashMap<>(values);
    this.values.values().removeIf(String::isBlank);
    new TreeMap<>(values)
        .keySet().stream()
            .filter(key -> key.startsWith(SettingNames.PREFIX) && !SettingNames.isKnown(key))
            .forEach(this::unknown);
  }

  /**
   * The process environment over the {@code .env} file of the working directory, where there is
   * one.
   */
  public static Environment ofProcess() {
    return of(System.getenv(), DOT_ENV);
  }

  /** The same over values for what neither says. */
  public static Environment ofProcess(Map<String, String> otherwise) {
    var environment = ofProcess();
    otherwise.forEach(environment.values::putIfAbsent);
    return environment;
  }

  public static Environment of(Map<String, String> values) {
    return new Environment(values);
  }

  static Environment of(Map<String, String> process, Path dotEnv) {
    if (!Files.exists(dotEnv)) {
      return new Environment(process);
    }
    try {
      var file = DotEnv.read(dotEnv);
      var merged = new HashMap<>(file.values());
      merged.putAll(process);
      var environment = new Environment(merged);
      for (int line : file.unreadableLines()) {
        environment.problem("Line " + line + " of " + dotEnv + " is not of the form KEY=VALUE.");
      }
      return environment;
    } catch (IOException unreadable) {
      var environment = new Environment(process);
      environment.problem("The file " + dotEnv + " cannot be read as UTF-8 text.");
      return environment;
    }
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(known(key))).map(String::strip);
  }

  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  public int number(String key, int otherwise, int least, int most) {
    var text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of range.
    }
    problem("%s must be a whole number from %d to %d.".formatted(key, least, most));
    return otherwise;
  }

  /** The settings that are given, by name; where a value is a secret stands {@code ***}. */
  public SortedMap<String, String> given() {
    var given = new TreeMap<String, String>();
    values.forEach((key, value) -> {
      if (SettingNames.isKnown(key)) {
        given.put(key, SettingNames.SECRETS.contains(key) ? new Secret(value).toString() : value);
      }
    });
    return given;
  }

  /** True or false; absent is false. */
  public boolean flag(String key) {
    return oneOf(key, "false", "true", "false").equals("true");
  }

  public String oneOf(String key, String otherwise, String... allowed) {
    var text = text(key, otherwise);
    if (Arrays.asList(allowed).contains(text)) {
      return text;
    }
    problem(key + " must be one of: " + String.join(", ", allowed) + ".");
    return otherwise;
  }

  /** Words separated by commas; absent means all that are allowed. */
  public Set<String> someOf(String key, String... allowed) {
    var all = new TreeSet<>(List.of(allowed));
    var words = text(key).map(Environment::words).orElse(all);
    if (!words.isEmpty() && all.containsAll(words)) {
      return words;
    }
    problem(key + " must be some of: " + String.join(", ", allowed) + ", separated by commas.");
    return all;
  }

  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    for (var word : text.split(",", -1)) {
      words.add(word.strip());
    }
    return words;
  }

  /**
   * The value of the key, or the content of the file that {@code <key>_FILE} names, without its
   * last line break.
   */
  public Optional<Secret> secret(String key) {
    if (!SettingNames.SECRETS.contains(key)) {
      throw new IllegalArgumentException("not a secret setting: " + key);
    }
    var value = text(key);
    var file = text(key + SettingNames.FROM_FILE);
    if (value.isPresent() && file.isPresent()) {
      problem("%s and %s%s are both set; keep one.".formatted(key, key, SettingNames.FROM_FILE));
    }
    return value.or(() -> file.flatMap(path -> content(key, path))).map(Secret::new);
  }

  private Optional<String> content(String key, String path) {
    var name = key + SettingNames.FROM_FILE;
    try {
      var content = Files.readString(Path.of(path)).strip();
      if (content.isEmpty()) {
        problem("%s names the file %s, which is empty.".formatted(name, path));
      }
      return Optional.of(content).filter(text -> !text.isEmpty());
    } catch (IOException unreadable) {
      problem("%s names the file %s, which cannot be read.".formatted(name, path));
      return Optional.empty();
    }
  }

  /**
   * Notes what is wrong beyond a single value. The line is a full sentence that names the setting
   * and holds no secret.
   */
  public void problem(String line) {
    problems.add(line);
  }

  /**
   * Ends the reading of settings: throws {@link SettingsProblem} with every problem noted so far,
   * if there is one.
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new SettingsProblem(new ArrayList<>(problems));
    }
  }

  private void unknown(String key) {
    var hint = SettingNames.nearest(key).map(name -> " Did you mean " + name + "?").orElse("");
    problem("Florin knows no setting " + key + "." + hint);
  }

  private static String known(String key) {
    if (!SettingNames.isKnown(key)) {
      throw new IllegalArgumentException("no such setting: " + key);
    }
    return key;
  }
}
