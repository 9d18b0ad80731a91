package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import florin.bot.chat.PlatformUnderTest.Seen;
import florin.bot.chat.PlatformUnderTest.SeenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as it stands in a channel.
 *
 * @param json as the interface returns it
 * @param files what is attached, in order
 * @param onlyFor the one person who sees it, for an ephemeral one
 * @param pinged who would have been called: "everyone", ids of people and roles
 */
public record FakeMessage(
    ObjectNode json,
    List<FakeFile> files,
    Optional<String> onlyFor,
    List<String> pinged,
    int edits) {
  static final int SUPPRESS_EMBEDS = 1 << 2;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  public String id() {
    return json.path("id").asText();
  }

  public String channel() {
    return json.path("channel_id").asText();
  }

  public String author() {
    return json.path("author").path("id").asText();
  }

  public boolean isEphemeral() {
    return has(EPHEMERAL);
  }

  /** The message answers an interaction, and the bot is still thinking (Message Flags). */
  public boolean isLoading() {
    return has(LOADING);
  }

  boolean has(int flag) {
    return (json.path("flags").asInt() & flag) != 0;
  }

  /** What was written, with its markup, without embeds. */
  public String content() {
    return json.path("content").asText("");
  }

  /** All words, as people see them: content, embeds, texts among the components. */
  public String text() {
    var lines = new ArrayList<String>();
    lines.add(content());
    for (var embed : json.path("embeds")) {
      lines.add(embed.path("author").path("name").asText(""));
      lines.add(embed.path("title").asText(""));
      lines.add(embed.path("description").asText(""));
      embed
          .path("fields")
          .forEach(field -> {
            lines.add(field.path("name").asText());
            lines.add(field.path("value").asText());
          });
      lines.add(embed.path("footer").path("text").asText(""));
    }
    all(json.path("components"))
        .filter(component -> component.path("type").asInt() == 10)
        .forEach(component -> lines.add(component.path("content").asText()));
    lines.removeIf(String::isEmpty);
    return FakeMarkdown.plain(String.join("\n", lines));
  }

  public JsonNode embeds() {
    return json.path("embeds");
  }

  /** The labels of its buttons, row after row. */
  public List<String> buttons() {
    return components(2).map(FakeMessage::label).toList();
  }

  /** The labels of what can be chosen in its menus. */
  public List<String> choices() {
    return components(3)
        .flatMap(menu -> Stream.of(menu.path("options")))
        .flatMap(JsonNode::valueStream)
        .map(option -> option.path("label").asText())
        .toList();
  }

  public Optional<String> repliesTo() {
    return Optional.ofNullable(json.path("message_reference").path("message_id").asText(null));
  }

  /** Every component of a type, however deep. */
  Stream<JsonNode> components(int type) {
    return all(json.path("components")).filter(c -> c.path("type").asInt() == type);
  }

  static String label(JsonNode component) {
    var emoji = component.path("emoji").path("name").asText("");
    var label = component.path("label").asText("");
    return emoji.isEmpty() ? label : (emoji + " " + label).strip();
  }

  /** Them and all that is inside them, in the order people read them. */
  static Stream<JsonNode> all(JsonNode components) {
    return components.valueStream().flatMap(FakeMessage::withInner);
  }

  private static Stream<JsonNode> withInner(JsonNode component) {
    var inner =
        Stream.of(component.path("component"), component.path("accessory"))
            .filter(JsonNode::isObject)
            .flatMap(FakeMessage::withInner);
    return Stream.concat(
        Stream.concat(Stream.of(component), all(component.path("components"))), inner);
  }

  Seen seen() {
    return new Seen(
        id(),
        text(),
        buttons(),
        files.stream().findFirst().map(file -> new SeenFile(file.name(), file.bytes())));
  }
}
