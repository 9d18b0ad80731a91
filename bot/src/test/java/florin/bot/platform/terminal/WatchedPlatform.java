package florin.bot.platform.terminal;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Command;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A platform that tells what a screen does not show: the ids of messages. */
final class WatchedPlatform implements ChatPlatform {
  private final ChatPlatform platform;
  private final BlockingQueue<Incoming> taken = new LinkedBlockingQueue<>();
  private final List<String> sent;

  WatchedPlatform(ChatPlatform platform, List<String> sentBefore) {
    this.platform = platform;
    this.sent = Collections.synchronizedList(new ArrayList<>(sentBefore));
  }

  /** Whatever was typed, as it came, whether or not it could be stored. */
  BlockingQueue<Incoming> taken() {
    return taken;
  }

  /** The ids of all messages sent, in order, those of the program before among them. */
  List<String> sent() {
    return sent;
  }

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public void start(Intake intake) {
    platform.start(updates -> {
      updates.forEach(update -> taken.add(platform.read(update.payload()).orElseThrow()));
      intake.accept(updates);
    });
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return platform.read(payload);
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    synchronized (sent) {
      var ids = platform.send(message);
      sent.addAll(ids);
      return ids;
    }
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    platform.acknowledge(press, toast);
  }

  @Override
  public void working(Chat chat) {
    platform.working(chat);
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit)
      throws IOException, InterruptedException {
    platform.fetch(attachment, sink, limit);
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    platform.offer(commands, descriptions);
  }

  @Override
  public Health health() {
    return platform.health();
  }

  @Override
  public void close() {
    platform.close();
  }
}
