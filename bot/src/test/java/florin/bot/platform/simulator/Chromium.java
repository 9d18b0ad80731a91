package florin.bot.platform.simulator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, driven by a test; none is ever downloaded. */
final class Chromium implements AutoCloseable {
  static final String ABSENT =
      "No Chromium found: install the package chromium, or set CHROMIUM_PATH.";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(program)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  static Optional<Path> find() {
    var chosen = Optional.ofNullable(System.getenv("CHROMIUM_PATH")).map(Path::of);
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(
            chosen.stream(),
            Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
