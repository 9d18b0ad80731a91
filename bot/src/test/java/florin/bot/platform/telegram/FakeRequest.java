package florin.bot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A call as the fake received it, whichever way it was encoded.
 *
 * @param method lower case: "All methods in the Bot API are case-insensitive"
 * @param params fields; those of a multipart body that hold JSON are parsed
 * @param files parts with a file name, by the name of the part
 * @param nanos when it came, by the nanosecond clock
 */
record FakeRequest(String method, ObjectNode params, Map<String, byte[]> files, long nanos) {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

  static FakeRequest of(String method, String contentType, byte[] body)
      throws JsonProcessingException {
    var params = JsonNodeFactory.instance.objectNode();
    var files = new LinkedHashMap<String, byte[]>();
    if (contentType.startsWith("multipart/form-data")) {
      parts(contentType.replaceFirst(".*boundary=\"?([^\";]+).*", "$1"), body, params, files);
    } else if (body.length > 0) {
      params.setAll((ObjectNode) JSON.readTree(new String(body, StandardCharsets.UTF_8)));
    }
    params.remove("method");
    return new FakeRequest(method.toLowerCase(Locale.ROOT), params, files, System.nanoTime());
  }

  String text(String field) {
    return params.path(field).asText("");
  }

  /** The same for the Python validator and for tests in another process. */
  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode().put("method", method);
    json.set("params", params);
    files.keySet().forEach(json.putArray("files")::add);
    return json;
  }

  private static void parts(
      String boundary, byte[] body, ObjectNode params, Map<String, byte[]> files) {
    // ISO-8859-1 keeps every byte as one character, so the body can be searched and cut as text.
    var raw = new String(body, StandardCharsets.ISO_8859_1);
    for (var part : raw.split(Pattern.quote("--" + boundary), -1)) {
      var headEnd = part.indexOf("\r\n\r\n");
      if (headEnd < 0) {
        continue;
      }
      var head = utf8(part.substring(0, headEnd));
      var content = part.substring(headEnd + 4, part.length() - 2);
      var name = NAME.matcher(head);
      if (!name.find()) {
        continue;
      }
      if (head.contains("filename=")) {
        files.put(name.group(1), content.getBytes(StandardCharsets.ISO_8859_1));
      } else {
        params.set(name.group(1), value(utf8(content)));
      }
    }
  }

  private static JsonNode value(String text) {
    try {
      return text.startsWith("{") || text.startsWith("[")
          ? JSON.readTree(text)
          : JsonNodeFactory.instance.textNode(text);
    } catch (JsonProcessingException plainText) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
