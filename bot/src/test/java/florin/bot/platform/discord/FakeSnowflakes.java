package florin.bot.platform.discord;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Milliseconds since the first second of 2015 in the upper 42 bits (Reference, Snowflakes). They
 * are of this moment, since clients reckon the end of an interaction from its id.
 */
final class FakeSnowflakes {
  private static final long EPOCH = 1_420_070_400_000L;

  private final AtomicLong last = new AtomicLong();

  String next() {
    var now = (System.currentTimeMillis() - EPOCH) << 22;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  /** By the formula of Gateway, Sharding: "shard_id = (guild_id >> 22) % num_shards". */
  static int shard(String guildId, int count) {
    return (int) ((Long.parseLong(guildId) >> 22) % count);
  }
}
