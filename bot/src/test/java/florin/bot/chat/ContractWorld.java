package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florin.bot.chat.PlatformUnderTest.Ability;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh platform for each test, what it handed over, and what is sent with it. */
abstract class ContractWorld {
  static final String NASTY =
      "R&D <b>not bold</b> *x* _y_ `z` ~s~ |t| [a](http://b) &lt; @everyone 12.50\u20AC"
          + " \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDF5C"
          + " \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \\ \"q\" 'p'";

  final List<Intake.Update> taken = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger nonces = new AtomicInteger();
  PlatformUnderTest world;
  ChatPlatform platform;

  /** A fresh platform, not started, in a world with one person. */
  protected abstract PlatformUnderTest world() throws Exception;

  @BeforeEach
  void open() throws Exception {
    world = world();
    platform = world.platform();
  }

  @AfterEach
  void close() {
    platform.close();
    world.close();
  }

  void needs(Ability ability) {
    assumeTrue(world.abilities().contains(ability), () -> platform.name() + " has no " + ability);
  }

  void started() {
    platform.start(taken::addAll);
  }

  Incoming next(int index) throws InterruptedException {
    await(index + 1);
    return platform.read(taken.get(index).payload()).orElseThrow();
  }

  void await(int updates) throws InterruptedException {
    await(updates + " updates", () -> taken.size() >= updates);
  }

  static void await(String what, BooleanSupplier reached) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not within 10 s: " + what).isLessThan(end);
      Thread.sleep(5);
    }
  }

  List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException, IOException {
    return platform.send(message);
  }

  Outgoing card(Part.Words... words) {
    return Sendings.of(world.chat(), "n" + nonces.incrementAndGet(), words);
  }

  static Outgoing withKeys(Outgoing message, String... labels) {
    var row =
        List.of(labels).stream()
            .map(label ->
                new Outgoing.Key(
                    label, Optional.of("token-of-" + label), Optional.empty(), Button.Style.PLAIN))
            .toList();
    return Sendings.with(message, List.of(row));
  }
}
