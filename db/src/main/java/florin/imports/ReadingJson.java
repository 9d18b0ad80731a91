package florin.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.JSONB;

/** How a file was read, as it lies in a jsonb column. A date among arguments is an object. */
final class ReadingJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReadingJson() {}

  static JSONB of(ImportReading reading) {
    ObjectNode tree = JSON.createObjectNode();
    tree.put("sheet", reading.sheet());
    notes(tree.putArray("format"), reading.format());
    notes(tree.putArray("remarks"), reading.remarks());
    ArrayNode choices = tree.putArray("choices");
    for (Choice choice : reading.choices()) {
      ObjectNode one = choices.addObject().put("id", choice.id());
      note(one.putObject("question"), choice.question());
      ArrayNode options = one.putArray("options");
      for (Choice.Option option : choice.options()) {
        note(options.addObject().put("value", option.value()).putObject("label"), option.label());
      }
    }
    ObjectNode answers = tree.putObject("answers");
    reading.answers().forEach(answers::put);
    return JSONB.valueOf(tree.toString());
  }

  static ImportReading read(JSONB json) {
    try {
      JsonNode tree = JSON.readTree(json.data());
      Map<String, String> answers = new HashMap<>();
      tree.path("answers")
          .properties()
          .forEach(e -> answers.put(e.getKey(), e.getValue().asText()));
      return new ImportReading(
          tree.path("sheet").asText(),
          list(tree.path("format"), ReadingJson::note),
          list(tree.path("remarks"), ReadingJson::note),
          list(tree.path("choices"), ReadingJson::choice),
          answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored reading could not be read", e);
    }
  }

  private static void notes(ArrayNode array, List<Note> notes) {
    notes.forEach(one -> note(array.addObject(), one));
  }

  private static void note(ObjectNode node, Note note) {
    node.put("key", note.key());
    ArrayNode arguments = node.putArray("arguments");
    for (Object argument : note.arguments()) {
      switch (argument) {
        case Long number -> arguments.add(number);
        case LocalDate date -> arguments.addObject().put("date", date.toString());
        default -> arguments.add(argument.toString());
      }
    }
  }

  private static Note note(JsonNode node) {
    return new Note(node.path("key").asText(), list(node.path("arguments"), ReadingJson::argument));
  }

  private static Object argument(JsonNode node) {
    if (node.isObject()) {
      return LocalDate.parse(node.path("date").asText());
    }
    return node.isNumber() ? (Object) node.asLong() : node.asText();
  }

  private static Choice choice(JsonNode node) {
    return new Choice(
        node.path("id").asText(),
        note(node.path("question")),
        list(
            node.path("options"),
            option ->
                new Choice.Option(option.path("value").asText(), note(option.path("label")))));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    var list = new ArrayList<T>();
    array.forEach(node -> list.add(element.apply(node)));
    return list;
  }
}
