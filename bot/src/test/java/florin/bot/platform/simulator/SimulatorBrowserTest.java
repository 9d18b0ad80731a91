package florin.bot.platform.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import florin.bot.chat.Incoming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The simulator as somebody sees it in a browser. After every test: nothing was asked of anybody
 * else, no policy was broken.
 */
final class SimulatorBrowserTest {
  private static final Pattern WAITING = Pattern.compile("\\bwaiting\\b");
  private static final double SLOW_MILLIS = 15_000;

  /**
   * Texts whose colour has less than 4.5 to 1 against the first ground behind them that is not
   * see-through.
   */
  private static final String FAINT_WORDS =
      """
      () => {
        const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
        const rgba = (colour) => {
          pen.clearRect(0, 0, 1, 1);
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          return [...pen.getImageData(0, 0, 1, 1).data];
        };
        const light = (colour) => {
          const [r, g, b] = colour.slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const found = rgba(getComputedStyle(at).backgroundColor);
            if (found[3] > 200) {
              return found;
            }
          }
          return [255, 255, 255, 255];
        };
        const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        return [...document.querySelectorAll("body *")]
          .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && hasWords(element))
          .map((element) => {
            const [one, other] = [light(rgba(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
            return { words: element.className + " " + element.textContent.slice(0, 30), ratio: (one + 0.05) / (other + 0.05) };
          })
          .filter(({ ratio }) => ratio < 4.5)
          .map(({ words, ratio }) => `${words}: ${ratio.toFixed(2)}`);
      }
      """;

  private static @Nullable Chromium chromium;

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();
  private SimulatorSite site;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void findBrowser() {
    var program = Chromium.find();
    if (program.isEmpty()) {
      System.out.println("SimulatorBrowserTest is skipped. " + Chromium.ABSENT);
    }
    assumeTrue(program.isPresent(), Chromium.ABSENT);
    chromium = Chromium.launch(program.get());
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    site = new SimulatorSite(folder, 0);
    context = java.util.Objects.requireNonNull(chromium).browser.newContext();
    page = tab(SimulatorSite.ANNA);
  }

  @AfterEach
  void close() {
    context.close();
    site.close();
    assertThat(complaints).isEmpty();
  }

  private Page tab(Persona person) {
    var opened = context.newPage();
    opened.setDefaultTimeout(SLOW_MILLIS);
    opened.onRequest(request -> {
      if (!request.url().startsWith("http://127.0.0.1:" + site.port() + "/")
          && !request.url().startsWith("blob:")) {
        complaints.add("asked " + request.url());
      }
    });
    opened.onConsoleMessage(message -> {
      // A line that is down is told by the page itself.
      if (message.type().equals("error") && !message.text().contains("WebSocket connection")) {
        complaints.add("console: " + message.text());
      }
    });
    opened.onPageError(error -> complaints.add("script: " + error));
    opened.navigate(site.address(person));
    assertThat(opened.locator("html")).hasAttribute("data-online", "true");
    return opened;
  }

  @Test
  void whatIsWrittenAppearsAndIsAnswered() {
    write("lunch 12.50 #food");
    assertThat(mine()).hasCount(1);
    assertThat(mine().last()).containsText("lunch 12.50 #food");
    assertThat(mine().last().locator(".state")).hasAttribute("aria-label", "Received");
    assertThat(theirs().last()).containsText("Saved \u00b7 #1");
    assertThat(theirs().last().locator(".key")).hasText(new String[] {"Edit", "Undo"});
    assertThat(page.locator("#compose")).hasValue("");
  }

  @Test
  void aPressedButtonWaitsAndItsCardIsReplacedInItsPlace() {
    write("lunch 12.50 #food");
    var undo = page.locator(".key", new Page.LocatorOptions().setHasText("Undo"));
    undo.click();
    assertThat(undo).hasClass(WAITING);
    assertThat(undo).hasAttribute("aria-busy", "true");
    assertThat(page.locator(".toast")).containsText("Undone. Restore is in the message.");
    assertThat(theirs()).hasCount(1);
    assertThat(theirs().last()).containsText("Nothing is booked any more.");
    var restore = theirs().last().locator(".key");
    assertThat(restore).hasText(new String[] {"Restore"});
    restore.click();
    assertThat(theirs().last()).containsText("Saved \u00b7 #2");
    assertThat(theirs()).hasCount(1);
  }

