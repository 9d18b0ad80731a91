package florin.bot.platform.terminal;

import florin.bot.chat.ChatPlatform;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.ForwardingPlatform;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A platform that tells what a screen does not show: the ids of messages. */
final class WatchedPlatform extends ForwardingPlatform {
  private final BlockingQueue<Incoming> taken = new LinkedBlockingQueue<>();
  private final List<String> sent;

  WatchedPlatform(ChatPlatform platform, List<String> sentBefore) {
    super(platform);
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
  public void start(Intake intake) {
    super.start(updates -> {
      updates.forEach(update -> taken.add(read(update.payload()).orElseThrow()));
      intake.accept(updates);
    });
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    synchronized (sent) {
      var ids = super.send(message);
      sent.addAll(ids);
      return ids;
    }
  }
}
