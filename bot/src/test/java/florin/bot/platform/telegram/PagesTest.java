package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Part;
import florin.bot.platform.Markup;
import florin.bot.platform.Pages;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PagesTest {

  @Test
  void whatFitsIsOneMessage() {
    assertThat(pages(4096, new Part.Paragraph("a".repeat(4096)))).hasSize(1);
    assertThat(pages(4096, new Part.Paragraph("a".repeat(4097)))).hasSize(2);
  }

  @Test
  void nothingIsOneEmptyPage() {
    assertThat(pages(4096, new Part.Paragraph("  \n"))).containsExactly(Markup.EMPTY);
  }

  @Test
  void itIsCutAfterALineRatherThanAWordAndAfterAWordRatherThanALetter() {
    assertThat(
            pages(100, new Part.Paragraph("a ".repeat(40) + "\n" + "b ".repeat(40)))
                .getFirst()
                .plain())
        .doesNotContain("b");
    assertThat(pages(100, new Part.Paragraph("word ".repeat(40))).getFirst().plain())
        .endsWith("word");
  }

  @Test
  void aCharacterMadeOfSeveralIsNotCut() {
    var family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    for (int before = 0; before < family.length(); before++) {
      var pages = pages(4096, new Part.Paragraph("x".repeat(before) + family.repeat(1_200)));
      assertThat(pages)
          .allSatisfy(
              page -> assertThat(page.plain().replace("x", "")).matches("(" + family + ")*"));
    }
  }

  @Test
  void aCharacterLongerThanAPageIsCutAllTheSameButNotInHalfASurrogatePair() {
    var pages = pages(4096, new Part.Paragraph("e" + "\u0301".repeat(9_000)));
    assertThat(pages.stream().mapToInt(page -> page.plain().length()).sum()).isEqualTo(9_001);
  }

  @Test
  void aBlockOfColumnsStaysWholeWhenItFitsOnTheNextMessage() {
    var pages =
        pages(4096, new Part.Paragraph("a".repeat(3_000)), new Part.Mono("row 1\n".repeat(300)));
    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).marked()).startsWith("<pre>").endsWith("</pre>");
  }

  @Test
  void aLongerOneIsClosedAndOpenedAgainAtTheEndOfALine() {
    var pages = pages(4096, new Part.Mono("  row & column\n".repeat(1_000)));
    assertThat(pages).hasSizeGreaterThan(3);
    assertThat(pages)
        .allSatisfy(
            page -> assertThat(page.marked()).startsWith("<pre>  row").endsWith("column</pre>"));
  }

  @Test
  void everyPageIsValidAndWithinTheLimitAndNothingIsLost() {
    var random = new Random(7);
    var alphabet =
        List.of("<", "&", ">", " ", "\n", "a", "\uD83C\uDF5C", "\u05D0", "&amp;", "<b>", "word ");
    for (int round = 0; round < 300; round++) {
      var text =
          random
              .ints(random.nextInt(3_000), 0, alphabet.size())
              .mapToObj(alphabet::get)
              .collect(Collectors.joining());
      var words =
          List.<Part.Words>of(
              new Part.Heading(text), new Part.Paragraph(text), new Part.Mono(text));
      var first = random.nextBoolean() ? Html.CAPTION : Html.MESSAGE;
      var pages = Pages.of(words, Html.DIALECT, first);
      assertThat(pages.getFirst().marked().length()).isLessThanOrEqualTo(first);
      assertThat(pages)
          .allSatisfy(page -> {
            assertThat(page.marked().length()).isLessThanOrEqualTo(Html.MESSAGE);
            assertThat(FakeHtml.plain(page.marked())).isEqualTo(page.plain());
            assertThat(page.plain().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
          });
      var shown =
          pages.stream().map(Markup::plain).collect(Collectors.joining()).replaceAll("\\s", "");
      assertThat(shown).isEqualTo((text + text + text).replaceAll("\\s", ""));
    }
  }

  private static List<Markup> pages(int limit, Part.Words... words) {
    return Pages.of(List.of(words), Html.DIALECT, limit);
  }
}
