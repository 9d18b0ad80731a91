package florin.bot.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request as the fake received it, whichever way it was encoded.
 *
 * @param route method and pattern, such as {@code POST /channels/{channel}/messages}
 * @param path what followed {@code /api/v10}
 * @param ids the values of the names in the pattern
 * @param query its first values
 * @param body of a multipart one the part {@code payload_json}; missing where there is none
 * @param files by the name of the part, such as {@code files[0]}
 * @param nanos when it came, by the nanosecond clock
 */
record FakeRequest(
    String route,
    String method,
    String path,
    Map<String, String> ids,
    Map<String, String> query,
    JsonNode body,
    Map<String, FakeFile> files,
    String authorization,
    long nanos) {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n]+)");

  /** What was sent: JSON, and files by the name of their part. */
  record Form(JsonNode body, Map<String, FakeFile> files) {}

  static Form form(String contentType, byte[] bytes) throws JsonProcessingException {
    if (contentType.startsWith("multipart/form-data")) {
      return parts(contentType.replaceFirst(".*boundary=\"?([^\";]+).*", "$1"), bytes);
    }
    return new Form(bytes.length == 0 ? MissingNode.getInstance() : read(bytes), Map.of());
  }

  String id(String name) {
    return ids.getOrDefault(name, "");
  }

  String text(String field) {
    return body.path(field).asText("");
  }

  private static JsonNode read(byte[] bytes) throws JsonProcessingException {
    return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
  }

  /** "files[n]" and "payload_json" (Reference, Uploading Files). */
  private static Form parts(String boundary, byte[] bytes) throws JsonProcessingException {
    var files = new LinkedHashMap<String, FakeFile>();
    JsonNode body = JSON.createObjectNode();
    // ISO-8859-1 keeps every byte as one character, so the body can be searched and cut as text.
    var raw = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var part : raw.split(Pattern.quote("--" + boundary), -1)) {
      var headEnd = part.indexOf("\r\n\r\n");
      if (headEnd < 0) {
        continue;
      }
      var head =
          new String(
              part.substring(0, headEnd).getBytes(StandardCharsets.ISO_8859_1),
              StandardCharsets.UTF_8);
      var content =
          part.substring(headEnd + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
      var name = NAME.matcher(head);
      if (!name.find()) {
        continue;
      }
      var file = FILE.matcher(head);
      if (file.find()) {
        var type = TYPE.matcher(head);
        files.put(
            name.group(1),
            FakeFile.of(
                file.group(1), type.find() ? type.group(1) : "application/octet-stream", content));
      } else if (name.group(1).equals("payload_json")) {
        body = read(content);
      }
    }
    return new Form(body, files);
  }
}
