package florin.bot;

import florin.books.Database;
import florin.books.Inspection;
import florin.bot.chat.ChatPlatform;
import florin.web.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What must work for the program to be ready: the database. A platform in trouble is told, but
 * people elsewhere are served.
 */
record ProgramReadiness(
    Database database, List<ChatPlatform> platforms, Supplier<Inspection> inspection)
    implements Readiness {

  @Override
  public List<Check> checks() {
    var checks = new ArrayList<>(Readiness.of(database));
    platforms.forEach(
        platform -> checks.add(new Check(platform.name(), () -> finding(platform.health()))));
    return checks;
  }

  @Override
  public Optional<Inspection> inspect() {
    return Optional.of(inspection.get());
  }

  private static Finding finding(ChatPlatform.Health health) {
    return new Finding(
        health.state() == ChatPlatform.Health.State.UP ? State.UP : State.DEGRADED,
        health.detail());
  }
}
