package florin.bot.platform.discord;

import florin.bot.chat.Intake;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what was written in private while nobody listened: a session that begins anew is told
 * nothing of what came before. What was taken in already is left out by its key.
 */
final class CatchingUp {
  private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

  /** "limit: Max number of messages to return (1-100)" (Get Channel Messages). */
  private static final int PAGE = 100;

  private final Intake intake;
  private final Clerk clerk;
  private final AtomicBoolean running = new AtomicBoolean();

  CatchingUp(Intake intake, Clerk clerk) {
    this.intake = intake;
    this.clerk = clerk;
  }

  /** Private messages come over the first connection only. */
  void catchUp(JDA jda) {
    if (jda.getShardInfo().getShardId() != 0 || running.getAndSet(true)) {
      return;
    }
    try {
      Map<String, String> newest =
          intake.newest(
              DiscordPlatform.NAME,
              jda.getSelfUser().getApplicationId(),
              DiscordUpdate.MESSAGE_KEY);
      newest.forEach((user, key) -> chat(jda, user, key.substring(1)));
    } catch (RuntimeException later) {
      LOG.warn("event=discord.catch-up.failed failure=\"{}\"", Failure.of(later).detail());
    } finally {
      running.set(false);
    }
  }

  private void chat(JDA jda, String user, String lastSeen) {
    try {
      PrivateChannel channel = jda.openPrivateChannelById(user).complete();
      String after = lastSeen;
      while (isBehind(channel, after)) {
        List<Message> page =
            new java.util.ArrayList<>(
                channel.getHistoryAfter(after, PAGE).complete().getRetrievedHistory());
        Collections.reverse(page);
        page.forEach(message -> Heard.message(message).ifPresent(clerk::take));
        if (page.size() < PAGE) {
          return;
        }
        after = page.getLast().getId();
      }
    } catch (RuntimeException gone) {
      LOG.info("event=discord.catch-up.chat failure=\"{}\"", Failure.of(gone).detail());
    }
  }

  private static boolean isBehind(PrivateChannel channel, String seen) {
    return channel.getLatestMessageIdLong() == 0
        || Long.compareUnsigned(channel.getLatestMessageIdLong(), Long.parseUnsignedLong(seen)) > 0;
  }
}
