package florin.invoices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;

/** What a correction is looked for in, as it lies in a jsonb column: marks and pairs. */
final class ClueJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ClueJson() {}

  static JSONB of(InvoiceClues clues) {
    ObjectNode tree = JSON.createObjectNode();
    var marks = tree.putArray("marks");
    clues.marks().forEach(marks::add);
    var pairs = tree.putArray("pairs");
    for (Clue clue : clues.pairs()) {
      ObjectNode one = pairs.addObject().put("label", clue.label()).put("value", clue.value());
      clue.date().ifPresent(date -> one.put("date", date.toString()));
      clue.amount().ifPresent(amount -> one.put("amount", amount.toPlainString()));
    }
    return JSONB.valueOf(tree.toString().replace("\\u0000", ""));
  }

  /** Without how it wants to be paid, which is kept with the invoice. */
  static InvoiceClues read(JSONB json) {
    JsonNode tree = tree(json);
    List<String> marks = new ArrayList<>();
    tree.path("marks").forEach(mark -> marks.add(mark.asText()));
    List<Clue> pairs = new ArrayList<>();
    tree.path("pairs").forEach(pair -> pairs.add(clue(pair)));
    return new InvoiceClues(
        marks, pairs, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Clue clue(JsonNode pair) {
    return new Clue(
        pair.path("label").asText(),
        pair.path("value").asText(),
        Optional.ofNullable(pair.get("date")).map(date -> LocalDate.parse(date.asText())),
        Optional.ofNullable(pair.get("amount")).map(amount -> new BigDecimal(amount.asText())));
  }

  private static JsonNode tree(JSONB json) {
    try {
      return JSON.readTree(json.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored clues could not be read", e);
    }
  }
}
