package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Where people talk: in a server, alone with the bot, or among themselves.
 *
 * @param people who are in it where it is in no server, without the bot
 */
public record FakeChannel(
    String id, Kind kind, String name, Optional<FakeGuild> guild, List<FakeUser> people) {
  /** View, send, embed, attach, history, slash commands: what people usually may. */
  static final long PERMISSIONS = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 31;

  static final long MANAGE_SERVER = 1L << 5;

  /** With its channel type, and its context for interactions. */
  enum Kind {
    GUILD(0, 0),
    BOT_DM(1, 1),
    GROUP(3, 2);

    final int type;
    final int context;

    Kind(int type, int context) {
      this.type = type;
      this.context = context;
    }
  }

  Optional<String> guildId() {
    return guild.map(FakeGuild::id);
  }

  /** Whether the bot may read and write here by itself, not only answer. */
  boolean hasBot() {
    return guild.map(FakeGuild::member).orElse(kind == Kind.BOT_DM);
  }

  /** As {@code GET /channels/{channel}} returns it, and an interaction in it has it. */
  ObjectNode json() {
    var json = listed();
    guild.ifPresent(in -> json.put("guild_id", in.id()));
    return json.put("permissions", Long.toString(PERMISSIONS));
  }

  ObjectNode listed() {
    var json = FakeRequest.JSON.createObjectNode().put("id", id).put("type", kind.type);
    json.putNull("last_message_id").put("flags", 0);
    if (kind == Kind.GUILD) {
      json.put("name", name).put("position", 0).put("nsfw", false).put("rate_limit_per_user", 0);
      json.putArray("permission_overwrites");
      return json.putNull("topic").putNull("parent_id");
    }
    if (kind == Kind.GROUP) {
      json.put("name", name).put("owner_id", people.getFirst().id).putNull("icon");
    }
    var recipients = json.putArray("recipients");
    people.forEach(person -> recipients.add(person.json()));
    return json;
  }
}
