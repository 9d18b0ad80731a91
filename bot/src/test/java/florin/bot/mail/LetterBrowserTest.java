package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import florin.bot.platform.simulator.Chromium;
import florin.bot.render.ChartPainter;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Letters as a mail program shows them: pictures on and off, light and dark, on a desk and on a
 * phone. The pictures it takes are in {@code target/mail}.
 */
final class LetterBrowserTest {
  private static final Path FOLDER = Path.of("target", "mail");
  private static final LetterWriter WRITER = new LetterWriter(new ChartPainter());

  /** Texts with less than 4.5 to 1 against the first ground behind them. */
  private static final String FAINT_WORDS =
      """
      () => {
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const found = getComputedStyle(at).backgroundColor;
            if (!found.endsWith(", 0)")) {
              return found;
            }
          }
          return "rgb(255, 255, 255)";
        };
        return [...document.querySelectorAll("body *")]
          .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
          .map((element) => {
            const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
            return { words: element.textContent.slice(0, 30), ratio: (one + 0.05) / (other + 0.05) };
          })
          .filter(({ ratio }) => ratio < 4.5)
          .map(({ words, ratio }) => words + ": " + ratio.toFixed(2));
      }
      """;

  private static @Nullable Chromium chromium;

  @BeforeAll
  static void findBrowser() {
    var program = Chromium.find();
    assumeTrue(program.isPresent(), Chromium.ABSENT);
    chromium = Chromium.launch(program.get());
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void everyLetterCanBeReadOnEveryScreen() {
    var letters =
        Map.of(
            "invoice", SampleLetters.invoice(Locale.GERMAN),
            "summary", SampleLetters.summary(),
            "wide", SampleLetters.wide(),
            "sign-in", SampleLetters.signIn());
    letters.forEach((name, draft) -> {
      var written = WRITER.write(draft);
      for (int width : List.of(600, 360)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          show(name, written, width, scheme, true);
        }
      }
      show(name, written, 600, ColorScheme.LIGHT, false);
      show(name, written, 360, ColorScheme.DARK, false);
    });
  }

  private static void show(
      String name, LetterWriter.Written letter, int width, ColorScheme scheme, boolean pictures) {
    Browser browser = Objects.requireNonNull(chromium).browser();
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme))) {
      Page page = context.newPage();
      page.setContent(pictures ? withPictures(letter) : letter.html());
      String file =
          "%s-%d-%s%s.png"
              .formatted(
                  name, width, scheme.name().toLowerCase(Locale.ROOT), pictures ? "" : "-off");
      page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as(file)
          .isLessThanOrEqualTo(width);
      assertThat((List<?>) page.evaluate(FAINT_WORDS)).as(file).isEmpty();
    }
  }

  /** As a mail program puts them in. */
  private static String withPictures(LetterWriter.Written letter) {
    String html = letter.html();
    for (Mail.Picture picture : letter.pictures()) {
      html =
          html.replace(
              "cid:" + picture.contentId(),
              "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
    }
    return html;
  }
}
