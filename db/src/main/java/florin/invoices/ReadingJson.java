package florin.invoices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;

/** How an invoice was read, as it lies in a jsonb column. */
final class ReadingJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReadingJson() {}

  static JSONB of(Map<InvoiceField, FieldReading> fields, List<Finding> findings) {
    ObjectNode tree = JSON.createObjectNode();
    ObjectNode read = tree.putObject("fields");
    fields.forEach((field, reading) ->
        read.putObject(field.name())
            .put("certainty", reading.certainty().name())
            .put("words", reading.words())
            .put("learned", reading.learned()));
    ArrayNode notes = tree.putArray("findings");
    for (Finding finding : findings) {
      ArrayNode arguments = notes.addObject().put("key", finding.key()).putArray("arguments");
      finding.arguments().forEach(arguments::add);
    }
    return JSONB.valueOf(tree.toString());
  }

  static Map<InvoiceField, FieldReading> fields(JSONB json) {
    Map<InvoiceField, FieldReading> fields = new EnumMap<>(InvoiceField.class);
    tree(json)
        .path("fields")
        .properties()
        .forEach(one ->
            fields.put(
                InvoiceField.valueOf(one.getKey()),
                new FieldReading(
                    Certainty.valueOf(one.getValue().path("certainty").asText()),
                    one.getValue().path("words").asText(),
                    one.getValue().path("learned").asBoolean())));
    return fields;
  }

  static List<Finding> findings(JSONB json) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode one : tree(json).path("findings")) {
      List<String> arguments = new ArrayList<>();
      one.path("arguments").forEach(argument -> arguments.add(argument.asText()));
      findings.add(new Finding(one.path("key").asText(), arguments));
    }
    return findings;
  }

  private static JsonNode tree(JSONB json) {
    try {
      return JSON.readTree(json.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored reading could not be read", e);
    }
  }
}
