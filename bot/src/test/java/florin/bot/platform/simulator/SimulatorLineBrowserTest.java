package florin.bot.platform.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import florin.bot.chat.Incoming;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several tabs, people and restarts of the simulator, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorLineBrowserTest {
  private static final double SLOW_MILLIS = 15_000;

  @RegisterExtension final ChatInBrowser chat = new ChatInBrowser();

  @Test
  void twoTabsOfOnePersonSeeTheSame() {
    var other = chat.tab(SimulatorSite.ANNA);
    chat.write("lunch 12.50 #food");
    assertThat(other.locator(".message.mine")).containsText("lunch 12.50 #food");
    other.locator(".key", new Page.LocatorOptions().setHasText("Undo")).click();
    assertThat(chat.page().locator(".theirs")).containsText("Nothing is booked any more.");
    assertThat(chat.page().locator(".message")).hasCount(2);
    assertThat(other.locator(".message")).hasCount(2);
  }

  @Test
  void aReloadShowsTheSameMessages() {
    chat.write("lunch 12.50 #food");
    chat.write("/month");
    assertThat(chat.theirs()).hasCount(2);
    var before = chat.page().locator(".message").allTextContents();
    chat.page().reload();
    assertThat(chat.theirs()).hasCount(2);
    assertThat(chat.page().locator(".message").allTextContents()).isEqualTo(before);
    assertThat(chat.page().locator(".day")).hasText(new String[] {"Today"});
  }

  @Test
  void aRestartIsWaitedOutAndOldButtonsStillWork() {
    chat.write("lunch 12.50 #food");
    assertThat(chat.theirs()).hasCount(1);
    int port = chat.stop();
    assertThat(chat.page().locator("#status")).hasText("connecting\u2026");
    chat.write("say while you were away");
    assertThat(chat.mine().last().locator(".state")).hasAttribute("aria-label", "Sending");
    chat.start(port);
    assertThat(chat.theirs().last())
        .containsText("while you were away", new ContainsTextOptions().setTimeout(SLOW_MILLIS));
    assertThat(chat.mine().last().locator(".state")).hasAttribute("aria-label", "Received");
    chat.page().locator(".key", new Page.LocatorOptions().setHasText("Undo")).click();
    assertThat(chat.theirs().first()).containsText("Nothing is booked any more.");
    assertThat(chat.page().locator(".message")).hasCount(4);
    assertThat(chat.site().bot.taken).filteredOn(Incoming.Wrote.class::isInstance).hasSize(1);
  }

  @Test
  void whatCouldNotBeStoredIsSentAgainUntilItIs() {
    chat.site().bot.away = true;
    chat.write("do not lose me");
    assertThat(chat.mine().last().locator(".state"))
        .hasAttribute("aria-label", "Not received yet; trying again");
    chat.site().bot.away = false;
    assertThat(chat.mine().last().locator(".state")).hasAttribute("aria-label", "Received");
    assertThat(chat.theirs().last()).containsText("do not lose me");
    assertThat(chat.mine()).hasCount(1);
    assertThat(chat.site().bot.taken).hasSize(1);
  }

  @Test
  void everybodyHasAChatOfTheirOwnInTheirLanguage() {
    chat.write("only for Anna");
    assertThat(chat.theirs()).hasCount(1);
    chat.page().locator(".person", new Page.LocatorOptions().setHasText("Lena Brandt")).click();
    assertThat(chat.page().locator("#playing")).containsText("Du bist Lena Brandt");
    assertThat(chat.page().locator("html")).hasAttribute("lang", "de");
    assertThat(chat.page().locator(".message")).hasCount(0);
    assertThat(chat.page().locator("#empty-title")).hasText("Hallo Lena Brandt");
    chat.page().locator(".example").first().click();
    assertThat(chat.theirs()).hasCount(1);
    assertThat(((Incoming.Wrote) chat.await(1)).origin().sender().externalId()).isEqualTo("lena");
    chat.page().locator(".person", new Page.LocatorOptions().setHasText("Anna Ozola")).click();
    assertThat(chat.mine()).hasText(new Pattern[] {Pattern.compile("only for Anna.*")});
  }

  @Test
  void aPageThatNamesNobodyPlaysTheFirstAndADraftStaysWithItsPerson() {
    chat.page().evaluate("localStorage.clear()");
    var other = chat.page().context().newPage();
    other.navigate("http://127.0.0.1:" + chat.site().port() + "/simulator");
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
    chat.write("lunch 12.50");
    assertThat(chat.mine()).hasCount(1);
    var at =
        java.time.Instant.parse(
            java.util.Objects.requireNonNull(chat.mine().first().getAttribute("data-at")));
    var time =
        java.time.format.DateTimeFormatter.ofPattern("HH:mm")
            .withZone(SimulatorSite.ANNA.zone())
            .format(at);
    assertThat(chat.mine().first().locator("time")).hasText(time);
  }
}