  @Test
  void aButtonWithoutAToastOnlyStopsWaiting() {
    write("lunch 12.50 #food");
    var edit = page.locator(".key", new Page.LocatorOptions().setHasText("Edit"));
    edit.dblclick();
    assertThat(edit).hasClass(WAITING);
    assertThat(edit).hasAttribute("aria-busy", "false");
    assertThat(page.locator(".toast")).hasCount(0);
    assertThat(site.bot.taken).filteredOn(Incoming.Pressed.class::isInstance).hasSize(1);
  }

  @Test
  void aFileArrivesByteForByteWithItsNameAndCaption() {
    var bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    page.setInputFiles(
        "#files",
        new FilePayload("S\u00e4le \ud83c\udf5c 2026.xlsx", "application/vnd.ms-excel", bytes));
    assertThat(page.locator(".chip")).containsText("S\u00e4le \ud83c\udf5c 2026.xlsx");
    write("for March");
    assertThat(theirs().last()).containsText("300000 bytes");
    assertThat(mine().last()).containsText("for March");
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(site.bot.files.getFirst()).isEqualTo(bytes);
    var sent = (Incoming.SentFiles) site.bot.taken.getFirst();
    assertThat(sent.caption()).isEqualTo("for March");
    assertThat(sent.attachments().getFirst().fileName())
        .isEqualTo("S\u00e4le \ud83c\udf5c 2026.xlsx");
    assertThat(sent.attachments().getFirst().size()).hasValue(bytes.length);
    var download = page.waitForDownload(() -> mine().last().locator(".file a").click());
    assertThat(download.suggestedFilename()).isEqualTo("S\u00e4le \ud83c\udf5c 2026.xlsx");
    assertThat(download.path()).hasBinaryContent(bytes);
  }

  @Test
  void filesCanBeDroppedOnThePageSeveralAtOnce() {
    page.evaluate(
        """
        () => {
          const data = new DataTransfer();
          data.items.add(new File(["a;b"], "one.csv", { type: "text/csv" }));
          data.items.add(new File(["c;d"], "two.csv", { type: "text/csv" }));
          const tell = (type) => document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
          tell("dragenter");
          window.coverSeen = !document.getElementById("drop").hidden;
          tell("drop");
        }
        """);
    assertThat(page.evaluate("window.coverSeen")).isEqualTo(true);
    assertThat(page.locator(".chip")).hasCount(2);
    page.press("#compose", "Enter");
    assertThat(theirs()).hasCount(2);
    assertThat(site.bot.files)
        .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .containsExactly("a;b", "c;d");
    assertThat(site.bot.taken).hasSize(1);
  }

  @Test
  void aFileBeyondTheLimitIsRefusedBeforeItIsSent() {
    page.setInputFiles(
        "#files",
        new FilePayload(
            "huge.xlsx",
            "application/vnd.ms-excel",
            new byte[SimulatorSite.MOST_UPLOAD_BYTES + 1]));
    assertThat(page.locator(".toast")).containsText("huge.xlsx is larger than");
    assertThat(page.locator(".chip")).hasCount(0);
  }

  @Test
  void theLastMessageIsChangedWithTheArrowUpInItsPlace() {
    write("lunch 12.50");
    write("say thanks");
    assertThat(theirs()).hasCount(2);
    mine().first().hover();
    mine().first().locator("[data-action=edit]").click();
    assertThat(page.locator("#compose")).hasValue("lunch 12.50");
    write("lunch 13.50");
    assertThat(mine().first()).containsText("lunch 13.50");
    assertThat(mine().first().locator(".meta")).containsText("edited");
    assertThat(mine()).hasCount(2);
    var edited = (Incoming.Edited) await(2);
    assertThat(edited.text()).isEqualTo("lunch 13.50");
    assertThat(edited.origin().messageId())
        .isEqualTo(site.bot.taken.getFirst().origin().messageId());
    page.press("#compose", "ArrowUp");
    assertThat(page.locator("#compose")).hasValue("say thanks");
    page.press("#compose", "Escape");
    assertThat(page.locator("#compose")).hasValue("");
  }

