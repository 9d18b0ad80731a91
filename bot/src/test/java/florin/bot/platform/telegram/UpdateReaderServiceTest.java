package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.bot.chat.ChatPlatform.UnreadableUpdate;
import florin.bot.chat.Incoming;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no word of a person is read as what it is, or not at all. */
final class UpdateReaderServiceTest extends UpdateReaderWorld {
  @Test
  void aGroupThatMovedIsToldOnceFromEachSide() {
    var from = (Incoming.Moved) message(GROUP + ",\"migrate_to_chat_id\":-100900");
    assertThat(from.origin().chat().id()).isEqualTo("-900");
    assertThat(from.newChatId()).isEqualTo("-100900");
    var to =
        (Incoming.Moved)
            message(
                FROM
                    + ",\"chat\":{\"id\":-100900,\"type\":\"supergroup\"},\"migrate_from_chat_id\":-900");
    assertThat(to.origin().chat().id()).isEqualTo("-900");
    assertThat(to.newChatId()).isEqualTo("-100900");
  }

  @Test
  void beingBlockedKickedOrMutedSilencesAndTheOppositeWelcomes() {
    assertThat(member("member", "kicked")).containsInstanceOf(Incoming.Silenced.class);
    assertThat(member("administrator", "left")).containsInstanceOf(Incoming.Silenced.class);
    assertThat(member("member", "restricted\",\"is_member\":true,\"x\":\""))
        .containsInstanceOf(Incoming.Silenced.class);
    assertThat(member("kicked", "member")).containsInstanceOf(Incoming.Welcomed.class);
    assertThat(member("left", "administrator")).containsInstanceOf(Incoming.Welcomed.class);
    assertThat(member("member", "administrator")).isEmpty();
  }

  @Test
  void botsChannelsServiceAccountsAndServiceMessagesAreNotRead() {
    assertThat(
            read(
                "{\"message\":{%s,\"text\":\"x\"}}"
                    .formatted(PRIVATE.replace("\"is_bot\":false", "\"is_bot\":true"))))
        .isEmpty();
    assertThat(
            read(
                "{\"message\":{%s,\"text\":\"x\"}}"
                    .formatted(
                        PRIVATE.replace("\"id\":501,\"is_bot\"", "\"id\":777000,\"is_bot\""))))
        .isEmpty();
    assertThat(
            read(
                "{\"message\":{%s,\"text\":\"x\",\"is_automatic_forward\":true,\"sender_chat\":{\"id\":-1}}}"
                    .formatted(GROUP)))
        .isEmpty();
    assertThat(
            read(
                "{\"message\":{%s,\"text\":\"x\"}}"
                    .formatted(GROUP.replace("supergroup", "channel"))))
        .isEmpty();
    assertThat(read("{\"message\":{%s,\"new_chat_title\":\"x\"}}".formatted(GROUP))).isEmpty();
    assertThat(read("{\"message\":{%s,\"sticker\":{\"file_id\":\"s\"}}}".formatted(PRIVATE)))
        .isEmpty();
    assertThat(read("{\"channel_post\":{}}")).isEmpty();
    assertThat(read("{\"a_kind_of_next_year\":{}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "17",
        "{",
        "{\"message\":{}}",
        "{\"message\":{\"chat\":{\"type\":\"private\"}}}",
        "{\"message\":\"x\"}"
      })
  void whatIsNotAnUpdateIsUnreadable(String payload) {
    assertThatExceptionOfType(UnreadableUpdate.class).isThrownBy(() -> reader.read(payload));
  }

  private Optional<Incoming> member(String before, String after) {
    return read(
        "{\"my_chat_member\":{\"chat\":{\"id\":501,\"type\":\"private\"},\"from\":{\"id\":501},\"date\":1772704800,\"old_chat_member\":{\"status\":\"%s\"},\"new_chat_member\":{\"status\":\"%s\"}}}"
            .formatted(before, after));
  }
}
