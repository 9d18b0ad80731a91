package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a list of commands may hold, after the vendor's page Application Commands. */
final class FakeCommandRules {
  /** "CHAT_INPUT command names and command option names must match the following regex". */
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  private static final int CHAT_INPUT = 1;
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;

  private FakeCommandRules() {}

  /** "100 global CHAT_INPUT commands, 5 global USER commands, 5 global MESSAGE commands". */
  static void check(JsonNode commands) {
    for (int type = 1; type <= 3; type++) {
      int each = type;
      var names = new HashSet<String>();
      var same = commands.valueStream().filter(c -> c.path("type").asInt(1) == each).toList();
      if (same.size() > (type == CHAT_INPUT ? 100 : 5)) {
        throw new FakeRefusal(
            400, 30032, "Maximum number of application commands reached (%d)".formatted(type));
      }
      for (var command : same) {
        if (!names.add(command.path("name").asText())) {
          throw FakeRefusal.form("name", "Application command names must be unique");
        }
      }
    }
    for (int i = 0; i < commands.size(); i++) {
      command(commands.path(i), Integer.toString(i));
    }
  }

  private static void command(JsonNode command, String at) {
    if (command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT) {
      named(command, at);
      FakeMessageRules.some(command.path("description"), at + ".description", 100);
      localized(command, at);
      options(command.path("options"), at + ".options", 0);
    } else {
      FakeMessageRules.some(command.path("name"), at + ".name", 32);
      if (!command.path("description").asText("").isEmpty() || !command.path("options").isEmpty()) {
        throw FakeRefusal.form(at, "Context menu commands cannot have description or options");
      }
    }
    if (weight(command) > 8000) {
      throw FakeRefusal.form(at, "Command exceeds maximum size (8000)");
    }
  }

  /** "Required options must be listed before optional options", and the nesting of Subcommands. */
  private static void options(JsonNode options, String at, int depth) {
    if (options.size() > 25) {
      throw FakeRefusal.form(at, "Must be 25 or fewer in length.");
    }
    var names = new HashSet<String>();
    boolean optional = false;
    for (int i = 0; i < options.size(); i++) {
      var option = options.path(i);
      var where = at + "." + i;
      int type = option.path("type").asInt();
      named(option, where);
      FakeMessageRules.some(option.path("description"), where + ".description", 100);
      localized(option, where);
      if (!names.add(option.path("name").asText())) {
        throw FakeRefusal.form(where + ".name", "Option names must be unique");
      }
      if (isBranch(type) != isBranch(options.path(0).path("type").asInt())) {
        throw FakeRefusal.form(where, "Sub-commands and options cannot stand side by side");
      }
      if (isBranch(type)) {
        if (depth > 1 || (type == GROUP && depth > 0)) {
          throw FakeRefusal.form(where, "Sub-commands are nested too deep");
        }
        options(option.path("options"), where + ".options", type == GROUP ? 1 : 2);
        continue;
      }
      if (option.path("required").asBoolean() && optional) {
        throw FakeRefusal.form(where, "Required options must be placed before non-required ones");
      }
      optional |= !option.path("required").asBoolean();
      choices(option, where);
    }
  }

  /** "Autocomplete may not be set to true if choices are present." */
  private static void choices(JsonNode option, String at) {
    var choices = option.path("choices");
    if (choices.size() > 25) {
      throw FakeRefusal.form(at + ".choices", "Must be 25 or fewer in length.");
    }
    if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
      throw FakeRefusal.form(at + ".autocomplete", "Autocomplete and choices exclude each other");
    }
    checkChoices(choices, at);
  }

  /** "1-100 character choice name", and a value "up to 100 characters if string". */
  static void checkChoices(JsonNode choices, String at) {
    for (int i = 0; i < choices.size(); i++) {
      FakeMessageRules.some(choices.path(i).path("name"), at + ".choices." + i + ".name", 100);
      FakeMessageRules.most(choices.path(i).path("value"), at + ".choices." + i + ".value", 100);
    }
  }

  private static void named(JsonNode each, String at) {
    name(each.path("name"), at + ".name");
    each.path("name_localizations").forEach(name -> name(name, at + ".name_localizations"));
  }

  /** "If there is a lowercase variant of any letters used, you must use those." */
  private static void name(JsonNode name, String at) {
    var text = name.asText("");
    if (!NAME.matcher(text).matches()
        || text.codePoints().anyMatch(c -> Character.toLowerCase(c) != c)) {
      throw FakeRefusal.form(at, "Command name is invalid");
    }
  }

  private static void localized(JsonNode each, String at) {
    each.path("description_localizations")
        .forEach(text -> FakeMessageRules.some(text, at + ".description_localizations", 100));
  }

  private static boolean isBranch(int type) {
    return type == SUBCOMMAND || type == GROUP;
  }

  /**
   * "A maximum of 8000 characters for combined name, description, and value properties for each
   * command, its options (including subcommands and groups), and choices", of localizations the
   * longest.
   */
  private static int weight(JsonNode each) {
    return longest(each, "name")
        + longest(each, "description")
        + each.path("value").asText("").length()
        + Stream.concat(each.path("options").valueStream(), each.path("choices").valueStream())
            .mapToInt(FakeCommandRules::weight)
            .sum();
  }

  private static int longest(JsonNode each, String field) {
    return Stream.concat(
            Stream.of(each.path(field)), each.path(field + "_localizations").valueStream())
        .mapToInt(text -> text.asText("").length())
        .max()
        .orElse(0);
  }
}
