package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.PaperPlatform.Sent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for files whatever the platform: read outside the chat's order, booked once. */
final class FilesInChatsTest {
  private static final byte[] SHEET =
      "Date,Description,Amount\n2026-03-02,lunch,-12.50\n2026-03-03,salary,100.00\n"
          .getBytes(StandardCharsets.UTF_8);

  private final ChatsWorld world = new ChatsWorld();
  private final PaperPlatform paper = new PaperPlatform();
  private Chats chats;

  @BeforeEach
  void open() {
    world.register("paper", "anna");
    chats = world.open(paper);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anOutageOfTheDatabaseIsNoFaultOfTheFile() {
    var fetched = new AtomicBoolean();
    var outages = new AtomicInteger();
    paper.whileFetching(() -> fetched.set(true));
    world
        .clock()
        .whenAsked(() -> {
          boolean working = Thread.currentThread().getName().startsWith("work-update");
          if (working && fetched.get() && outages.get() < 5) {
            outages.incrementAndGet();
            world.cutConnections();
          }
        });
    paper.drop("anna", "march.csv", SHEET);
    world.settle();
    assertThat(outages).hasValue(5);
    assertThat(last().text()).contains("march.csv").contains("100.00");
    save();
  }

  @Test
  void aProgramStoppedAmidAFileReadsItAgainAndAsksOnce() throws InterruptedException {
    var fetched = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    paper.whileFetching(() -> {
      fetched.countDown();
      try {
        never.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    paper.drop("anna", "march.csv", SHEET);
    fetched.await();
    world.stop(chats);
    paper.whileFetching(() -> {});
    chats = world.open(paper, true);
    // What the first program was at begins anew when the second looks around, not when it opens.
    for (int looks = 0; previews() == 0 && looks < 800; looks++) {
      Thread.sleep(50);
    }
    world.settle();
    assertThat(previews()).isEqualTo(1);
    save();
  }

  private long previews() {
    return paper.sent("anna").stream().filter(s -> s.tokens().containsKey("Save 2")).count();
  }

  @Test
  void othersAreAnsweredWhileAFileIsRead() throws InterruptedException {
    var fetched = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    paper.whileFetching(() -> {
      fetched.countDown();
      try {
        answered.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    paper.drop("anna", "march.csv", SHEET);
    fetched.await();
    paper.write("anna", "3 tea");
    ChatsWorld.await("the tea", () -> last().text().contains("tea"));
    paper.write("anna", "/cancel");
    ChatsWorld.await("the cancelling", () -> !last().text().contains("tea"));
    answered.countDown();
    world.settle();
    assertThat(paper.sent("anna")).noneMatch(s -> s.tokens().containsKey("Save 2"));
    assertThat(world.entries("paper", "anna")).hasSize(1);
  }

  @Test
  void manyRowsAreSavedAndTakenBackAfterAWord() {
    var sheet = new StringBuilder("Date,Description,Amount\n");
    for (int row = 1; row <= 5000; row++) {
      sheet.append("2026-03-02,coffee ").append(row).append(",-1.00\n");
    }
    paper.drop("anna", "march.csv", sheet.toString().getBytes(StandardCharsets.UTF_8));
    world.settle();
    press("Save 5,000");
    assertThat(said("Saving import 1 …")).isLessThan(said("Imported 5,000 rows"));
    press("Undo import");
    assertThat(said("Taking import 1 back …")).isLessThan(said("Undone"));
    assertThat(world.entries("paper", "anna")).allMatch(entry -> entry.voided());
  }

  private void press(String label) {
    paper.press("anna", last(), label);
    world.settle();
  }

  /** The place of a message among those sent. */
  private int said(String words) {
    List<String> texts = paper.sent("anna").stream().map(Sent::text).toList();
    int place = texts.indexOf(texts.stream().filter(t -> t.contains(words)).findFirst().orElse(""));
    assertThat(place).as("%s among %s", words, texts).isNotNegative();
    return place;
  }

  @Test
  void whatAKilledProgramFetchedIsClearedAway() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "fetched");
    Path left = Files.createFile(folder.resolve("left"));
    Path fresh = Files.createFile(folder.resolve("fresh"));
    var now = world.clock().instant();
    Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(2))));
    Files.setLastModifiedTime(fresh, FileTime.from(now));
    new Fetching(folder, 1).tidy(now);
    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
  }

  private Sent last() {
    List<Sent> sent = paper.sent("anna");
    return sent.isEmpty() ? new Sent("", "", "", Map.of(), false) : sent.getLast();
  }

  private void save() {
    paper.press("anna", last(), "Save 2");
    world.settle();
    assertThat(world.entries("paper", "anna")).hasSize(2);
  }
}
