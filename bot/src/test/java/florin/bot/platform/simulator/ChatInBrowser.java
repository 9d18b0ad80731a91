package florin.bot.platform.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import florin.access.AccessLink;
import florin.access.AccessLinks;
import florin.books.ThrowawayPostgres;
import florin.bot.chat.Incoming;
import florin.testing.FreshBooks;
import florin.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Each test's own simulator with Anna's page open in a browser; the database below is one for the
 * class. After every test: nothing was asked of anybody else, no policy was broken.
 */
final class ChatInBrowser
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private @Nullable Chromium chromium;
  private @Nullable FreshBooks books;
  private @Nullable Path folder;
  private @Nullable SimulatorSite site;
  private @Nullable BrowserContext window;
  private @Nullable Page page;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.require(context.getDisplayName());
    books = new FreshBooks();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("simulator");
    start(0);
    window = chromium().window(new Browser.NewContextOptions());
    page = tab(SimulatorSite.ANNA);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    chromium().closeWindows();
    if (site != null) {
      stop();
    }
    if (folder != null) {
      ThrowawayPostgres.remove(folder);
    }
    assertThat(chromium().complaints()).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (books != null) {
      books.close();
    }
  }

  private Chromium chromium() {
    return Objects.requireNonNull(chromium);
  }

  SimulatorSite site() {
    return Objects.requireNonNull(site);
  }

  Page page() {
    return Objects.requireNonNull(page);
  }

  /** Starts it over what an earlier one left. */
  void start(int port) {
    site = new SimulatorSite(Objects.requireNonNull(books), Objects.requireNonNull(folder), port);
  }

  /**
   * @return the port it had
   */
  int stop() {
    int port = site().port();
    site().close();
    site = null;
    return port;
  }

  /** Another page of the same browser. */
  Page tab(Persona person) {
    var opened = chromium().tab(Objects.requireNonNull(window), site().address());
    opened.navigate(site().address(person));
    assertThat(opened.locator("html")).hasAttribute("data-online", "true");
    return opened;
  }

  /** The token of a link that signs somebody new in to the site. */
  String link(String name) {
    var world = Objects.requireNonNull(books);
    var member = world.register(name);
    var order =
        new AccessLinks.Order(
            member.person().id(),
            member.book().id(),
            AccessLink.Purpose.CHAT,
            "/",
            AccessLinks.CHAT_LIFE);
    return world.database().system(p -> p.accessLinks().mint(order)).orElseThrow().text();
  }

  void write(String text) {
    page().fill("#compose", text);
    page().press("#compose", "Enter");
  }

  Locator mine() {
    return page().locator(".message.mine");
  }

  Locator theirs() {
    return page().locator(".message.theirs:not(.typing)");
  }

  /** What came in as this one, counted from 0. */
  Incoming await(int index) {
    BooleanSupplier there = () -> site().bot.taken.size() > index;
    page().waitForCondition(there);
    return site().bot.taken.get(index);
  }
}
