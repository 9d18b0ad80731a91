package florin.web.dashboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import florin.money.Money;
import florin.money.MoneyText;
import florin.web.page.Frame;
import java.util.List;

/**
 * Figures to draw, and to show as a table. Every figure leads to the entries it is made of.
 *
 * @param labels of the places along the chart
 * @param series each with a figure for every label
 */
public record Chart(Kind kind, String title, List<String> labels, List<Series> series) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How it is drawn. */
  public enum Kind {
    LINE,
    BAR,
    DONUT
  }

  public record Series(String name, List<Figure> figures) {}

  /**
   * @param address of the entries; empty where there are none
   */
  public record Figure(Money amount, String address) {}

  public boolean isEmpty() {
    return series.stream()
        .flatMap(one -> one.figures().stream())
        .allMatch(figure -> figure.amount().isZero());
  }

  /** What the script draws: exact figures, and beside them the words for people. */
  public String json(Frame frame) {
    var money = new MoneyText(frame.texts().locale());
    var json = JSON.createObjectNode().put("kind", kind.name()).put("title", title);
    json.put("language", frame.language());
    labels.forEach(json.putArray("labels")::add);
    ArrayNode all = json.putArray("series");
    for (Series one : series) {
      var node = all.addObject().put("name", one.name());
      var values = node.putArray("values");
      var texts = node.putArray("texts");
      var links = node.putArray("links");
      for (Figure figure : one.figures()) {
        values.add(figure.amount().amount().toPlainString());
        texts.add(money.full(figure.amount()));
        links.add(figure.address());
      }
    }
    return json.toString();
  }
}
