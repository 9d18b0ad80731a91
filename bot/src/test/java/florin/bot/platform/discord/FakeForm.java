package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form filled in, after the table Modal Submit Data Structure. */
final class FakeForm {
  private final FakeCdn cdn;
  private final FakeChannel channel;
  private final ObjectNode resolved = FakeRequest.JSON.createObjectNode();

  FakeForm(FakeCdn cdn, FakeChannel channel) {
    this.cdn = cdn;
    this.channel = channel;
  }

  ObjectNode data(FakeModal modal, Map<String, Object> values) {
    var data = FakeRequest.JSON.createObjectNode();
    data.set("custom_id", modal.json.path("custom_id"));
    var rows = data.putArray("components");
    int number = 1;
    for (var row : modal.json.path("components")) {
      var out = rows.addObject().put("type", row.path("type").asInt()).put("id", number++);
      if (row.path("type").asInt() == 18) {
        out.set("component", filled(row.path("component"), row.path("label"), values, number++));
      } else if (row.path("type").asInt() == 1) {
        var inside = row.path("components").path(0);
        out.putArray("components").add(filled(inside, inside.path("label"), values, number++));
      }
    }
    if (!values.isEmpty()) {
      throw new AssertionError("the form has no " + values.keySet());
    }
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  private ObjectNode filled(
      JsonNode field, JsonNode label, Map<String, Object> values, int number) {
    int type = field.path("type").asInt();
    var out = FakeRequest.JSON.createObjectNode().put("type", type).put("id", number);
    out.set("custom_id", field.path("custom_id"));
    var byLabel = values.remove(label.asText());
    var given = byLabel != null ? byLabel : values.remove(field.path("custom_id").asText());
    boolean required = field.path("required").asBoolean(true);
    if (type == 4) {
      var text = given == null ? field.path("value").asText("") : given.toString();
      int least = field.path("min_length").asInt(required ? 1 : 0);
      boolean tooShort = text.length() < least && (required || !text.isEmpty());
      if (tooShort || text.length() > field.path("max_length").asInt(4000)) {
        throw new AssertionError("'" + text + "' is too long or short for " + label);
      }
      return out.put("value", text);
    }
    if (type == 23) {
      return out.put("value", Boolean.TRUE.equals(given));
    }
    var all = given instanceof Collection<?> many ? List.copyOf(many) : listed(given);
    if (all.isEmpty() && required) {
      throw new AssertionError("nothing given for " + label);
    }
    if (type == 21) {
      return all.isEmpty() ? out.putNull("value") : out.put("value", value(field, all.getFirst()));
    }
    var chosen = out.putArray("values");
    all.forEach(each -> chosen.add(value(field, each)));
    return out;
  }

  private static List<Object> listed(@Nullable Object given) {
    return given == null ? List.of() : List.of(given);
  }

  private String value(JsonNode field, Object given) {
    if (given instanceof FakeFile file) {
      var stored = cdn.store(channel.id(), file, true);
      resolved.withObject("attachments").set(stored.path("id").asText(), stored);
      return stored.path("id").asText();
    }
    return field
        .path("options")
        .valueStream()
        .filter(option -> option.path("label").asText().equals(given.toString()))
        .map(option -> option.path("value").asText())
        .findFirst()
        .orElse(given.toString());
  }
}
