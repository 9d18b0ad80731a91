package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Chat;
import florin.bot.chat.Incoming;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, press and answer is read as they meant it. */
final class UpdateReaderTest extends UpdateReaderWorld {
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

  private Optional<String> text(String place, String text) {
    return read("{\"message\":{%s,\"text\":\"%s\"}}".formatted(place, text))
        .map(wrote -> ((Incoming.Wrote) wrote).text());
  }
}
