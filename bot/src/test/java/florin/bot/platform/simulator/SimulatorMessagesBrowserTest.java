package florin.bot.platform.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import florin.bot.chat.Incoming;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written in the simulator and how it is answered, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorMessagesBrowserTest {
  private static final Pattern WAITING = Pattern.compile("\\bwaiting\\b");

  @RegisterExtension final ChatInBrowser chat = new ChatInBrowser();

  @Test
  void whatIsWrittenAppearsAndIsAnswered() {
    chat.write("lunch 12.50 #food");
    assertThat(chat.mine()).hasCount(1);
    assertThat(chat.mine().last()).containsText("lunch 12.50 #food");
    assertThat(chat.mine().last().locator(".state")).hasAttribute("aria-label", "Received");
    assertThat(chat.theirs().last()).containsText("Saved \u00b7 #1");
    assertThat(chat.theirs().last().locator(".key")).hasText(new String[] {"Edit", "Undo"});
    assertThat(chat.page().locator("#compose")).hasValue("");
  }

  @Test
  void aPressedButtonWaitsAndItsCardIsReplacedInItsPlace() {
    chat.write("lunch 12.50 #food");
    var undo = chat.page().locator(".key", new Page.LocatorOptions().setHasText("Undo"));
    undo.click();
    assertThat(undo).hasClass(WAITING);
    assertThat(undo).hasAttribute("aria-busy", "true");
    assertThat(chat.page().locator(".toast")).containsText("Undone. Restore is in the message.");
    assertThat(chat.theirs()).hasCount(1);
    assertThat(chat.theirs().last()).containsText("Nothing is booked any more.");
    var restore = chat.theirs().last().locator(".key");
    assertThat(restore).hasText(new String[] {"Restore"});
    restore.click();
    assertThat(chat.theirs().last()).containsText("Saved \u00b7 #2");
    assertThat(chat.theirs()).hasCount(1);
  }

  @Test
  void aButtonWithoutAToastOnlyStopsWaiting() {
    chat.write("lunch 12.50 #food");
    var edit = chat.page().locator(".key", new Page.LocatorOptions().setHasText("Edit"));
    edit.dblclick();
    assertThat(edit).hasClass(WAITING);
    assertThat(edit).hasAttribute("aria-busy", "false");
    assertThat(chat.page().locator(".toast")).hasCount(0);
    assertThat(chat.site().bot.taken).filteredOn(Incoming.Pressed.class::isInstance).hasSize(1);
  }

  @Test
  void theLastMessageIsChangedWithTheArrowUpInItsPlace() {
    chat.write("lunch 12.50");
    chat.write("say thanks");
    assertThat(chat.theirs()).hasCount(2);
    chat.mine().first().hover();
    chat.mine().first().locator("[data-action=edit]").click();
    assertThat(chat.page().locator("#compose")).hasValue("lunch 12.50");
    chat.write("lunch 13.50");
    assertThat(chat.mine().first()).containsText("lunch 13.50");
    assertThat(chat.mine().first().locator(".meta")).containsText("edited");
    assertThat(chat.mine()).hasCount(2);
    var edited = (Incoming.Edited) chat.await(2);
    assertThat(edited.text()).isEqualTo("lunch 13.50");
    assertThat(edited.origin().messageId())
        .isEqualTo(chat.site().bot.taken.getFirst().origin().messageId());
    chat.page().press("#compose", "ArrowUp");
    assertThat(chat.page().locator("#compose")).hasValue("say thanks");
    chat.page().press("#compose", "Escape");
    assertThat(chat.page().locator("#compose")).hasValue("");
  }

  @Test
  void anAnswerNamesTheMessageItAnswers() {
    chat.write("lunch 12.50");
    chat.theirs().last().hover();
    chat.theirs().last().locator("[data-action=reply]").click();
    assertThat(chat.page().locator("#context")).containsText("Saved \u00b7 #1 lunch 12.50");
    chat.write("13.50");
    assertThat(chat.mine().last().locator(".quote")).containsText("Saved");
    assertThat(chat.await(1).origin().repliesTo())
        .hasValue(chat.theirs().first().getAttribute("data-id"));
  }

  @Test
  void textIsShownAsItIs() {
    var nasty =
        "R&D <b>not bold</b> <img src=x onerror=alert(1)> *x* &lt;"
            + " \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udf5c"
            + " \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \\ \"q\" @everyone";
    chat.write("say " + nasty);
    var shown = chat.theirs().last().locator(".bubble p");
    assertThat(shown.textContent()).isEqualTo(nasty);
    assertThat(chat.theirs().last().locator("b, .bubble img")).hasCount(0);
    assertThat(chat.mine().last().locator(".bubble p").textContent()).isEqualTo("say " + nasty);
  }

  @Test
  void severalLinesStaySeveralLines() {
    chat.page().fill("#compose", "say one");
    chat.page().press("#compose", "Shift+Enter");
    chat.page().keyboard().type("two");
    chat.page().press("#compose", "Enter");
    assertThat(chat.theirs().last().locator(".bubble p")).hasText("one\ntwo");
    assertThat(chat.site().bot.taken).hasSize(1);
  }

  @Test
  void aTextOfAHundredThousandLettersArrivesWhole() {
    var text = "word ".repeat(20_000).strip();
    chat.page().fill("#compose", text);
    chat.page().press("#compose", "Enter");
    assertThat(((Incoming.Wrote) chat.await(0)).text()).isEqualTo(text);
    assertThat(chat.theirs().last()).containsText("Saved");
  }

  @Test
  void figuresLineUp() {
    chat.write("/month");
    var mono = chat.theirs().last().locator("pre");
    assertThat(mono).containsText("Total EUR     1,495.15");
    assertThat((String) mono.evaluate("e => getComputedStyle(e).fontFamily")).contains("monospace");
    assertThat(mono.evaluate("e => getComputedStyle(e).whiteSpace")).isEqualTo("pre");
  }

  @Test
  void aSlashOpensTheMenuAndTypingNarrowsIt() {
    chat.page().locator("#compose").pressSequentially("/");
    var items = chat.page().locator(".command-item");
    assertThat(items).hasCount(EchoBot.commands().size());
    chat.page().keyboard().type("mo");
    assertThat(items).hasCount(1);
    assertThat(items).containsText("A month in figures");
    assertThat(items).hasAttribute("aria-selected", "true");
    chat.page().keyboard().press("Enter");
    assertThat(((Incoming.Wrote) chat.await(0)).text()).isEqualTo("/month");
    assertThat(chat.page().locator("#commands")).isHidden();
    chat.page().locator("#compose").pressSequentially("/e");
    assertThat(items).containsText(new String[] {"/edit"});
    chat.page().keyboard().press("Enter");
    assertThat(((Incoming.Wrote) chat.await(1)).text()).isEqualTo("/e");
    chat.page().click("#slash");
    chat.page().keyboard().press("ArrowDown");
    chat.page().keyboard().press("Tab");
    assertThat(chat.page().locator("#compose")).hasValue("/balance ");
  }

  @Test
  void aCommandInAnAnswerCanBePressed() {
    chat.write("/help");
    chat.theirs()
        .last()
        .locator(".command", new Locator.LocatorOptions().setHasText("/month"))
        .click();
    assertThat(chat.theirs().last()).containsText("November 2026");
  }

  @Test
  void workIsShownWhileItLasts() {
    chat.write("lunch 12.50");
    assertThat(chat.theirs()).hasCount(1);
    chat.site().platform.working(chat.site().bot.taken.getFirst().origin().chat());
    assertThat(chat.page().locator("#status")).hasText("typing\u2026");
    assertThat(chat.page().locator(".typing")).hasCount(1);
    chat.write("say done");
    assertThat(chat.page().locator("#status")).hasText("online");
    assertThat(chat.page().locator(".typing")).hasCount(0);
  }
}
