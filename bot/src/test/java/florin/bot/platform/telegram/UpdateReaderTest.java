package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform.UnreadableUpdate;
import florin.bot.chat.Incoming;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpdateReaderTest {
  private static final String FROM =
      "\"message_id\":5,\"date\":1772704800,\"from\":{\"id\":501,\"is_bot\":false,\"first_name\":\"Anna\",\"last_name\":\"Ek\",\"language_code\":\"lt\"}";
  private static final String PRIVATE = FROM + ",\"chat\":{\"id\":501,\"type\":\"private\"}";
  private static final String GROUP =
      FROM + ",\"chat\":{\"id\":-900,\"type\":\"supergroup\",\"title\":\"Home\"}";

  private final CommandNames names = new CommandNames();
  private final UpdateReader reader =
      new UpdateReader("42", names, () -> Instant.parse("2026-03-05T10:00:00Z"));

  @BeforeEach
  void introduce() {
    names.own("FlorinBot");
  }

  @Test
  void aTextKeepsWhoWroteItWhereAndWhen() {
    var wrote = (Incoming.Wrote) message(PRIVATE + ",\"text\":\"lunch 12.50 #food\"");
    assertThat(wrote.text()).isEqualTo("lunch 12.50 #food");
    assertThat(wrote.origin().chat())
        .isEqualTo(new Chat("telegram", "42", "501", Chat.Kind.PRIVATE, Optional.empty()));
    assertThat(wrote.origin().sender().displayName()).isEqualTo("Anna Ek");
    assertThat(wrote.origin().sender().language()).contains("lt");
    assertThat(wrote.origin().messageId()).isEqualTo("5");
    assertThat(wrote.origin().at()).isEqualTo(Instant.ofEpochSecond(1772704800));
  }

  @Test
  void aCommandForUsLosesOurNameAndOneForAnotherBotIsNotRead() {
    assertThat(text(GROUP, "/list@FlorinBot food")).contains("/list food");
    assertThat(text(GROUP, "/list@florinbot")).contains("/list");
    assertThat(text(GROUP, "/list@OtherBot food")).isEmpty();
    assertThat(text(GROUP, "mail anna@example.org 12")).contains("mail anna@example.org 12");
    assertThat(text(GROUP, "/list@home")).isEmpty();
  }

  @Test
  void untilOurNameIsKnownEveryCommandIsTakenForOurs() {
    names.own("");
    assertThat(text(GROUP, "/list@FlorinBot")).contains("/list");
  }

  @Test
  void aChangedTextOrCaptionIsAnEdit() {
    assertThat(read("{\"edited_message\":{%s,\"text\":\"13.50\"}}".formatted(PRIVATE)))
        .hasValueSatisfying(edit -> assertThat(((Incoming.Edited) edit).text()).isEqualTo("13.50"));
    assertThat(
            read("{\"edited_message\":{%s,\"caption\":\"13.50\",\"photo\":[]}}".formatted(PRIVATE)))
        .hasValueSatisfying(edit -> assertThat(((Incoming.Edited) edit).text()).isEqualTo("13.50"));
    assertThat(read("{\"edited_message\":{%s,\"location\":{}}}".formatted(PRIVATE))).isEmpty();
  }

  @Test
  void aPressKeepsItsTokenAlsoUnderAMessageThatCanNoLongerBeSeen() {
    var press =
        (Incoming.Pressed)
            read("""
            {"callback_query":{"id":"77","from":{"id":501,"is_bot":false,"first_name":"Anna"},"data":"v1:abc",
             "message":{"message_id":9,"date":0,"chat":{"id":-900,"type":"group"}}}}
            """)
                .orElseThrow();
    assertThat(press.token()).isEqualTo("v1:abc");
    assertThat(press.pressId()).isEqualTo("77");
    assertThat(press.origin().messageId()).isEqualTo("9");
    assertThat(press.origin().chat().kind()).isEqualTo(Chat.Kind.GROUP);
    assertThat(press.origin().at()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
  }

  @Test
  void aDocumentComesWithItsNameTypeAndSize() {
    var sent =
        (Incoming.SentFiles)
            message(
                PRIVATE
                    + ",\"caption\":\"March\",\"document\":{\"file_id\":\"F1\",\"file_name\":\"a.xlsx\",\"mime_type\":\"application/x\",\"file_size\":12}");
    assertThat(sent.attachments())
        .containsExactly(new Attachment("F1", "a.xlsx", "application/x", OptionalLong.of(12)));
    assertThat(sent.caption()).isEqualTo("March");
  }

  @Test
  void ofAPhotoTheLargestSizeIsTaken() {
    var sent =
        (Incoming.SentFiles)
            message(
                PRIVATE
                    + ",\"photo\":[{\"file_id\":\"s\",\"width\":90,\"height\":90},{\"file_id\":\"l\",\"width\":1280,\"height\":800},{\"file_id\":\"m\",\"width\":320,\"height\":200}]");
    assertThat(sent.attachments())
        .containsExactly(new Attachment("l", "photo.jpg", "image/jpeg", OptionalLong.empty()));
    assertThat(sent.caption()).isEmpty();
  }

  @Test
  void everyPictureOfAnAlbumIsAnUpdateOfItsOwn() {
    var sent =
        (Incoming.SentFiles)
            message(
                PRIVATE
                    + ",\"media_group_id\":\"g\",\"photo\":[{\"file_id\":\"a\",\"width\":1,\"height\":1}]");
    assertThat(sent.attachments()).hasSize(1);
  }

  @Test
  void aFileSentWithACommandForAnotherBotIsNotOurs() {
    assertThat(
            read(
                "{\"message\":{%s,\"caption\":\"/import@OtherBot\",\"document\":{\"file_id\":\"F1\"}}}"
                    .formatted(GROUP)))
        .isEmpty();
  }

  @Test
  void aForwardedMessageIsWhatItsForwarderSays() {
    var wrote =
        (Incoming.Wrote)
            message(
                PRIVATE + ",\"forward_origin\":{\"type\":\"hidden_user\"},\"text\":\"rent 900\"");
    assertThat(wrote.origin().sender().externalId()).isEqualTo("501");
  }

  @Test
  void anAnswerNamesTheMessageItAnswers() {
    assertThat(
            message(PRIVATE + ",\"text\":\"x\",\"reply_to_message\":{\"message_id\":3}")
                .origin()
                .repliesTo())
        .contains("3");
  }

  @Test
  void aTopicIsAThreadAndItsFirstMessageIsNoAnswer() {
    var topic =
        GROUP
            + ",\"text\":\"x\",\"message_thread_id\":33,\"is_topic_message\":true,\"reply_to_message\":{\"message_id\":33,\"forum_topic_created\":{}}";
    assertThat(message(topic).origin().chat().thread()).contains("33");
    assertThat(message(topic).origin().repliesTo()).isEmpty();
    var chainOfReplies =
        GROUP + ",\"text\":\"x\",\"message_thread_id\":33,\"reply_to_message\":{\"message_id\":33}";
    assertThat(message(chainOfReplies).origin().chat().thread()).isEmpty();
    assertThat(message(chainOfReplies).origin().repliesTo()).contains("33");
  }

  @Test
  void anAnonymousAdministratorHasNoAccountOfTheirOwn() {
    var anonymous =
        "\"message_id\":5,\"date\":1772704800,\"from\":{\"id\":1087968824,\"is_bot\":true,\"username\":\"GroupAnonymousBot\"},\"sender_chat\":{\"id\":-900,\"title\":\"Home\"},\"chat\":{\"id\":-900,\"type\":\"supergroup\"},\"text\":\"/balance\"";
    assertThat(message(anonymous).origin().sender().anonymous()).isTrue();
    assertThat(message(anonymous).origin().sender().externalId()).isNotEqualTo("1087968824");
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-9223372036854775808",
        "-1",
        "0",
        "99999999999999",
        "9223372036854775807",
        "1e300",
        "\"soon\"",
        "null",
        "{}"
      })
  void aDateOfAnyKindIsReadOrReplacedByNow(String date) {
    var message = PRIVATE.replace("1772704800", date) + ",\"text\":\"x\"";
    assertThat(message(message).origin().at()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
  }

  private Incoming message(String fields) {
    return read("{\"update_id\":1,\"message\":{" + fields + "}}").orElseThrow();
  }

  private Optional<String> text(String place, String text) {
    return read("{\"message\":{%s,\"text\":\"%s\"}}".formatted(place, text))
        .map(wrote -> ((Incoming.Wrote) wrote).text());
  }

  private Optional<Incoming> member(String before, String after) {
    return read(
        "{\"my_chat_member\":{\"chat\":{\"id\":501,\"type\":\"private\"},\"from\":{\"id\":501},\"date\":1772704800,\"old_chat_member\":{\"status\":\"%s\"},\"new_chat_member\":{\"status\":\"%s\"}}}"
            .formatted(before, after));
  }

  private Optional<Incoming> read(String json) {
    return reader.read(json);
  }
}
