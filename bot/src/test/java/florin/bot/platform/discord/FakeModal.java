package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A form that stands open before a person. */
public final class FakeModal {
  final FakeInteraction opener;
  final JsonNode json;

  FakeModal(FakeInteraction opener, JsonNode json) {
    this.opener = opener;
    this.json = json;
  }

  /**
   * A field of it.
   *
   * @param type 4 text, 3 menu, 19 file, and so on
   * @param value what stands in it at first
   */
  public record Field(String label, String customId, int type, String value, boolean required) {}

  public String title() {
    return json.path("title").asText();
  }

  public List<Field> fields() {
    return json.path("components")
        .valueStream()
        .filter(row -> row.path("type").asInt() != 10)
        .map(row -> {
          var inside =
              row.has("component") ? row.path("component") : row.path("components").path(0);
          return new Field(
              (row.has("label") ? row : inside).path("label").asText(),
              inside.path("custom_id").asText(),
              inside.path("type").asInt(),
              inside.path("value").asText(""),
              inside.path("required").asBoolean(true));
        })
        .toList();
  }
}
