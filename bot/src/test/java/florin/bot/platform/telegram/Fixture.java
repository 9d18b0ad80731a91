package florin.bot.platform.telegram;

import florin.bot.chat.Button;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform.Health;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import florin.bot.chat.Sendings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A platform beside a fake server, hurried so that tests need not wait, and an intake that
 * remembers.
 */
final class Fixture implements AutoCloseable {
  static final Pace HURRIED =
      new Pace(
          Duration.ofSeconds(2),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(20),
          Duration.ofMillis(80),
          Duration.ofMillis(200),
          Duration.ofMillis(100),
          Duration.ofDays(7),
          Duration.ofSeconds(90));

  final TelegramFake fake;
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-05T10:00:00Z"));
  final List<Intake.Update> taken = Collections.synchronizedList(new ArrayList<>());
  final AtomicInteger refusals = new AtomicInteger();
  final TelegramPlatform platform;

  Fixture() throws IOException {
    this(TelegramFake.start());
  }

  Fixture(TelegramFake fake) {
    this(fake, settings(fake.url()));
  }

  Fixture(TelegramFake fake, TelegramSettings settings) {
    this.fake = fake;
    this.platform = new TelegramPlatform(settings, now::get);
    fake.chats().open(Sent.ANNA);
    fake.chats().open(Sent.GROUP);
  }

  static TelegramSettings settings(URI url) {
    return TelegramSettings.polling(TelegramFake.TOKEN, url)
        .with(HURRIED)
        .with(SendingLimits.none());
  }

  Fixture started() {
    platform.start(this::take);
    return this;
  }

  private void take(List<Intake.Update> updates) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the database is away");
    }
    taken.addAll(updates);
  }

  List<String> keys() {
    synchronized (taken) {
      return taken.stream().map(Intake.Update::key).toList();
    }
  }

  void awaitTaken(int count) throws InterruptedException {
    await("updates taken: " + count, () -> taken.size() >= count);
  }

  void awaitHealth(Health.State state) throws InterruptedException {
    await("health " + state, () -> platform.health().state() == state);
  }

  static void await(String what, BooleanSupplier reached) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within 10 s: " + what);
      }
      Thread.sleep(5);
    }
  }

  static Chat anna() {
    return new Chat(
        "telegram", "4242424242", Long.toString(Sent.ANNA), Chat.Kind.PRIVATE, Optional.empty());
  }

  static Chat group() {
    return new Chat(
        "telegram", "4242424242", Long.toString(Sent.GROUP), Chat.Kind.GROUP, Optional.empty());
  }

  static Outgoing says(Part.Words... words) {
    return to(anna(), words);
  }

  static Outgoing to(Chat chat, Part.Words... words) {
    return Sendings.of(chat, "nonce", words);
  }

  static Outgoing.Key button(String label, String token) {
    return new Outgoing.Key(label, Optional.of(token), Optional.empty(), Button.Style.PLAIN);
  }

  static Outgoing.Key link(String label, String url) {
    return new Outgoing.Key(label, Optional.empty(), Optional.of(url), Button.Style.PRIMARY);
  }

  @Override
  public void close() {
    platform.close();
    fake.close();
  }
}
