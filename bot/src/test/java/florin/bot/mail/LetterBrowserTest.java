package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import florin.bot.render.ChartPainter;
import florin.web.Chromium;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Letters as a mail program shows them: pictures on and off, light and dark, on a desk and on a
 * phone. With {@code -Dpictures=true} its pictures are in {@code target/mail}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LetterBrowserTest {
  private static final Path FOLDER = Path.of("target", "mail");
  private static final LetterWriter WRITER = new LetterWriter(new ChartPainter());

  private @Nullable Chromium chromium;

  @BeforeAll
  void findBrowser() {
    chromium = Chromium.require("LetterBrowserTest");
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

  private void show(
      String name, LetterWriter.Written letter, int width, ColorScheme scheme, boolean pictures) {
    try (var context =
        Objects.requireNonNull(chromium)
            .window(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setColorScheme(scheme))) {
      Page page = context.newPage();
      page.setContent(pictures ? withPictures(letter) : letter.html());
      String file =
          "%s-%d-%s%s.png"
              .formatted(
                  name, width, scheme.name().toLowerCase(Locale.ROOT), pictures ? "" : "-off");
      Chromium.picture(page, FOLDER.resolve(file), 0);
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as(file)
          .isLessThanOrEqualTo(width);
      assertThat(Chromium.faintWords(page)).as(file).isEmpty();
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
