package florin.bot.platform.discord;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the commands for all servers at once, in the background until Discord has taken them,
 * and only where they are not there already: "There is a global rate limit of 200 application
 * command creates per day" (Application Commands).
 */
final class Offer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Offer.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);

  private final Connection connection;
  private final CountDownLatch closing = new CountDownLatch(1);

  Offer(Connection connection) {
    this.connection = connection;
  }

  void make(List<CommandData> commands) {
    Thread.ofVirtual().name("discord-menu").start(() -> untilMade(commands));
  }

  private void untilMade(List<CommandData> commands) {
    try {
      Duration pause = Duration.ZERO;
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        Optional<JDA> jda = connection.jda();
        if (jda.isPresent()) {
          try {
            register(jda.get(), commands);
            return;
          } catch (RuntimeException refused) {
            LOG.warn("event=discord.menu.failed failure=\"{}\"", Failure.of(refused).detail());
            pause = AFTER_REFUSAL;
          }
        } else {
          pause = PAUSE;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void register(JDA jda, List<CommandData> commands) {
    List<DataObject> there =
        jda.retrieveCommands(true).complete().stream()
            .map(command -> CommandData.fromCommand(command).toData())
            .toList();
    List<DataObject> ours =
        commands.stream().map(command -> CommandData.fromData(command.toData()).toData()).toList();
    if (!sorted(there).equals(sorted(ours))) {
      jda.updateCommands().addCommands(commands).complete();
      LOG.info("event=discord.menu.offered commands={}", commands.size());
    }
  }

  private static List<String> sorted(List<DataObject> commands) {
    return commands.stream()
        .map(command -> new java.util.TreeMap<>(command.toMap()).toString())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Override
  public void close() {
    closing.countDown();
  }
}
