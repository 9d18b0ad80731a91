package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.ChatPlatform.Health.State;
import florin.bot.chat.ChatsWorld;
import florin.bot.chat.Incoming;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the bot when the connection breaks, and what it does once it stands. */
@Timeout(60)
final class DiscordConnectionTest extends DiscordPlatformWorld {
  @Test
  void whatWasWrittenWhileNobodyListenedIsReadAfterwards() {
    FakePerson inPrivate = anna.dm();
    inPrivate.says("one 1");
    next(1);
    fake.gateway().keepsWaiting();
    fake.gateway().forgetsSessions();
    fake.gateway().drops();
    ChatsWorld.await("the bot is gone", () -> !fake.gateway().isConnected());
    inPrivate.says("two 2");
    inPrivate.says("three 3");
    fake.gateway().letsIn();
    ChatsWorld.await("it is back and caught up", () -> taken.updates.size() == 3);
    assertThat(((Incoming.Wrote) next(2)).text()).isEqualTo("two 2");
    assertThat(((Incoming.Wrote) next(3)).text()).isEqualTo("three 3");
  }

  @Test
  void aConnectionDiscordEndsForGoodIsToldAndTriedAgain() {
    ChatsWorld.await("it is up", () -> platform.health().state() == State.UP);
    fake.gateway().closes(4014, "Disallowed intent(s).");
    ChatsWorld.await(
        "it is told",
        () ->
            platform.health().state() == State.DOWN && platform.health().detail().contains("4014"));
    ChatsWorld.await("it is up again", () -> platform.health().state() == State.UP);
  }

  @Test
  void theMenuIsSentOnceForAllAndNotAgainWhereItIsThere() {
    int sent = fake.requests("PUT /applications/{application}/commands").size();
    platform.offer(MenuCommands.some(), Map.of());
    ChatsWorld.await(
        "it was compared",
        () -> fake.requests("GET /applications/{application}/commands").size() >= 2);
    assertThat(fake.requests("PUT /applications/{application}/commands")).hasSize(sent);
  }
}
