package florin.bot.chat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Another platform, all of it, for a test that changes or watches a part. */
public class ForwardingPlatform implements ChatPlatform {
  private final ChatPlatform platform;

  protected ForwardingPlatform(ChatPlatform platform) {
    this.platform = platform;
  }

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public void start(Intake intake) {
    platform.start(intake);
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return platform.read(payload);
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
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
  public Optional<String> startLink(String code) {
    return platform.startLink(code);
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
