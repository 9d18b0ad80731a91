package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.bot.platform.FakeAnswer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.FileUpload;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages the bot sends by itself, through the library of others, and troubles on the way. */
final class FakeMessagesTest {
  private static final String POST = "POST /channels/{channel}/messages";

  private final DiscordFake fake = DiscordFake.start();
  private final Jda bot = new Jda(fake);
  private FakePerson anna;

  @BeforeEach
  void connect() throws InterruptedException {
    anna = fake.person("Anna", "de");
    bot.connect(Compression.NONE);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(fake.journal().troubles()).isEmpty();
    assertThat(fake.journal().violations()).isEmpty();
    assertThat(fake.journal().inventions()).isEmpty();
  }

  @Test
  void theBotWritesToWhomeverItKnowsById() {
    write("Good morning")
        .addFiles(FileUpload.fromData(new byte[] {1, 2}, "März \"26\".bin"))
        .complete();

    var heard = anna.hears(1);
    assertThat(heard.text()).isEqualTo("Good morning");
    assertThat(heard.files().getFirst().bytes()).containsExactly(1, 2);
  }

  @Test
  void aPersonWhoShutTheBotOutIsNotWrittenTo() {
    anna.shutsOut(true);
    refused(ErrorResponse.CANNOT_SEND_TO_USER, () -> write("Good morning").complete());

    anna.shutsOut(false);
    write("Good morning").complete();
    assertThat(anna.sees()).hasSize(1);
  }

  @Test
  void whatIsSentTwiceWithOneNonceStandsOnce() {
    fake.answer(POST, FakeAnswer.brokenAfterwards());
    write("once").complete();
    assertThat(fake.requests(POST)).hasSize(2);
    assertThat(anna.sees()).hasSize(1);

    write("again").setNonce("n1").complete();
    write("again").setNonce("n1").complete();
    assertThat(anna.sees()).hasSize(2);
  }

  @Test
  void aConnectionThatBreaksLeavesOneMessageWhetherTheServerHadDoneItsWorkOrNot() {
    var channel = channel();
    fake.answer(POST, FakeAnswer.droppedUndone());
    channel.sendMessage("undone at first").complete();
    fake.answer(POST, FakeAnswer.droppedAfterwards());
    channel.sendMessage("done at first").complete();

    assertThat(fake.requests(POST)).hasSize(4);
    assertThat(anna.sees()).hasSize(2);
  }

  @Test
  void tooManyRequestsAreWaitedFor() {
    var channel = channel();
    fake.answer(POST, Refusals.tooMany(Duration.ofSeconds(1)));
    var begun = System.nanoTime();
    channel.sendMessage("late").complete();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(900));

    fake.answer(POST, Refusals.tooManyOfAll(Duration.ofSeconds(1)));
    channel.sendMessage("later").complete();
    assertThat(anna.sees()).hasSize(2);
  }

  @Test
  void theLimitOfARouteIsKnownFromItsAnswers() {
    fake.flood().limit(POST, 2, Duration.ofMillis(600));
    var channel = channel();
    for (int i = 0; i < 5; i++) {
      channel.sendMessage("message " + i).complete();
    }
    assertThat(anna.sees()).hasSize(5);
    assertThat(fake.requests(POST)).hasSize(5);
  }

  @Test
  void aServerThatStumblesIsAskedAgain() {
    var channel = channel();
    fake.answer(POST, FakeAnswer.of(502, "<html>Bad Gateway</html>"));
    channel.sendMessage("still here").complete();
    assertThat(anna.sees()).hasSize(1);

    fake.answer(POST, Refusals.error(500, 0, "500: Internal Server Error"));
    assertThatThrownBy(() -> channel.sendMessage("given up at once").complete())
        .isInstanceOf(ErrorResponseException.class);
  }

  @Test
  void whatIsGoneOrClosedIsSaid() {
    var channel = channel();
    fake.answer(POST, Refusals.error(403, 50013, "Missing Permissions"));
    refused(ErrorResponse.MISSING_PERMISSIONS, () -> channel.sendMessage("x").complete());
    fake.account().revoked(true);
    refused(ErrorResponse.fromCode(0), () -> channel.sendMessage("x").complete());
    fake.account().revoked(false);
    refused(ErrorResponse.UNKNOWN_MESSAGE, () -> channel.editMessageById(17, "x").complete());
    fake.places().delete(anna.place());
    refused(ErrorResponse.UNKNOWN_CHANNEL, () -> channel.sendMessage("x").complete());
  }

  @Test
  void whatWasSaidMeanwhileIsReadLater() {
    var first = anna.says("one");
    anna.says("two");
    anna.says("three");

    var history = channel().getHistoryAfter(first, 50).complete().getRetrievedHistory();
    assertThat(history).extracting(Message::getContentRaw).containsExactly("three", "two");
  }

  @Test
  void aPersonChangesAndTakesBackTheirOwnWords() {
    var said = anna.says("lunch 12");
    anna.changes(said, "lunch 13");
    anna.deletes(said);

    assertThat(bot.hears(MessageUpdateEvent.class, 1).getMessage().getContentRaw())
        .isEqualTo("lunch 13");
    assertThat(bot.hears(MessageDeleteEvent.class, 1).getMessageId()).isEqualTo(said);
  }

  @Test
  void whoIsCalledIsRecorded() {
    var words = "<@" + anna.id() + "> @everyone <@&17>";
    write(words).setAllowedMentions(null).complete();
    write(words).setAllowedMentions(EnumSet.noneOf(MentionType.class)).complete();
    write(words).setAllowedMentions(List.of()).mentionUsers(anna.id()).complete();

    assertThat(anna.shown())
        .extracting(FakeMessage::pinged)
        .containsExactly(List.of("everyone", anna.id(), "17"), List.of(), List.of(anna.id()));
  }

  @Test
  void filesOfAnEditedMessageStayUnlessTheyAreLeftOut() {
    var sent = write("chart").addFiles(FileUpload.fromData(new byte[] {1}, "a.png")).complete();
    sent.editMessage("still").complete();
    assertThat(anna.shown().getFirst().files()).hasSize(1);
    sent.editMessageAttachments(FileUpload.fromData(new byte[] {2}, "b.png")).complete();
    assertThat(anna.shown().getFirst().files()).extracting(FakeFile::name).containsExactly("b.png");
    sent.editMessageAttachments().complete();
    assertThat(anna.shown().getFirst().files()).isEmpty();
    sent.delete().complete();
    assertThat(anna.shown()).isEmpty();
  }

  @Test
  void aFileOfMoreThanTenMegabytesIsRefused() {
    var most = FileUpload.fromData(new byte[10 << 20], "most.bin");
    write("").addFiles(most).complete();
    var more = FileUpload.fromData(new byte[(10 << 20) + 1], "more.bin");
    refused(ErrorResponse.REQUEST_ENTITY_TOO_LARGE, () -> write("").addFiles(more).complete());
    assertThat(anna.sees()).hasSize(1);
  }

  private PrivateChannel channel() {
    return bot.jda().openPrivateChannelById(anna.id()).complete();
  }

  private MessageCreateAction write(String text) {
    return channel().sendMessage(text);
  }

  private static void refused(ErrorResponse expected, ThrowingCallable does) {
    assertThatThrownBy(does)
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> assertThat(e.getErrorResponse()).isEqualTo(expected));
  }
}
