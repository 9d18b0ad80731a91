package florin.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A report as JSON, for the queue in which a chart waits to be drawn. Amounts are strings with
 * their currency ("12.50 EUR"), dates are ISO 8601. Jackson finds this form by itself wherever a
 * report is part of something larger.
 */
public final class ReportTableJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportTableJson() {}

  public static String write(ReportTable table) {
    return tree(table).toString();
  }

  /**
   * @throws IllegalArgumentException if the text was not written by {@link #write}
   */
  public static ReportTable read(String text) {
    try {
      return table(JSON.readTree(text));
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("a report that is no JSON", notJson);
    }
  }

  static final class Writer extends JsonSerializer<ReportTable> {
    @Override
    public void serialize(ReportTable table, JsonGenerator out, SerializerProvider any)
        throws IOException {
      out.writeTree(tree(table));
    }
  }

  static final class Reader extends JsonDeserializer<ReportTable> {
    @Override
    public ReportTable deserialize(JsonParser in, DeserializationContext any) throws IOException {
      return table(JSON.readTree(in));
    }
  }

  private static JsonNode tree(ReportTable table) {
    Heading heading = table.heading();
    ObjectNode root = JSON.createObjectNode();
    root.put("title", heading.titleKey());
    root.set("titleArgs", array(heading.titleArgs(), CellJson::write));
    root.put("empty", heading.emptyKey());
    root.put("from", heading.period().from().toString());
    root.put("to", heading.period().to().toString());
    root.put("grain", heading.period().grain().name());
    root.put("book", table.book());
    root.put("asOf", table.asOf().toString());
    root.put("revision", table.revision());
    root.set("columns", array(table.columns(), ReportTableJson::column));
    root.set("rows", array(table.rows(), row -> array(row, CellJson::write)));
    root.set("totals", array(table.totals(), row -> array(row, CellJson::write)));
    return root;
  }

  private static ReportTable table(JsonNode root) {
    Period period =
        new Period(
            LocalDate.parse(field(root, "from")),
            LocalDate.parse(field(root, "to")),
            Period.Grain.valueOf(field(root, "grain")));
    Heading.Source source =
        new Heading.Source(
            field(root, "book"),
            Instant.parse(field(root, "asOf")),
            Long.parseLong(field(root, "revision")));
    Heading heading =
        new Heading(
            field(root, "title"),
            list(root.path("titleArgs"), CellJson::read),
            field(root, "empty"),
            period,
            source);
    return new ReportTable(
        heading,
        list(root.path("columns"), ReportTableJson::column),
        list(root.path("rows"), row -> list(row, CellJson::read)),
        list(root.path("totals"), row -> list(row, CellJson::read)));
  }

  private static JsonNode column(Column column) {
    ObjectNode node = JSON.createObjectNode();
    node.put("label", column.labelKey());
    node.set("labelArgs", array(column.labelArgs(), CellJson::write));
    node.put("kind", column.kind().name());
    return node;
  }

  private static Column column(JsonNode node) {
    return new Column(
        field(node, "label"),
        list(node.path("labelArgs"), CellJson::read),
        Column.Kind.valueOf(field(node, "kind")));
  }

  private static <T> ArrayNode array(List<T> values, Function<T, JsonNode> write) {
    ArrayNode array = JSON.createArrayNode();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> values = new ArrayList<>();
    array.forEach(node -> values.add(read.apply(node)));
    return values;
  }

  private static String field(JsonNode node, String name) {
    if (!node.has(name)) {
      throw new IllegalArgumentException("a report without " + name);
    }
    return node.path(name).asText();
  }
}
