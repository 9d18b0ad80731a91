package florin.bot.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of A4 with words and rules on it, as a PDF (ISO 32000-2): the fonts are two that every
 * viewer has, so nothing is embedded. Lengths are points, from the lower left.
 */
final class Paper {
  private final StringBuilder drawn = new StringBuilder();

  Paper write(int x, int y, int size, boolean strong, String text) {
    drawn
        .append("BT /F%d %d Tf %d %d Td (".formatted(strong ? 2 : 1, size, x, y))
        .append(text.replaceAll("([\\\\()])", "\\\\$1"))
        .append(") Tj ET\n");
    return this;
  }

  /** Figures of one width each end where they should: Helvetica's digits are 556 of 1000 wide. */
  Paper writeUpTo(int right, int y, int size, boolean strong, String figure) {
    int width =
        figure
                .chars()
                .map(c -> c == '.' || c == ',' || c == ' ' ? 278 : Character.isDigit(c) ? 556 : 700)
                .sum()
            * size
            / 1000;
    return write(right - width, y, size, strong, figure);
  }

  Paper rule(int x, int y, int right) {
    drawn.append("0.7 w 0.75 G %d %d m %d %d l S\n".formatted(x, y, right, y));
    return this;
  }

  byte[] pdf() {
    return file(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
            "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
            font("Helvetica"),
            font("Helvetica-Bold")));
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /" + name + " >>";
  }

  /** Objects one after the other, and where each begins. */
  private static byte[] file(List<String> objects) {
    var file = new StringBuilder("%PDF-1.7\n");
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
    file.append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
