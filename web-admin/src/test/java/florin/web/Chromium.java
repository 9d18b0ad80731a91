package florin.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, driven by a test; none is ever downloaded. */
public final class Chromium implements AutoCloseable {
  public static final String ABSENT =
      "No Chromium found: install the package chromium, or set CHROMIUM_PATH.";

  private static final double SLOW_MILLIS = 20_000;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Empty, with the reason printed, where there is none. */
  public static Optional<Chromium> launch(String test) {
    var program = find();
    if (program.isEmpty()) {
      System.out.println(test + " is skipped. " + ABSENT);
    }
    return program.map(Chromium::launch);
  }

  private static Chromium launch(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(program)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> find() {
    var chosen = Optional.ofNullable(System.getenv("CHROMIUM_PATH")).map(Path::of);
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(
            chosen.stream(),
            Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** How somebody looks at the site. */
  public record Look(int width, int height, ColorScheme colours) {
    public static final Look DESKTOP = new Look(1440, 900, ColorScheme.LIGHT);
    public static final Look PHONE = new Look(360, 780, ColorScheme.LIGHT);

    public Look dark() {
      return new Look(width, height, ColorScheme.DARK);
    }
  }

  /**
   * A page of somebody who came by a link. Whatever is asked of another host, and whatever the
   * console complains of, is kept for {@link #complaints}.
   */
  public Page open(SiteWorld world, String link, Look look) {
    return open(
        world,
        link,
        new Browser.NewContextOptions()
            .setViewportSize(look.width(), look.height())
            .setColorScheme(look.colours())
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** The same in a browser that runs none of the site's scripts. */
  public Page openWithoutScripts(SiteWorld world, String link) {
    return open(world, link, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page open(SiteWorld world, String link, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(world.address().toString()));
    var page = context.newPage();
    page.setDefaultTimeout(SLOW_MILLIS);
    page.onRequest(request -> {
      if (!request.url().startsWith(world.address() + "/")
          && !request.url().startsWith("blob:")
          && !request.url().startsWith("data:")
          && !request.url().startsWith("chrome")) {
        complaints.add("asked " + request.url());
      }
    });
    page.onConsoleMessage(message -> {
      // What a page refuses it says itself; the browser notes the number besides.
      if (message.type().equals("error")
          && !message.text().matches("(?s).*(status of|Error Code) 4\\d\\d.*")) {
        complaints.add("console: " + message.text() + " at " + page.url());
      }
    });
    page.onPageError(error -> complaints.add("script: " + error + " at " + page.url()));
    page.navigate("/login/" + link);
    page.locator("button.btn-primary").click();
    page.waitForLoadState();
    return page;
  }

  /** What there was to complain of since it was asked last. */
  public List<String> complaints() {
    var since = List.copyOf(complaints);
    complaints.clear();
    return since;
  }

  /** What axe-core finds in a page that would stop somebody: rule, count, first place. */
  @SuppressWarnings("unchecked")
  public static List<String> barriers(Page page) {
    try (var script = Chromium.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(
          new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const found = await axe.run(document, { iframes: false });
              return found.violations
                .filter((one) => ["serious", "critical"].includes(one.impact))
                .map((one) => `${one.id} x${one.nodes.length}: ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary.slice(0, 240)}`);
            }
            """);
  }

  /** Keeps a picture of a page, for people to look at. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
