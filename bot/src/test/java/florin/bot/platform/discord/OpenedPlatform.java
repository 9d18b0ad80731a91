package florin.bot.platform.discord;

import florin.bot.chat.ChatPlatform;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.ForwardingPlatform;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends over the connection that begins with receiving: where a test only sends, it begins too. */
final class OpenedPlatform extends ForwardingPlatform {
  private final AtomicBoolean started = new AtomicBoolean();

  OpenedPlatform(ChatPlatform platform) {
    super(platform);
  }

  @Override
  public void start(Intake intake) {
    started.set(true);
    super.start(intake);
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    if (!started.getAndSet(true)) {
      super.start(updates -> {});
    }
    return super.send(message);
  }
}
