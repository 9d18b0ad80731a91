package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Somebody with an account. */
final class FakeUser {
  final String id;
  final String name;
  final String language;
  final boolean bot;

  private boolean closed;
  private boolean installed;
  private boolean manages;

  /**
   * @param language as the interface names it, such as "de" or "en-US" (Reference, Locales)
   */
  FakeUser(String id, String name, String language, boolean bot) {
    this.id = id;
    this.name = name;
    this.language = language;
    this.bot = bot;
  }

  synchronized void closes(boolean closes) {
    closed = closes;
  }

  /** Whether the bot may write in private. */
  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void installs() {
    installed = true;
  }

  /** Whether the person carries the bot along, to servers it is not in (USER_INSTALL). */
  synchronized boolean hasInstalled() {
    return installed;
  }

  synchronized void managesServers() {
    manages = true;
  }

  /** In any server, as a number of bits. */
  synchronized long permissions() {
    return FakeChannel.PERMISSIONS | (manages ? FakeChannel.MANAGE_SERVER : 0);
  }

  ObjectNode json() {
    var json = FakeRequest.JSON.createObjectNode().put("id", id);
    json.put("username", name.toLowerCase(Locale.ROOT)).put("discriminator", "0");
    json.put("global_name", name).put("public_flags", 0).put("flags", 0);
    json.put("bot", bot);
    return json.putNull("avatar").putNull("primary_guild");
  }

  ObjectNode member() {
    var json = FakeRequest.JSON.createObjectNode();
    json.putArray("roles");
    json.put("joined_at", "2026-01-05T10:00:00.000000+00:00").put("flags", 0);
    json.put("deaf", false).put("mute", false).put("pending", false);
    return json.putNull("nick").putNull("avatar");
  }

  /** As it stands beside an interaction. */
  ObjectNode memberWithPermissions() {
    return member().put("permissions", Long.toString(permissions()));
  }

  ObjectNode memberWithUser() {
    var json = member();
    json.set("user", json());
    return json;
  }
}
