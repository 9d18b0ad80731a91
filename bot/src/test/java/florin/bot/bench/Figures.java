package florin.bot.bench;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes figures as they are measured: a line of a file each, and a row of a table. */
final class Figures implements AutoCloseable {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private final Writer lines;
  private final PrintStream out;

  Figures(Path file, PrintStream out) throws IOException {
    this.lines = Files.newBufferedWriter(file);
    this.out = out;
  }

  void title(String title) {
    out.println();
    out.println(title);
  }

  /**
   * @param goal as the goals have it, empty where there is none
   * @param note what the figure stands for
   */
  void add(String name, double value, String unit, String goal, String note) throws IOException {
    var rounded = rounded(value);
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeNumberField("value", rounded);
      json.writeStringField("unit", unit);
      json.writeStringField("note", note);
      json.writeEndObject();
    }
    lines.write(text + "\n");
    lines.flush();
    out.printf("  %-34s %12s %-7s %-18s %s%n", name, rounded.toPlainString(), unit, goal, note);
  }

  void add(String name, double value, String unit, String note) throws IOException {
    add(name, value, unit, "", note);
  }

  /** What could not be measured here, and why. */
  void missing(String name, String why) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeNullField("value");
      json.writeStringField("unit", "");
      json.writeStringField("note", why);
      json.writeEndObject();
    }
    lines.write(text + "\n");
    lines.flush();
    out.printf("  %-34s %12s %-7s %-18s %s%n", name, "-", "", "", why);
  }

  private static BigDecimal rounded(double value) {
    if (Math.abs(value) >= 100) {
      return BigDecimal.valueOf(Math.round(value));
    }
    var three = new BigDecimal(value).round(THREE_DIGITS);
    return three.scale() < 0 ? three.setScale(0) : three;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