  @Test
  void anAnswerNamesTheMessageItAnswers() {
    write("lunch 12.50");
    theirs().last().hover();
    theirs().last().locator("[data-action=reply]").click();
    assertThat(page.locator("#context")).containsText("Saved \u00b7 #1 lunch 12.50");
    write("13.50");
    assertThat(mine().last().locator(".quote")).containsText("Saved");
    assertThat(await(1).origin().repliesTo()).hasValue(theirs().first().getAttribute("data-id"));
  }

  @Test
  void textIsShownAsItIs() {
    var nasty =
        "R&D <b>not bold</b> <img src=x onerror=alert(1)> *x* &lt;"
            + " \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udf5c"
            + " \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \\ \"q\" @everyone";
    write("say " + nasty);
    var shown = theirs().last().locator(".bubble p");
    assertThat(shown.textContent()).isEqualTo(nasty);
    assertThat(theirs().last().locator("b, .bubble img")).hasCount(0);
    assertThat(mine().last().locator(".bubble p").textContent()).isEqualTo("say " + nasty);
  }

  @Test
  void severalLinesStaySeveralLines() {
    page.fill("#compose", "say one");
    page.press("#compose", "Shift+Enter");
    page.keyboard().type("two");
    page.press("#compose", "Enter");
    assertThat(theirs().last().locator(".bubble p")).hasText("one\ntwo");
    assertThat(site.bot.taken).hasSize(1);
  }

  @Test
  void aTextOfAHundredThousandLettersArrivesWhole() {
    var text = "word ".repeat(20_000).strip();
    page.fill("#compose", text);
    page.press("#compose", "Enter");
    assertThat(((Incoming.Wrote) await(0)).text()).isEqualTo(text);
    assertThat(theirs().last()).containsText("Saved");
  }

