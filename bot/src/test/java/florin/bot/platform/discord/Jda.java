package florin.bot.platform.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** The library of others, connected to a fake: what it takes and gives is the proof of the fake. */
final class Jda implements AutoCloseable {
  final DiscordFake fake;
  private final List<Consumer<GenericEvent>> listeners = new CopyOnWriteArrayList<>();
  private final List<GenericEvent> events = new CopyOnWriteArrayList<>();
  private final List<JDA> started = new ArrayList<>();

  Jda(DiscordFake fake) {
    this.fake = fake;
  }

  JDA connect(Compression compression, GatewayIntent... more) throws InterruptedException {
    var jda = begin(compression, more);
    jda.awaitReady();
    return jda;
  }

  JDA begin(Compression compression, GatewayIntent... more) {
    var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    intents.addAll(List.of(more));
    var jda =
        JDABuilder.createLight(DiscordFake.TOKEN, intents)
            .setRestConfig(new RestConfig().setBaseUrl(fake.apiUrl().toString()))
            .setSessionController(
                new ConcurrentSessionController() {
                  @Override
                  public String getGateway() {
                    return fake.gatewayUrl().toString();
                  }
                })
            .setCompression(compression)
            .setEnableShutdownHook(false)
            .addEventListeners(listener())
            .build();
    started.add(jda);
    return jda;
  }

  EventListener listener() {
    return event -> {
      events.add(event);
      listeners.forEach(each -> each.accept(event));
    };
  }

  JDA jda() {
    return started.getLast();
  }

  <T extends GenericEvent> void on(Class<T> type, Consumer<T> does) {
    listeners.add(event -> {
      if (type.isInstance(event)) {
        does.accept(type.cast(event));
      }
    });
  }

  <T extends GenericEvent> List<T> heard(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends GenericEvent> T hears(Class<T> type, int count) {
    return Waiting.untilThere(
        count + " events " + type.getSimpleName(),
        () -> heard(type).stream().skip(count - 1L).findFirst());
  }

  @Override
  public void close() {
    started.forEach(JDA::shutdownNow);
    fake.close();
  }
}
