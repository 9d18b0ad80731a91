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
import java.net.URI;
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
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of this machine, driven by a test; none is ever downloaded. The tests of a process
 * share one and open windows of their own, which remember nothing of each other.
 */
public final class Chromium implements AutoCloseable {
  public static final String ABSENT =
      "No Chromium found: install the package chromium, or set CHROMIUM_PATH.";

  private static final double SLOW_MILLIS = 20_000;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Engine engine;
  private final boolean alone;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Engine engine, boolean alone) {
    this.engine = engine;
    this.alone = alone;
  }

  private record Engine(Playwright playwright, Browser browser) {}

  /** One for all classes of a process. Its driver ends when the process that talks to it does. */
  private static final class Shared {
    static final Engine ONE = start(program().orElseThrow());
  }

  /** The one of all tests, for a class that is skipped, with the reason printed, without one. */
  public static Chromium require(String test) {
    boolean there = program().isPresent();
    if (!there) {
      System.out.println(test + " is skipped. " + ABSENT);
    }
    Assumptions.assumeTrue(there, ABSENT);
    return new Chromium(Shared.ONE, false);
  }

  /** One for a program, which ends when it is closed. */
  public static Chromium launch() {
    return new Chromium(
        start(program().orElseThrow(() -> new IllegalStateException(ABSENT))), true);
  }

  private static Engine start(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(program)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
    return new Engine(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> program() {
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

  /** A page of somebody who came by a link. */
  public Page open(SiteWorld world, String link, Look look) {
    return come(
        world,
        link,
        new Browser.NewContextOptions()
            .setViewportSize(look.width(), look.height())
            .setColorScheme(look.colours())
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** The same in a browser that runs none of the site's scripts. */
  public Page openWithoutScripts(SiteWorld world, String link) {
    return come(world, link, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page come(SiteWorld world, String link, Browser.NewContextOptions options) {
    var page = tab(window(options.setBaseURL(world.address().toString())), world.address());
    page.navigate("/login/" + link);
    page.locator("button.btn-primary").click();
    page.waitForLoadState();
    return page;
  }

  /** A browser that remembers nothing, until {@link #closeWindows}. */
  public BrowserContext window(Browser.NewContextOptions options) {
    var window = engine.browser().newContext(options);
    windows.add(window);
    return window;
  }

  /**
   * An empty page for a site. Whatever is asked of another host, and whatever the console complains
   * of, is kept for {@link #complaints}.
   */
  public Page tab(BrowserContext window, URI site) {
    var page = window.newPage();
    page.setDefaultTimeout(SLOW_MILLIS);
    page.onRequest(request -> {
      if (!request.url().startsWith(site + "/")
          && !request.url().startsWith("blob:")
          && !request.url().startsWith("data:")
          && !request.url().startsWith("chrome")) {
        complaints.add("asked " + request.url());
      }
    });
    page.onConsoleMessage(message -> {
      // What a page refuses, and a line that is down, it says itself; the browser notes it besides.
      if (message.type().equals("error")
          && !message.text().matches("(?s).*(status of|Error Code) 4\\d\\d.*")
          && !message.text().contains("WebSocket connection")) {
        complaints.add("console: " + message.text() + " at " + page.url());
      }
    });
    page.onPageError(error -> complaints.add("script: " + error + " at " + page.url()));
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
    page.evaluate(read("/axe.min.js"));
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const found = await axe.run(document, { iframes: false, resultTypes: ["violations"] });
              return found.violations
                .filter((one) => ["serious", "critical"].includes(one.impact))
                .map((one) => `${one.id} x${one.nodes.length}: ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary.slice(0, 240)}`);
            }
            """);
  }

  /** Words too faint to be read, whatever picture lies behind them. */
  @SuppressWarnings("unchecked")
  public static List<String> faintWords(Page page) {
    return (List<String>) page.evaluate(read("/florin/web/faint-words.js"));
  }

  private static String read(String resource) {
    try (var script = Chromium.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Keeps a picture of a page in {@code target/screens}, where pictures are wanted. */
  public static void picture(Page page, String name) {
    picture(page, Path.of("target", "screens", name + ".png"), 0);
  }

  /**
   * Keeps a picture of a page for people to look at: with {@code -Dpictures=true} only, for it
   * takes as long as whatever is proven of the page.
   *
   * @param settling milliseconds until there is something to see
   */
  public static void picture(Page page, Path file, int settling) {
    if (Boolean.getBoolean("pictures")) {
      page.waitForTimeout(settling);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
  }

  /** Closes what a test had open. */
  public void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  @Override
  public void close() {
    closeWindows();
    if (alone) {
      engine.browser().close();
      engine.playwright().close();
    }
  }
}
