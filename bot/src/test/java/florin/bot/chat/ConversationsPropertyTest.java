package florin.bot.chat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Balances;
import florin.ledger.Difference;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several people talk at random, each in an own chat, while the program stops and starts: the books
 * must come to what a few lines of arithmetic say, and pass their own checks.
 */
final class ConversationsPropertyTest {
  private static final List<String> PEOPLE = List.of("anna", "boris", "carla");
  private static final int STEPS = 60;
  private static final int RESTARTS = 4;

  /** What somebody has recorded, the oldest first; money in cash only. */
  private static final class Ledger {
    private final Map<Integer, BigDecimal> amounts = new HashMap<>();
    private final Map<Integer, BigDecimal> gone = new HashMap<>();
    private int numbers;

    int add(BigDecimal amount) {
      amounts.put(++numbers, amount);
      return numbers;
    }

    BigDecimal total() {
      return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsSaidAndWhenever(long seed) {
    var chance = new Random(seed);
    var ledgers = new HashMap<String, Ledger>();
    var paper = new PaperPlatform();
    try (var world = new ChatsWorld()) {
      PEOPLE.forEach(person -> {
        world.register("paper", person);
        ledgers.put(person, new Ledger());
      });
      var chats = world.open(paper, true);
      for (int restart = 0; restart <= RESTARTS; restart++) {
        for (int step = 0; step < STEPS / (RESTARTS + 1); step++) {
          for (String person : PEOPLE) {
            say(paper, person, requireNonNull(ledgers.get(person)), chance);
          }
        }
        // In the middle of whatever is being handled.
        world.stop(chats);
        chats = world.open(paper, true);
      }
      world.settle();
      for (String person : PEOPLE) {
        assertThat(world.<List<Difference>>as("paper", person, b -> b.checks().differences()))
            .as("checks of %s, seed %d", person, seed)
            .isEmpty();
        assertThat(total(world, person))
            .as("money of %s, seed %d", person, seed)
            .isEqualByComparingTo(requireNonNull(ledgers.get(person)).total());
        assertThat(world.entries("paper", person))
            .hasSize(requireNonNull(ledgers.get(person)).numbers);
      }
    }
  }

  /** One thing somebody says, in the words of the chat and in arithmetic. */
  private static void say(PaperPlatform paper, String person, Ledger ledger, Random chance) {
    BigDecimal amount = BigDecimal.valueOf(1 + chance.nextInt(99_999), 2);
    switch (chance.nextInt(8)) {
      case 0, 1 -> {
        paper.write(person, amount + " thing @cash");
        ledger.add(amount.negate());
      }
      case 2 -> {
        paper.write(person, "+" + amount + " gift #salary @cash");
        ledger.add(amount);
      }
      case 3 -> {
        BigDecimal second = amount.add(BigDecimal.ONE);
        paper.write(person, amount + " one\n" + second + " two");
        ledger.add(amount.negate());
        ledger.add(second.negate());
      }
      case 4 -> {
        paper.write(person, "0 nothing");
        paper.write(person, "/nonsense");
      }
      case 5 ->
          some(ledger.amounts, chance)
              .ifPresent(number -> {
                paper.write(person, "/delete " + number);
                ledger.gone.put(number, ledger.amounts.remove(number));
              });
      case 6 ->
          some(ledger.gone, chance)
              .ifPresent(number -> {
                paper.write(person, "/restore " + number);
                ledger.amounts.put(number, ledger.gone.remove(number));
              });
      default ->
          some(ledger.amounts, chance)
              .ifPresent(number -> {
                paper.write(person, "/edit " + number + " " + amount);
                boolean spent = requireNonNull(ledger.amounts.get(number)).signum() < 0;
                ledger.amounts.put(number, spent ? amount.negate() : amount);
              });
    }
  }

  private static java.util.Optional<Integer> some(Map<Integer, BigDecimal> from, Random chance) {
    var numbers = from.keySet().stream().sorted().toList();
    return numbers.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(numbers.get(chance.nextInt(numbers.size())));
  }

  private static BigDecimal total(ChatsWorld world, String person) {
    return world
        .<Balances>as("paper", person, books -> books.ledger().balances())
        .locations()
        .stream()
        .map(line -> line.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
