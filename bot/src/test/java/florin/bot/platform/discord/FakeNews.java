package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Tells the bot of messages, as far as its intents go. */
final class FakeNews {
  private final FakeGateway gateway;
  private final FakePlaces places;

  FakeNews(FakeGateway gateway, FakePlaces places) {
    this.gateway = gateway;
    this.places = places;
  }

  void posted(FakeChannel channel, FakeMessage message) {
    tell(channel, message, "MESSAGE_CREATE");
  }

  void edited(FakeChannel channel, FakeMessage message) {
    tell(channel, message, "MESSAGE_UPDATE");
  }

  void deleted(FakeChannel channel, FakeMessage message) {
    if (isSilent(channel, message)) {
      return;
    }
    var gone = FakeRequest.JSON.createObjectNode().put("id", message.id());
    gone.put("channel_id", channel.id());
    channel.guildId().ifPresent(id -> gone.put("guild_id", id));
    gateway.tell(
        channel.guildId(),
        "MESSAGE_DELETE",
        session -> Optional.of(gone).filter(it -> session.wants(intent(channel))));
  }

  private void tell(FakeChannel channel, FakeMessage message, String event) {
    if (isSilent(channel, message)) {
      return;
    }
    gateway.tell(
        channel.guildId(),
        event,
        session -> {
          if (!session.wants(intent(channel))) {
            return Optional.empty();
          }
          var json = message.json().deepCopy().put("channel_type", channel.kind().type);
          channel
              .guildId()
              .ifPresent(id -> {
                json.put("guild_id", id);
                places.user(message.author()).ifPresent(user -> json.set("member", user.member()));
                if (!session.wants(FakeIntents.MESSAGE_CONTENT) && !concernsBot(message)) {
                  veil(json);
                }
              });
          return Optional.of(json);
        });
  }

  private static boolean isSilent(FakeChannel channel, FakeMessage message) {
    return !channel.hasBot() || message.onlyFor().isPresent();
  }

  private static int intent(FakeChannel channel) {
    return channel.guild().isPresent() ? FakeIntents.GUILD_MESSAGES : FakeIntents.DIRECT_MESSAGES;
  }

  private boolean concernsBot(FakeMessage message) {
    return message.author().equals(places.bot.id)
        || FakeMentions.users(message.content()).contains(places.bot.id);
  }

  /**
   * "Apps without the intent will receive empty values in fields that contain user-inputted
   * content", except what the app sends, direct messages and messages that mention it (Gateway,
   * Message Content Intent).
   */
  private static void veil(ObjectNode json) {
    json.put("content", "");
    List.of("embeds", "attachments", "components").forEach(json::putArray);
  }
}
