package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Interactions as the bot receives them, after the tables of Receiving and Responding. */
final class FakePayloads {
  private FakePayloads() {}

  /** The table Interaction Structure. */
  static ObjectNode interaction(FakeInteraction of, String application, ObjectNode data) {
    var json = FakeRequest.JSON.createObjectNode().put("id", of.id).put("type", of.type);
    json.put("application_id", application).put("token", of.token).put("version", 1);
    json.set("data", data);
    json.put("channel_id", of.channel.id()).set("channel", of.channel.json());
    of.channel
        .guild()
        .ifPresentOrElse(
            guild -> {
              json.put("guild_id", guild.id()).put("guild_locale", guild.language());
              json.set("guild", guild.partial());
              var member = of.user.memberWithPermissions();
              member.set("user", of.user.json());
              json.set("member", member);
            },
            () -> json.set("user", of.user.json()));
    json.put("locale", of.user.language)
        .put("app_permissions", Long.toString(FakeChannel.PERMISSIONS));
    json.put("context", of.channel.kind().context);
    json.put("attachment_size_limit", FakeMessageRules.MOST_FILE_BYTES);
    json.putArray("entitlements");
    json.set("authorizing_integration_owners", owners(of));
    return json;
  }

  /**
   * "The value will be the guild ID if the interaction is triggered from a server", "0" from a DM
   * with the bot; of a user installation "the ID of the authorizing user".
   */
  private static ObjectNode owners(FakeInteraction of) {
    var owners = FakeRequest.JSON.createObjectNode();
    if (of.channel.hasBot()) {
      owners.put("0", of.channel.guildId().orElse("0"));
    }
    if (of.user.hasInstalled()) {
      owners.put("1", of.user.id);
    }
    return owners;
  }

  /** The table Message Interaction Metadata. */
  static ObjectNode metadata(FakeInteraction of) {
    var json = FakeRequest.JSON.createObjectNode().put("id", of.id).put("type", of.type);
    json.set("user", of.user.json());
    json.set("authorizing_integration_owners", owners(of));
    of.source.ifPresent(id -> json.put("interacted_message_id", id));
    return json;
  }

  /**
   * The table Interaction Callback Response Object; its message is "only present if type is either
   * CHANNEL_MESSAGE_WITH_SOURCE or UPDATE_MESSAGE".
   */
  static ObjectNode answered(FakeInteraction of, Optional<FakeMessage> message) {
    var json = FakeRequest.JSON.createObjectNode();
    var interaction = json.putObject("interaction").put("id", of.id).put("type", of.type);
    interaction.put("channel_id", of.channel.id());
    of.channel.guildId().ifPresent(id -> interaction.put("guild_id", id));
    int type = of.answerType();
    message.ifPresent(it -> {
      interaction.put("response_message_id", it.id());
      interaction.put("response_message_loading", it.isLoading());
      interaction.put("response_message_ephemeral", it.isEphemeral());
      if (type == 4 || type == 7) {
        json.putObject("resource").put("type", type).set("message", it.json());
      }
    });
    return json;
  }
}
