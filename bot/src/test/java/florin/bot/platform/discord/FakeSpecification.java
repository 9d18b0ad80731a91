package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The vendor's description of the interface (OpenAPI 3.1), and whether a request is one it allows.
 * It knows the words of JSON Schema that occur in it. Numbers may come as text and the other way
 * round, as the library sends some; a union holds where at least one of its kinds does.
 */
final class FakeSpecification {
  private static final Map<Path, FakeSpecification> READ = new ConcurrentHashMap<>();

  /**
   * @param rank how far one got before it was wrong; a kind whose {@code type} is another one does
   *     not count as begun
   */
  private record Wrong(int rank, String sentence) {}

  private final JsonNode root;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  private FakeSpecification(JsonNode root) {
    this.root = root;
  }

  /** Read once, since it is large. */
  static FakeSpecification of(Path file) {
    return READ.computeIfAbsent(
        file,
        path -> {
          try {
            return new FakeSpecification(FakeRequest.JSON.readTree(path.toFile()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What is wrong with a request, in one sentence. */
  Optional<String> violation(FakeRequest request) {
    var operation = operation(request);
    if (operation.isMissingNode()) {
      return Optional.of(request.method() + " " + request.path() + ": no such path");
    }
    // The same holds for the part payload_json of a multipart body.
    var schema = operation.at("/requestBody/content/application~1json/schema");
    if (schema.isMissingNode() || request.body().isMissingNode()) {
      return Optional.empty();
    }
    return check(schema, request.body(), "body", 0)
        .map(wrong -> request.route() + ": " + wrong.sentence());
  }

  /** What is wrong with an answer of the fake. */
  Optional<String> violation(FakeRequest request, int status, JsonNode answer) {
    var schema =
        operation(request)
            .path("responses")
            .path(Integer.toString(status))
            .at("/content/application~1json/schema");
    return schema.isMissingNode()
        ? Optional.of(request.route() + ": no answer " + status)
        : check(schema, answer, "answer", 0)
            .map(wrong -> request.route() + ": " + wrong.sentence());
  }

  /** A path without names is meant before one with names. */
  private JsonNode operation(FakeRequest request) {
    var method = request.method().toLowerCase(Locale.ROOT);
    return root.path("paths").properties().stream()
        .filter(path -> path.getValue().has(method))
        .filter(path -> request.path().matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparingInt(path -> path.getKey().split("\\{", -1).length))
        .map(path -> path.getValue().path(method))
        .orElseGet(MissingNode::getInstance);
  }

  private Optional<Wrong> check(JsonNode schema, JsonNode value, String at, int depth) {
    if (schema.has("$ref")) {
      return check(root.at(schema.path("$ref").asText().substring(1)), value, at, depth);
    }
    for (var union : List.of("oneOf", "anyOf")) {
      var wrong = schema.has(union) ? union(schema.path(union), value, at, depth) : none();
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    for (var each : schema.path("allOf")) {
      var wrong = check(each, value, at, depth);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return kind(schema, value, at, depth)
        .or(() -> size(schema, value).map(it -> new Wrong(2 * depth + 1, at + " " + it)))
        .or(() -> inside(schema, value, at, depth));
  }

  /** Of the kinds that do not hold the one that got furthest tells most. */
  private Optional<Wrong> union(JsonNode kinds, JsonNode value, String at, int depth) {
    var all = new ArrayList<Wrong>();
    for (var kind : kinds) {
      var wrong = check(kind, value, at, depth);
      if (wrong.isEmpty()) {
        return none();
      }
      all.add(wrong.get());
    }
    return all.stream().max(Comparator.comparingInt(Wrong::rank));
  }

  private static Optional<Wrong> kind(JsonNode schema, JsonNode value, String at, int depth) {
    var types = schema.path("type");
    var allowed = types.isTextual() ? List.of(types) : types.valueStream().toList();
    if (!allowed.isEmpty() && allowed.stream().noneMatch(type -> is(value, type.asText()))) {
      return Optional.of(new Wrong(2 * depth, at + " is no " + types + ": " + value));
    }
    var one = new ArrayList<>(schema.path("enum").valueStream().toList());
    if (schema.has("const")) {
      one.add(schema.path("const"));
    }
    if (!one.isEmpty() && one.stream().noneMatch(each -> each.asText().equals(value.asText()))) {
      int rank = at.endsWith(".type") ? 2 * depth - 3 : 2 * depth + 1;
      return Optional.of(new Wrong(rank, at + " is none of " + one + ": " + value));
    }
    return none();
  }

  private Optional<String> size(JsonNode schema, JsonNode value) {
    if (value.isTextual()) {
      var text = value.asText();
      var pattern = schema.path("pattern").asText("");
      if (!pattern.isEmpty()
          && !patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).find()) {
        return Optional.of("is not like " + pattern + ": " + text);
      }
      return count(schema, text.codePointCount(0, text.length()), "Length");
    }
    if (value.isArray()) {
      return schema.path("uniqueItems").asBoolean()
              && new HashSet<>(value.valueStream().toList()).size() < value.size()
          ? Optional.of("says something twice")
          : count(schema, value.size(), "Items");
    }
    if (value.isObject()) {
      return count(schema, value.size(), "Properties");
    }
    if (value.isNumber()
        && (value.asDouble() < schema.path("minimum").asDouble(-Double.MAX_VALUE)
            || value.asDouble() > schema.path("maximum").asDouble(Double.MAX_VALUE))) {
      return Optional.of("is too small or large: " + value);
    }
    return Optional.empty();
  }

  private static Optional<String> count(JsonNode schema, int count, String what) {
    return count < schema.path("min" + what).asInt(0)
            || count > schema.path("max" + what).asInt(Integer.MAX_VALUE)
        ? Optional.of("has a wrong number of " + what + ": " + count)
        : Optional.empty();
  }

  private Optional<Wrong> inside(JsonNode schema, JsonNode value, String at, int depth) {
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        var wrong = check(schema.path("items"), value.path(i), at + "[" + i + "]", depth + 1);
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    if (!(value instanceof ObjectNode object)) {
      return none();
    }
    for (var required : schema.path("required")) {
      if (!object.has(required.asText())) {
        return Optional.of(new Wrong(2 * depth + 1, at + " lacks " + required));
      }
    }
    for (var field : object.properties()) {
      var known = schema.path("properties").path(field.getKey());
      var rule = known.isMissingNode() ? schema.path("additionalProperties") : known;
      if (rule.isBoolean() && !rule.asBoolean()) {
        return Optional.of(new Wrong(2 * depth + 1, at + " has an unknown " + field.getKey()));
      }
      var wrong = check(rule, field.getValue(), at + "." + field.getKey(), depth + 1);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return none();
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "null" -> value.isNull();
      case "boolean" -> value.isBoolean();
      case "string" -> value.isTextual() || value.isIntegralNumber();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "integer" -> value.isIntegralNumber() || value.asText("").matches("-?\\d+");
      case "number" -> value.isNumber() || value.asText("").matches("-?\\d+(\\.\\d+)?");
      default -> throw new AssertionError("an unknown type in the specification: " + type);
    };
  }

  private static Optional<Wrong> none() {
    return Optional.empty();
  }
}
