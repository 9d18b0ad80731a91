package florin.bot.platform.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import florin.bot.chat.Incoming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files and pictures in the simulator, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorFilesBrowserTest {
  @RegisterExtension final ChatInBrowser chat = new ChatInBrowser();

  @Test
  void aFileArrivesByteForByteWithItsNameAndCaption() {
    var bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    chat.page()
        .setInputFiles(
            "#files",
            new FilePayload("S\u00e4le \ud83c\udf5c 2026.xlsx", "application/vnd.ms-excel", bytes));
    assertThat(chat.page().locator(".chip")).containsText("S\u00e4le \ud83c\udf5c 2026.xlsx");
    chat.write("for March");
    assertThat(chat.theirs().last()).containsText("300000 bytes");
    assertThat(chat.mine().last()).containsText("for March");
    assertThat(chat.page().locator(".chip")).hasCount(0);
    assertThat(chat.site().bot.files.getFirst()).isEqualTo(bytes);
    var sent = (Incoming.SentFiles) chat.site().bot.taken.getFirst();
    assertThat(sent.caption()).isEqualTo("for March");
    assertThat(sent.attachments().getFirst().fileName())
        .isEqualTo("S\u00e4le \ud83c\udf5c 2026.xlsx");
    assertThat(sent.attachments().getFirst().size()).hasValue(bytes.length);
    var download = chat.page().waitForDownload(() -> chat.mine().last().locator(".file a").click());
    assertThat(download.suggestedFilename()).isEqualTo("S\u00e4le \ud83c\udf5c 2026.xlsx");
    assertThat(download.path()).hasBinaryContent(bytes);
  }

  @Test
  void filesCanBeDroppedOnThePageSeveralAtOnce() {
    chat.page()
        .evaluate(
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
    assertThat(chat.page().evaluate("window.coverSeen")).isEqualTo(true);
    assertThat(chat.page().locator(".chip")).hasCount(2);
    chat.page().press("#compose", "Enter");
    assertThat(chat.theirs()).hasCount(2);
    assertThat(chat.site().bot.files)
        .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .containsExactly("a;b", "c;d");
    assertThat(chat.site().bot.taken).hasSize(1);
  }

  @Test
  void aFileBeyondTheLimitIsRefusedBeforeItIsSent() {
    chat.page()
        .setInputFiles(
            "#files",
            new FilePayload(
                "huge.xlsx",
                "application/vnd.ms-excel",
                new byte[SimulatorSite.MOST_UPLOAD_BYTES + 1]));
    assertThat(chat.page().locator(".toast")).containsText("huge.xlsx is larger than");
    assertThat(chat.page().locator(".chip")).hasCount(0);
  }

  @Test
  void aPictureIsShownInPlaceAndCanBeEnlarged() throws IOException {
    chat.write("/chart donut");
    var picture = chat.theirs().last().locator(".picture img");
    assertThat(picture).hasAttribute("alt", Pattern.compile("Expenses by month"));
    assertThat(picture.evaluate("async img => { await img.decode(); return img.naturalWidth; }"))
        .isEqualTo(1280);
    var bytes =
        chat.page()
            .request()
            .get("http://127.0.0.1:" + chat.site().port() + picture.getAttribute("src"))
            .body();
    assertThat(bytes).isEqualTo(EchoBot.picture());
    picture.click();
    assertThat(chat.page().locator("#lightbox")).isVisible();
    chat.page().keyboard().press("Escape");
    assertThat(chat.page().locator("#lightbox")).isHidden();
  }
}
