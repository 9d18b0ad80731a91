package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** What a message may hold, after the vendor's pages Message and Reference. */
final class FakeMessageRules {
  private static final Pattern ADDRESS = Pattern.compile("(https?|attachment)://\\S+");

  /**
   * A request may have 25 MiB, a file 10 MiB unless attachment_size_limit says more (Reference).
   */
  static final int MOST_FILE_BYTES = 10 << 20;

  private static final int MOST_REQUEST_BYTES = 25 << 20;

  private FakeMessageRules() {}

  static void check(JsonNode body, Map<String, FakeFile> files, int flags) {
    checkParts(body, files, flags);
    if ((flags & FakeMessage.LOADING) == 0) {
      checkSomething(body, !files.isEmpty());
    }
  }

  /**
   * @param json the message as it would stand
   */
  static void checkEdited(ObjectNode json, JsonNode body, Map<String, FakeFile> files, int flags) {
    checkParts(body, files, flags);
    checkSomething(json, !json.path("attachments").isEmpty());
  }

  /** At least one of content, embeds, sticker_ids, components, files, poll (Create Message). */
  private static void checkSomething(JsonNode message, boolean files) {
    if (message.path("content").asText("").isBlank()
        && message.path("embeds").isEmpty()
        && message.path("components").isEmpty()
        && message.path("poll").isEmpty()
        && message.path("sticker_ids").isEmpty()
        && !files) {
      throw new FakeRefusal(400, 50006, "Cannot send an empty message");
    }
  }

  private static void checkParts(JsonNode body, Map<String, FakeFile> files, int flags) {
    most(body.path("content"), "content", 2000);
    FakeComponentRules.check(body.path("components"), (flags & FakeMessage.COMPONENTS_V2) != 0);
    if ((flags & FakeMessage.COMPONENTS_V2) != 0
        && !(body.path("content").asText("").isEmpty() && body.path("embeds").isEmpty())) {
      throw FakeRefusal.form("flags", "content and embeds cannot be used with IS_COMPONENTS_V2");
    }
    embeds(body.path("embeds"));
    files(body.path("attachments"), files);
  }

  /** The table Embed Limits, and 6000 characters in all embeds together (Message). */
  private static void embeds(JsonNode embeds) {
    if (embeds.size() > 10) {
      throw FakeRefusal.form("embeds", "Must be 10 or fewer in length.");
    }
    int sum = 0;
    for (int i = 0; i < embeds.size(); i++) {
      var embed = embeds.path(i);
      var at = "embeds." + i + ".";
      sum += most(embed.path("title"), at + "title", 256);
      sum += most(embed.path("description"), at + "description", 4096);
      sum += most(embed.path("footer").path("text"), at + "footer.text", 2048);
      sum += most(embed.path("author").path("name"), at + "author.name", 256);
      if (embed.path("fields").size() > 25) {
        throw FakeRefusal.form(at + "fields", "Must be 25 or fewer in length.");
      }
      for (int f = 0; f < embed.path("fields").size(); f++) {
        var field = embed.path("fields").path(f);
        sum += some(field.path("name"), at + "fields." + f + ".name", 256);
        sum += some(field.path("value"), at + "fields." + f + ".value", 1024);
      }
      for (var picture : new String[] {"image", "thumbnail"}) {
        var url = embed.path(picture).path("url").asText("");
        if (!url.isEmpty() && !ADDRESS.matcher(url).matches()) {
          throw FakeRefusal.form(at + picture + ".url", "Not a well formed URL.");
        }
      }
    }
    if (sum > 6000) {
      throw FakeRefusal.form("embeds", "Embed size exceeds maximum size of 6000");
    }
  }

  private static void files(JsonNode listed, Map<String, FakeFile> files) {
    if (files.size() > 10) {
      throw FakeRefusal.form("attachments", "Must be 10 or fewer in length.");
    }
    for (var described : listed) {
      most(described.path("description"), "attachments.description", 1024);
    }
    long sum = 0;
    for (var file : files.values()) {
      sum += file.bytes().length;
      if (file.bytes().length > MOST_FILE_BYTES) {
        throw new FakeRefusal(413, 40005, "Request entity too large");
      }
    }
    if (sum > MOST_REQUEST_BYTES) {
      throw new FakeRefusal(413, 40005, "Request entity too large");
    }
  }

  /** Its length, in characters as people count them. */
  static int most(JsonNode text, String field, int most) {
    var length = text.isTextual() ? text.asText().codePointCount(0, text.asText().length()) : 0;
    if (length > most) {
      throw FakeRefusal.form(field, "Must be %d or fewer in length.".formatted(most));
    }
    return length;
  }

  static int some(JsonNode text, String field, int most) {
    if (text.asText("").isBlank()) {
      throw FakeRefusal.form(field, "This field is required");
    }
    return most(text, field, most);
  }
}