  @Test
  void aPictureIsShownInPlaceAndCanBeEnlarged() throws IOException {
    write("/chart donut");
    var picture = theirs().last().locator(".picture img");
    assertThat(picture).hasAttribute("alt", Pattern.compile("Expenses by month"));
    assertThat(picture.evaluate("async img => { await img.decode(); return img.naturalWidth; }"))
        .isEqualTo(1280);
    var bytes =
        page.request().get("http://127.0.0.1:" + site.port() + picture.getAttribute("src")).body();
    assertThat(bytes).isEqualTo(EchoBot.picture());
    picture.click();
    assertThat(page.locator("#lightbox")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#lightbox")).isHidden();
  }

  @Test
  void figuresLineUp() {
    write("/month");
    var mono = theirs().last().locator("pre");
    assertThat(mono).containsText("Total EUR     1,495.15");
    assertThat((String) mono.evaluate("e => getComputedStyle(e).fontFamily")).contains("monospace");
    assertThat(mono.evaluate("e => getComputedStyle(e).whiteSpace")).isEqualTo("pre");
  }

  @Test
  void aSlashOpensTheMenuAndTypingNarrowsIt() {
    page.locator("#compose").pressSequentially("/");
    var items = page.locator(".command-item");
    assertThat(items).hasCount(EchoBot.commands().size());
    page.keyboard().type("mo");
    assertThat(items).hasCount(1);
    assertThat(items).containsText("A month in figures");
    assertThat(items).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    assertThat(((Incoming.Wrote) await(0)).text()).isEqualTo("/month");
    assertThat(page.locator("#commands")).isHidden();
    page.locator("#compose").pressSequentially("/e");
    assertThat(items).containsText(new String[] {"/edit"});
    page.keyboard().press("Enter");
    assertThat(((Incoming.Wrote) await(1)).text()).isEqualTo("/e");
    page.click("#slash");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    assertThat(page.locator("#compose")).hasValue("/balance ");
  }

  @Test
  void aCommandInAnAnswerCanBePressed() {
    write("/help");
    theirs().last().locator(".command", new Locator.LocatorOptions().setHasText("/month")).click();
    assertThat(theirs().last()).containsText("November 2026");
  }

  @Test
  void workIsShownWhileItLasts() {
    write("lunch 12.50");
    assertThat(theirs()).hasCount(1);
    site.platform.working(site.bot.taken.getFirst().origin().chat());
    assertThat(page.locator("#status")).hasText("typing\u2026");
    assertThat(page.locator(".typing")).hasCount(1);
    write("say done");
    assertThat(page.locator("#status")).hasText("online");
    assertThat(page.locator(".typing")).hasCount(0);
  }

  @Test
  void twoTabsOfOnePersonSeeTheSame() {
    var other = tab(SimulatorSite.ANNA);
    write("lunch 12.50 #food");
    assertThat(other.locator(".message.mine")).containsText("lunch 12.50 #food");
    other.locator(".key", new Page.LocatorOptions().setHasText("Undo")).click();
    assertThat(page.locator(".theirs")).containsText("Nothing is booked any more.");
    assertThat(page.locator(".message")).hasCount(2);
    assertThat(other.locator(".message")).hasCount(2);
  }

  @Test
  void aReloadShowsTheSameMessages() {
    write("lunch 12.50 #food");
    write("/month");
    assertThat(theirs()).hasCount(2);
    var before = page.locator(".message").allTextContents();
    page.reload();
    assertThat(theirs()).hasCount(2);
    assertThat(page.locator(".message").allTextContents()).isEqualTo(before);
    assertThat(page.locator(".day")).hasText(new String[] {"Today"});
  }

  @Test
  void aRestartIsWaitedOutAndOldButtonsStillWork() {
    write("lunch 12.50 #food");
    assertThat(theirs()).hasCount(1);
    int port = site.port();
    site.close();
    assertThat(page.locator("#status")).hasText("connecting\u2026");
    write("say while you were away");
    assertThat(mine().last().locator(".state")).hasAttribute("aria-label", "Sending");
    site = new SimulatorSite(folder, port);
    assertThat(theirs().last())
        .containsText("while you were away", new ContainsTextOptions().setTimeout(SLOW_MILLIS));
    assertThat(mine().last().locator(".state")).hasAttribute("aria-label", "Received");
    page.locator(".key", new Page.LocatorOptions().setHasText("Undo")).click();
    assertThat(theirs().first()).containsText("Nothing is booked any more.");
    assertThat(page.locator(".message")).hasCount(4);
    assertThat(site.bot.taken).filteredOn(Incoming.Wrote.class::isInstance).hasSize(1);
  }

  @Test
  void whatCouldNotBeStoredIsSentAgainUntilItIs() {
    site.bot.away = true;
    write("do not lose me");
    assertThat(mine().last().locator(".state"))
        .hasAttribute("aria-label", "Not received yet; trying again");
    site.bot.away = false;
    assertThat(mine().last().locator(".state")).hasAttribute("aria-label", "Received");
    assertThat(theirs().last()).containsText("do not lose me");
    assertThat(mine()).hasCount(1);
    assertThat(site.bot.taken).hasSize(1);
  }

  @Test
  void everybodyHasAChatOfTheirOwnInTheirLanguage() {
    write("only for Anna");
    assertThat(theirs()).hasCount(1);
    page.locator(".person", new Page.LocatorOptions().setHasText("Lena Brandt")).click();
    assertThat(page.locator("#playing")).containsText("Du bist Lena Brandt");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(page.locator(".message")).hasCount(0);
    assertThat(page.locator("#empty-title")).hasText("Hallo Lena Brandt");
    page.locator(".example").first().click();
    assertThat(theirs()).hasCount(1);
    assertThat(((Incoming.Wrote) await(1)).origin().sender().externalId()).isEqualTo("lena");
    page.locator(".person", new Page.LocatorOptions().setHasText("Anna Ozola")).click();
    assertThat(mine()).hasText(new Pattern[] {Pattern.compile("only for Anna.*")});
  }

  @Test
  void aPageThatNamesNobodyPlaysTheFirstAndADraftStaysWithItsPerson() {
    page.evaluate("localStorage.clear()");
    var other = context.newPage();
    other.navigate("http://127.0.0.1:" + site.port() + "/simulator");
    assertThat(other.locator("#playing")).containsText("You are Anna Ozola");
    other.fill("#compose", "half a line");
    other.locator(".person", new Page.LocatorOptions().setHasText("Lena Brandt")).click();
    assertThat(other.locator("#playing")).containsText("Lena Brandt");
    assertThat(other.locator("#compose")).hasValue("");
    other.goBack();
    assertThat(other.locator("#playing")).containsText("Anna Ozola");
    assertThat(other.locator("#compose")).hasValue("half a line");
  }

  @Test
  void timesAreThoseOfThePerson() {
    write("lunch 12.50");
    assertThat(mine()).hasCount(1);
    var at =
        java.time.Instant.parse(
            java.util.Objects.requireNonNull(mine().first().getAttribute("data-at")));
    var time =
        java.time.format.DateTimeFormatter.ofPattern("HH:mm")
            .withZone(SimulatorSite.ANNA.zone())
            .format(at);
    assertThat(mine().first().locator("time")).hasText(time);
  }

  @Test
  void itFitsASmallScreenAndSwitchesPeopleThere() {
    page.setViewportSize(360, 640);
    write("/month");
    write("/chart donut");
    assertThat(theirs()).hasCount(2);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.bubble, .key')].every(e =>"
                    + " e.getBoundingClientRect().right <= 360)"))
        .isEqualTo(true);
    assertThat(page.locator("#side")).isHidden();
    page.click("#open-side");
    page.locator(".person", new Page.LocatorOptions().setHasText("Lena Brandt")).click();
    assertThat(page.locator("#side")).isHidden();
    assertThat(page.locator("html")).hasAttribute("lang", "de");
  }

  @Test
  void lightAndDarkAreChosenAndRemembered() {
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
    page.click("#theme");
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyWordStandsOutFromItsGround(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    assertThat(page.locator("html"))
        .hasAttribute("data-bs-theme", scheme.name().toLowerCase(java.util.Locale.ROOT));
    write("lunch 12.50 #food");
    write("/month");
    write("/chart donut");
    page.setInputFiles("#files", new FilePayload("one.csv", "text/csv", new byte[] {'a'}));
    write("for March");
    assertThat(theirs()).hasCount(4);
    theirs().nth(0).locator(".key", new Locator.LocatorOptions().setHasText("Undo")).click();
    assertThat(theirs().first()).containsText("Nothing is booked");
    mine().first().hover();
    mine().first().locator("[data-action=reply]").click();
    page.locator("#compose").pressSequentially("/");
    page.waitForTimeout(300);
    assertThat((List<?>) page.evaluate(FAINT_WORDS)).isEmpty();
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", scheme + "-" + width + ".png")));
    }
  }

  @Test
  void newMessagesAreReadOut() {
    assertThat(page.locator("#messages")).hasAttribute("aria-live", "polite");
    assertThat(page.locator("#messages")).hasAttribute("role", "log");
    assertThat(page.locator("button:not([aria-label])").all())
        .allSatisfy(button -> assertThat(button.textContent()).isNotBlank());
  }

  private void write(String text) {
    page.fill("#compose", text);
    page.press("#compose", "Enter");
  }

  private Locator mine() {
    return page.locator(".message.mine");
  }

  private Locator theirs() {
    return page.locator(".message.theirs:not(.typing)");
  }

  /** What came in as this one, counted from 0. */
  private Incoming await(int index) {
    BooleanSupplier there = () -> site.bot.taken.size() > index;
    page.waitForCondition(there);
    return site.bot.taken.get(index);
  }
}
