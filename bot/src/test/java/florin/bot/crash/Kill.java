package florin.bot.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** One kill of the program. */
sealed interface Kill {
  /** How often every {@link KillPoint} comes at least, where there are kills enough. */
  int LEAST = 2;

  /**
   * At a named moment.
   *
   * @param goesOn whether the database finishes what it was asked, though nobody hears of it
   */
  record AtPoint(KillPoint point, boolean goesOn) implements Kill {}

  /** Some time after people began to write; before that the database server may be killed. */
  record AtRandom(Duration after, boolean databaseFirst) implements Kill {}

  /** Some time after its start, ready or not. */
  record WhileStarting(Duration after) implements Kill {}

  /** As many as asked for, each named moment {@link #LEAST} times if there is room, shuffled. */
  static List<Kill> plan(int kills, RandomGenerator chance) {
    var plan = new ArrayList<Kill>();
    for (int round = 0; round < LEAST; round++) {
      for (var point : KillPoint.values()) {
        plan.add(new AtPoint(point, round == 0));
      }
    }
    while (plan.size() < kills) {
      var after = Duration.ofMillis(chance.nextLong(1_500));
      plan.add(
          switch (plan.size() % 4) {
            case 0 -> new AtRandom(after, true);
            case 1 -> new WhileStarting(after.multipliedBy(2));
            case 2 -> new AtPoint(KillPoint.values()[chance.nextInt(4)], chance.nextBoolean());
            default -> new AtRandom(after, false);
          });
    }
    var chosen = new ArrayList<>(plan.subList(0, kills));
    Collections.shuffle(chosen, java.util.Random.from(chance));
    return chosen;
  }
}
