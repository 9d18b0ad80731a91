package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands the application declared, for everywhere and for single servers. */
final class FakeCommands {
  private final FakeSnowflakes ids;
  private final String application;
  private final Map<String, ArrayNode> lists = new HashMap<>();

  FakeCommands(FakeSnowflakes ids, String application) {
    this.ids = ids;
    this.application = application;
  }

  /**
   * "This will overwrite all types of application commands" (Bulk Overwrite); a command of the same
   * name keeps its id.
   *
   * @param guild empty for everywhere
   */
  synchronized JsonNode replace(String guild, JsonNode wanted) {
    if (!wanted.isArray()) {
      throw FakeRefusal.form("body", "Only an array can stand here.");
    }
    FakeCommandRules.check(wanted);
    var before = all(guild);
    var now = FakeRequest.JSON.createArrayNode();
    for (var each : wanted) {
      var command = each.<ObjectNode>deepCopy();
      int type = each.path("type").asInt(1);
      var known = named(before, each.path("name").asText(), type);
      command.put("id", known.map(old -> old.path("id").asText()).orElseGet(ids::next));
      command.put("application_id", application).put("version", ids.next()).put("type", type);
      if (!each.has("default_member_permissions")) {
        command.putNull("default_member_permissions");
      }
      command.put("description", each.path("description").asText(""));
      if (!guild.isEmpty()) {
        command.put("guild_id", guild);
      }
      numbers(command, "contexts", List.of(0, 1, 2));
      numbers(command, "integration_types", List.of(0));
      now.add(command);
    }
    lists.put(guild, now);
    return now.deepCopy();
  }

  /**
   * @param guild empty for everywhere
   */
  synchronized ArrayNode all(String guild) {
    var list = lists.get(guild);
    return list == null ? FakeRequest.JSON.createArrayNode() : list.deepCopy();
  }

  /**
   * The command as a person is offered it at a place: by its contexts, by how the bot came there,
   * and in a server by what the person may there: "only users with these permissions can use it"
   * (default_member_permissions).
   */
  synchronized JsonNode offered(String name, int type, FakeUser user, FakeChannel place) {
    var command =
        place
            .guildId()
            .flatMap(id -> named(all(id), name, type))
            .or(() -> named(all(""), name, type))
            .orElseThrow(() -> new AssertionError("nobody declared a command " + name));
    var here = contains(command.path("contexts"), place.kind().context);
    var guild = contains(command.path("integration_types"), 0) && place.hasBot();
    var along = contains(command.path("integration_types"), 1) && user.hasInstalled();
    long needed = command.path("default_member_permissions").asLong(0);
    var may = place.guild().isEmpty() || (needed & ~user.permissions()) == 0;
    if (!here || !may || !guild && !along) {
      throw new AssertionError("the command " + name + " is not offered here");
    }
    return command;
  }

  private static boolean contains(JsonNode numbers, int wanted) {
    return numbers.valueStream().anyMatch(number -> number.asInt() == wanted);
  }

  private static Optional<JsonNode> named(ArrayNode list, String name, int type) {
    return list.valueStream()
        .filter(c -> c.path("type").asInt() == type && c.path("name").asText().equals(name))
        .findFirst();
  }

  /** Clients send such numbers as text too. */
  private static void numbers(ObjectNode command, String field, List<Integer> otherwise) {
    var given = command.path(field).valueStream().map(JsonNode::asInt).toList();
    var numbers = command.putArray(field);
    (given.isEmpty() ? otherwise : given).forEach(numbers::add);
  }
}
