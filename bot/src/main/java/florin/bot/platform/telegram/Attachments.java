package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.Attachment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The file of a message. All kinds of media are reported, so that somebody who sends a video hears
 * that it cannot be read. Stickers are not: they are a way to nod.
 */
final class Attachments {
  /** In the order to look: an animation comes with a document that is the same file. */
  private static final Map<String, String> TYPES =
      Map.of(
          "audio",
          "audio/mpeg",
          "video",
          "video/mp4",
          "voice",
          "audio/ogg",
          "video_note",
          "video/mp4");

  private Attachments() {}

  static List<Attachment> of(JsonNode message) {
    if (message.path("document").has("file_id")) {
      return List.of(attachment(message.path("document"), "document", "application/octet-stream"));
    }
    return largest(message.path("photo"))
        .map(photo -> attachment(photo, "photo.jpg", "image/jpeg"))
        .or(() -> media(message))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Attachment> media(JsonNode message) {
    return TYPES.entrySet().stream()
        .filter(type -> message.path(type.getKey()).has("file_id"))
        .findFirst()
        .map(type -> attachment(message.path(type.getKey()), type.getKey(), type.getValue()));
  }

  private static Optional<JsonNode> largest(JsonNode sizes) {
    JsonNode best = null;
    long most = -1;
    for (var size : sizes) {
      var area = size.path("width").asLong() * size.path("height").asLong();
      if (size.has("file_id") && area > most) {
        best = size;
        most = area;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Attachment attachment(JsonNode file, String name, String type) {
    var size = file.path("file_size");
    return new Attachment(
        file.path("file_id").asText(),
        file.path("file_name").asText(name),
        file.path("mime_type").asText(type),
        size.isIntegralNumber() ? OptionalLong.of(size.longValue()) : OptionalLong.empty());
  }
}
