package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person fills in after a slash, put together as their app would: it lets nobody send what
 * the command did not declare.
 */
final class FakeOptions {
  private final FakeCdn cdn;
  private final FakeChannel channel;
  private final ObjectNode resolved = FakeRequest.JSON.createObjectNode();

  FakeOptions(FakeCdn cdn, FakeChannel channel) {
    this.cdn = cdn;
    this.channel = channel;
  }

  /**
   * The data of an interaction.
   *
   * @param command as declared
   * @param words the name, with those of the group and the subcommand
   * @param given values by the name of the option
   * @param focused the option somebody types at, then its value is what stands there so far
   */
  ObjectNode data(JsonNode command, String words, Map<String, ?> given, Optional<String> focused) {
    var data = FakeRequest.JSON.createObjectNode();
    data.set("id", command.path("id"));
    data.set("name", command.path("name"));
    data.put("type", 1);
    if (command.has("guild_id")) {
      data.set("guild_id", command.path("guild_id"));
    }
    var options = data.putArray("options");
    var declared = command.path("options");
    var path = words.split(" ");
    for (int i = 1; i < path.length; i++) {
      var branch = named(declared, path[i], words);
      var inside = options.addObject().put("name", path[i]);
      inside.put("type", branch.path("type").asInt());
      options = inside.putArray("options");
      declared = branch.path("options");
    }
    if (declared.valueStream().anyMatch(option -> option.path("type").asInt() <= 2)) {
      throw new AssertionError("/" + words + " is not whole: choose a subcommand");
    }
    fill(options, declared, words, given, focused);
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  private void fill(
      ArrayNode options,
      JsonNode declared,
      String words,
      Map<String, ?> given,
      Optional<String> focused) {
    var left = new LinkedHashMap<String, Object>(given);
    for (var option : declared) {
      var name = option.path("name").asText();
      var value = left.remove(name);
      if (value == null) {
        if (option.path("required").asBoolean() && focused.isEmpty()) {
          throw new AssertionError("/" + words + " cannot be sent without " + name);
        }
        continue;
      }
      int type = option.path("type").asInt();
      var filled = options.addObject().put("name", name).put("type", type);
      if (focused.isPresent()) {
        filled.put("value", value.toString());
        if (focused.get().equals(name)) {
          filled.put("focused", true);
        }
      } else {
        filled.set("value", value(option, value));
      }
    }
    if (!left.isEmpty()) {
      throw new AssertionError("/" + words + " has no " + left.keySet());
    }
  }

  private JsonNode value(JsonNode option, Object given) {
    var json = FakeRequest.JSON.getNodeFactory();
    var choices = option.path("choices");
    if (!choices.isEmpty()) {
      return choices
          .valueStream()
          .filter(choice ->
              choice.path("name").asText().equals(given.toString())
                  || choice.path("value").asText().equals(given.toString()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no choice " + given + " in " + choices))
          .path("value");
    }
    int type = option.path("type").asInt();
    if (given instanceof FakeFile file && type == 11) {
      var stored = cdn.store(channel.id(), file, true);
      resolved.withObject("attachments").set(stored.path("id").asText(), stored);
      return stored.path("id");
    }
    if (given instanceof FakePerson person && (type == 6 || type == 9)) {
      resolved.withObject("users").set(person.id(), person.user().json());
      if (channel.guild().isPresent()) {
        resolved.withObject("members").set(person.id(), person.user().memberWithPermissions());
      }
      return json.textNode(person.id());
    }
    return switch (type) {
      case 3 -> json.textNode(text(option, given.toString()));
      case 4 -> json.numberNode(Long.parseLong(given.toString()));
      case 5 -> json.booleanNode(Boolean.parseBoolean(given.toString()));
      case 10 -> json.numberNode(Double.parseDouble(given.toString()));
      default -> throw new AssertionError(given + " does not go into " + option);
    };
  }

  private static String text(JsonNode option, String text) {
    if (text.length() < option.path("min_length").asInt(0)
        || text.length() > option.path("max_length").asInt(6000)) {
      throw new AssertionError("'" + text + "' is too long or short for " + option);
    }
    return text;
  }

  private static JsonNode named(JsonNode options, String name, String words) {
    return options
        .valueStream()
        .filter(option -> option.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no /" + words));
  }
}
