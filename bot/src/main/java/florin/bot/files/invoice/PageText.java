package florin.bot.files.invoice;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Puts a document's glyphs together to words and lines by where they stand. */
final class PageText extends PDFTextStripper {

  /** Of the font's size: the least gap between two words, and how far a base line may waver. */
  private static final float WORD_GAP = 0.19f;

  private static final float SAME_LINE = 0.3f;
  private static final int MOST_GLYPHS = 400_000;

  /** A label and its value printed without a space: {@code Date:2026-03-02}. */
  private static final Pattern GLUED =
      Pattern.compile(
          "([\\p{L}][\\p{L}.\\-/()']+[:：])(?!//)(.+)"
              + "|([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,})([\\d¥].*)");

  private final List<Page.Line> lines = new ArrayList<>();
  private final List<Page.Line> found = new ArrayList<>();
  private final int mostPages;
  private float pageHeight;
  private int glyphsLeft = MOST_GLYPHS;

  PageText(int mostPages) {
    this.mostPages = mostPages;
  }

  Page.Text read(PDDocument document) throws IOException {
    setEndPage(mostPages);
    writeText(document, Writer.nullWriter());
    return new Page.Text(List.copyOf(lines), pageHeight);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (glyphsLeft > 0) {
      glyphsLeft--;
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writePage() {
    pageHeight = Math.max(pageHeight, getCurrentPage().getMediaBox().getHeight());
    List<TextPosition> glyphs = new ArrayList<>();
    charactersByArticle.forEach(glyphs::addAll);
    float direction = mainDirection(glyphs);
    glyphs.removeIf(glyph -> glyph.getDir() != direction || !(glyph.getYScale() > 0));
    glyphs.sort(Comparator.comparing(TextPosition::getYDirAdj));
    List<TextPosition> line = new ArrayList<>();
    for (TextPosition glyph : glyphs) {
      if (!line.isEmpty() && !isSameLine(line.getFirst(), glyph)) {
        add(line);
        line.clear();
      }
      line.add(glyph);
    }
    add(line);
    lines.addAll(Rows.joined(found, lines.size()));
    found.clear();
  }

  private static boolean isSameLine(TextPosition first, TextPosition glyph) {
    float size = Math.min(first.getYScale(), glyph.getYScale());
    return glyph.getYDirAdj() - first.getYDirAdj() <= SAME_LINE * size;
  }

  private static float mainDirection(List<TextPosition> glyphs) {
    Map<Float, Integer> counts = new HashMap<>();
    glyphs.forEach(glyph -> counts.merge(glyph.getDir(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private void add(List<TextPosition> glyphs) {
    if (glyphs.isEmpty()) {
      return;
    }
    List<TextPosition> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparing(TextPosition::getXDirAdj));
    List<Page.Word> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    float left = 0;
    float right = 0;
    float size = 0;
    for (TextPosition glyph : ordered) {
      String letters = glyph.getUnicode();
      boolean blank =
          letters == null || letters.isBlank() || letters.codePoints().allMatch(PageText::isSpace);
      float x = glyph.getXDirAdj();
      if (!text.isEmpty() && (blank || x - right > WORD_GAP * size)) {
        word(text, left, right, size, words);
        text.setLength(0);
      }
      if (!blank) {
        if (text.isEmpty()) {
          left = x;
          size = glyph.getYScale();
        }
        text.append(letters);
        right = x + glyph.getWidthDirAdj();
      }
    }
    word(text, left, right, size, words);
    if (!words.isEmpty()) {
      float base = ordered.getFirst().getYDirAdj();
      found.add(new Page.Line(found.size(), getCurrentPageNo() - 1, base, List.copyOf(words)));
    }
  }

  private static boolean isSpace(int letter) {
    return Character.isSpaceChar(letter) || Character.isISOControl(letter) || letter == 0xFFFD;
  }

  private static void word(
      StringBuilder letters, float left, float right, float size, List<Page.Word> words) {
    String text = Normalizer.normalize(letters, Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return;
    }
    Matcher glued = GLUED.matcher(text);
    if (glued.matches()) {
      int group = glued.group(1) == null ? 3 : 1;
      float middle = left + (right - left) * glued.end(group) / text.length();
      words.add(new Page.Word(glued.group(group), left, middle, size));
      words.add(new Page.Word(glued.group(group + 1), middle, right, size));
    } else {
      words.add(new Page.Word(text, left, right, size));
    }
  }
}
