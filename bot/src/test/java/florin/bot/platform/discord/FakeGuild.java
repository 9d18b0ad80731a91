package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What people call a server.
 *
 * @param member whether the bot was let in
 */
record FakeGuild(String id, String name, String language, String owner, boolean member) {

  /** "Inner payload can be: an available Guild" with its extra fields (Gateway Events). */
  ObjectNode created(List<FakeChannel> channels, FakeUser bot) {
    var json = FakeRequest.JSON.createObjectNode().put("id", id).put("name", name);
    json.put("owner_id", owner).put("preferred_locale", language);
    json.put("joined_at", "2026-01-05T10:00:00.000000+00:00");
    json.put("large", false).put("unavailable", false).put("member_count", 2);
    json.put("verification_level", 0).put("default_message_notifications", 0);
    json.put("explicit_content_filter", 0).put("mfa_level", 0).put("nsfw_level", 0);
    json.put("premium_tier", 0).put("premium_progress_bar_enabled", false);
    json.put("afk_timeout", 300).put("system_channel_flags", 0);
    for (var none :
        List.of(
            "features",
            "emojis",
            "stickers",
            "voice_states",
            "presences",
            "threads",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      json.putArray(none);
    }
    json.putArray("roles").add(everyone());
    json.putArray("members").add(bot.memberWithUser());
    var all = json.putArray("channels");
    channels.forEach(channel -> all.add(channel.listed()));
    return json;
  }

  /** As it stands beside an interaction. */
  ObjectNode partial() {
    var json = FakeRequest.JSON.createObjectNode().put("id", id).put("locale", language);
    json.putArray("features");
    return json;
  }

  private ObjectNode everyone() {
    var json = FakeRequest.JSON.createObjectNode().put("id", id).put("name", "@everyone");
    json.put("color", 0).put("hoist", false).put("position", 0).put("managed", false);
    json.put("permissions", Long.toString(FakeChannel.PERMISSIONS))
        .put("mentionable", false)
        .put("flags", 0);
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    return json;
  }
}
