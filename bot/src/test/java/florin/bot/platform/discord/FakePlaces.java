package florin.bot.platform.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and what there is: accounts, servers, channels. */
final class FakePlaces {
  private final FakeSnowflakes ids;
  private final Map<String, FakeUser> users = new LinkedHashMap<>();
  private final Map<String, FakeGuild> guilds = new LinkedHashMap<>();
  private final Map<String, FakeChannel> channels = new LinkedHashMap<>();

  final FakeUser bot;

  FakePlaces(FakeSnowflakes ids) {
    this.ids = ids;
    this.bot = new FakeUser(ids.next(), "Florin", "en-US", true);
    users.put(bot.id, bot);
  }

  synchronized FakeUser user(String name, String language) {
    var user = new FakeUser(ids.next(), name, language, false);
    users.put(user.id, user);
    return user;
  }

  synchronized Optional<FakeUser> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  /**
   * @param id chosen by the test where it matters for a shard, or empty
   * @param member whether the bot is let in
   */
  synchronized FakeGuild guild(String name, Optional<String> id, boolean member) {
    var guild = new FakeGuild(id.orElseGet(ids::next), name, "en-US", ids.next(), member);
    guilds.put(guild.id(), guild);
    return guild;
  }

  synchronized FakeChannel channel(FakeGuild guild, String name) {
    return add(FakeChannel.Kind.GUILD, name, Optional.of(guild), List.of());
  }

  synchronized FakeChannel group(List<FakeUser> people) {
    return add(FakeChannel.Kind.GROUP, "group", Optional.empty(), people);
  }

  /** The one private chat of the person and the bot. */
  synchronized FakeChannel dm(FakeUser user) {
    return channels.values().stream()
        .filter(c -> c.kind() == FakeChannel.Kind.BOT_DM && c.people().contains(user))
        .findFirst()
        .orElseGet(() -> add(FakeChannel.Kind.BOT_DM, "", Optional.empty(), List.of(user)));
  }

  synchronized Optional<FakeChannel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  synchronized void delete(FakeChannel channel) {
    channels.remove(channel.id());
  }

  synchronized List<FakeChannel> channels(FakeGuild guild) {
    return channels.values().stream()
        .filter(channel -> channel.guild().filter(guild::equals).isPresent())
        .toList();
  }

  /** The servers the bot is in, of which a shard is told. */
  synchronized List<FakeGuild> guilds(int shard, int shards) {
    return guilds.values().stream()
        .filter(guild -> guild.member() && FakeSnowflakes.shard(guild.id(), shards) == shard)
        .toList();
  }

  private FakeChannel add(
      FakeChannel.Kind kind, String name, Optional<FakeGuild> guild, List<FakeUser> people) {
    var channel = new FakeChannel(ids.next(), kind, name, guild, people);
    channels.put(channel.id(), channel);
    return channel;
  }
}
