package florin.bot;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import florin.Environment;
import florin.books.ThrowawayPostgres;
import florin.bot.demo.DemoData;
import florin.web.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Takes the pictures of the README: the whole program with its demo people, a real browser, and a
 * conversation in which a line is recorded, a bank's list previewed and a chart drawn. The first
 * argument is the folder they go to.
 */
final class ScreenshotProgram {
  private static final int WIDTH = 1180;
  private static final int HEIGHT = 1262;
  private static final double SLOW_MILLIS = 30_000;

  private ScreenshotProgram() {}

  public static void main(String[] args) throws IOException {
    var target = Path.of(args[0]);
    var data = Files.createTempDirectory("florin-screenshot");
    var environment =
        Environment.of(
            Map.of(
                "FLORIN_DATA_DIR", data.resolve("data").toString(),
                "FLORIN_WEB_PORT", "0",
                "FLORIN_DEMO", "true"));
    var settings = BotSettings.read(environment);
    environment.check();
    var clock = Clock.systemUTC();
    try (var store = Store.open(settings, clock)) {
      DemoData.seedOnFirstStart(store.database());
      try (var florin = Florin.start(settings, store, clock);
          var chromium = Chromium.launch()) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var stage = new Stage(chromium, florin.address(), today);
        stage.picture("sam", ColorScheme.LIGHT, target.resolve("simulator.png"));
        stage.picture("leo", ColorScheme.DARK, target.resolve("simulator-dark.png"));
      }
    }
    ThrowawayPostgres.remove(data);
  }

  /** Where it is played: each person plays the same conversation once. */
  private record Stage(Chromium chromium, URI site, LocalDate today) {

    void picture(String person, ColorScheme colours, Path file) {
      var options =
          new Browser.NewContextOptions()
              .setViewportSize(WIDTH, HEIGHT)
              .setDeviceScaleFactor(1.5)
              .setColorScheme(colours);
      try (var context = chromium.window(options)) {
        var page = context.newPage();
        page.setDefaultTimeout(SLOW_MILLIS);
        page.navigate(site + "/simulator#" + person);
        page.locator("html[data-online=true]").waitFor();
        say(page, colours == ColorScheme.DARK ? "/theme dark" : "/theme light", 1);
        converse(page);
        page.locator(".theirs img").last().waitFor();
        page.waitForFunction("[...document.images].every(image => image.complete)");
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
      }
    }

    private void converse(Page page) {
      say(page, "12.50 lunch #food yesterday", 2);
      var list = bank(today).getBytes(StandardCharsets.UTF_8);
      page.setInputFiles("#files", new FilePayload("bank.csv", "text/csv", list));
      page.locator(".chip:not(.loading)").waitFor();
      page.press("#compose", "Enter");
      answers(page, 3);
      say(page, "/chart trend", 4);
    }
  }

  private static String bank(LocalDate today) {
    return """
    Date,Description,Amount
    %s,Tram ticket,-3.20
    %s,Greengrocer,-18.45
    %s,Bakery,-4.10
    %s,Refund of a deposit,25.00
    """
        .formatted(today.minusDays(4), today.minusDays(3), today.minusDays(2), today.minusDays(1));
  }

  private static void say(Page page, String words, int answer) {
    page.fill("#compose", words);
    page.press("#compose", "Escape");
    page.press("#compose", "Enter");
    answers(page, answer);
  }

  private static void answers(Page page, int count) {
    page.locator(".theirs").nth(count - 1).waitFor();
  }
}
