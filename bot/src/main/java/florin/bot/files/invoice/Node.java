package florin.bot.files.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * An element of an e-invoice, seen without its name spaces: they change with every version, the
 * local names hardly do.
 */
record Node(Element element) {

  private static final int LONGEST_NUMBER = 40;

  String name() {
    return element.getLocalName();
  }

  /** The children of this name, in order. */
  List<Node> all(String name) {
    List<Node> found = new ArrayList<>();
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && name.equals(inner.getLocalName())) {
        found.add(new Node(inner));
      }
    }
    return found;
  }

  /** What lies at the end of a path such as {@code Party/PartyName/Name}, down every branch. */
  Stream<Node> path(String path) {
    Stream<Node> found = Stream.of(this);
    for (String name : path.split("/")) {
      found = found.flatMap(node -> node.all(name).stream());
    }
    return found;
  }

  /** The first that one of the paths leads to, the first path first. */
  Optional<Node> first(String... paths) {
    return Stream.of(paths).flatMap(this::path).findFirst();
  }

  /** The first text that is not blank. */
  Optional<String> text(String... paths) {
    return Stream.of(paths)
        .flatMap(this::path)
        .map(Node::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** On one line. */
  String text() {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  Optional<BigDecimal> number(String... paths) {
    return Stream.of(paths).flatMap(this::path).flatMap(node -> node.number().stream()).findFirst();
  }

  /** XML Schema's decimal; some writers use an exponent or a comma nevertheless. */
  Optional<BigDecimal> number() {
    String text = text().replace(',', '.');
    return text.length() <= LONGEST_NUMBER && text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }
}
