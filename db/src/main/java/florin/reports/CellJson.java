package florin.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import florin.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A cell as JSON: null when blank, else an object of one field, named after the kind of value. */
final class CellJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CellJson() {}

  static JsonNode write(Cell cell) {
    return switch (cell) {
      case Cell.BlankCell() -> NullNode.instance;
      case Cell.TextCell(String text) -> field("text", text);
      case Cell.LabelCell(String key) -> field("label", key);
      case Cell.MoneyCell(Money money) -> field("money", money.toString());
      case Cell.CountCell(long count) -> field("count", Long.toString(count));
      case Cell.PercentCell(BigDecimal percent) -> field("percent", percent.toPlainString());
      case Cell.DateCell(LocalDate date) -> field("date", date.toString());
      case Cell.MonthCell(YearMonth month) -> field("month", month.toString());
      case Cell.YearCell(Year year) -> field("year", year.toString());
    };
  }

  static Cell read(JsonNode node) {
    if (node.isNull()) {
      return new Cell.BlankCell();
    }
    String kind = node.fieldNames().next();
    String value = node.path(kind).asText();
    return switch (kind) {
      case "text" -> new Cell.TextCell(value);
      case "label" -> new Cell.LabelCell(value);
      case "money" -> new Cell.MoneyCell(money(value));
      case "count" -> new Cell.CountCell(Long.parseLong(value));
      case "percent" -> new Cell.PercentCell(new BigDecimal(value));
      case "date" -> new Cell.DateCell(LocalDate.parse(value));
      case "month" -> new Cell.MonthCell(YearMonth.parse(value));
      case "year" -> new Cell.YearCell(Year.parse(value));
      default -> throw new IllegalArgumentException("a cell of kind " + kind);
    };
  }

  private static ObjectNode field(String kind, String value) {
    return JSON.objectNode().put(kind, value);
  }

  private static Money money(String value) {
    int space = value.indexOf(' ');
    return Money.of(value.substring(0, space), value.substring(space + 1));
  }
}
