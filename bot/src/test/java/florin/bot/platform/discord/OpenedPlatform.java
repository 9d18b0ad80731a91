package florin.bot.platform.discord;

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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends over the connection that begins with receiving: where a test only sends, it begins too. */
final class OpenedPlatform implements ChatPlatform {
  private final ChatPlatform platform;
  private final AtomicBoolean started = new AtomicBoolean();

  OpenedPlatform(ChatPlatform platform) {
    this.platform = platform;
  }

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public void start(Intake intake) {
    started.set(true);
    platform.start(intake);
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return platform.read(payload);
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    if (!started.getAndSet(true)) {
      platform.start(updates -> {});
    }
    return platform.send(message);
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
  public long largestFile() {
    return platform.largestFile();
  }

  @Override
  public boolean hasForms() {
    return platform.hasForms();
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
  public Optional<Instant> lastHeard() {
    return platform.lastHeard();
  }

  @Override
  public void close() {
    platform.close();
  }
}
