package florin.people;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Of several who link or take off accounts at once, nobody loses or shares one. */
final class IdentityLinksAtOnceTest extends AccountsWorld {
  @Test
  void twoWhoEnterOneCodeAtOnceDoNotBothBecomeItsPerson() throws Exception {
    Membership anna = accounts.busy("telegram", "Anna");
    String code = accounts.code(anna);
    Membership ben = accounts.busy("discord", "Ben");
    Membership cleo = accounts.busy("discord", "Cleo");

    List<Boolean> won =
        together(() -> accounts.joinBy(ben, code), () -> accounts.joinBy(cleo, code));

    assertThat(won).containsOnlyOnce(true);
    assertThat(accounts.count("identity where person_id = " + anna.person().id())).isEqualTo(2);
  }

  @Test
  void twoWhoEnterEachOthersCodesAtOnceAreOneInTheEnd() throws Exception {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    var ids = List.of(accounts.identity(anna), accounts.identity(ben));
    String annas = accounts.code(anna);
    String bens = accounts.code(ben);

    List<Boolean> won =
        together(() -> accounts.joinBy(ben, annas), () -> accounts.joinBy(anna, bens));

    assertThat(won).containsOnlyOnce(true);
    assertThat(ids.stream().map(accounts::at).map(Optional::orElseThrow).map(m -> m.person().id()))
        .hasSize(2)
        .containsOnly(accounts.at(ids.getFirst()).orElseThrow().person().id());
  }

  @Test
  void nobodyTakesTheLastTwoOffAtOnce() throws Exception {
    Membership anna = accounts.on("telegram", "Anna");
    var telegram = accounts.identity(anna);
    var discord = new Identity("discord", "one of the last two");
    accounts.add(accounts.code(anna), discord);

    List<Boolean> won = together(() -> takeOff(anna, discord), () -> takeOff(anna, telegram));

    assertThat(won).containsOnlyOnce(true);
    assertThat(accounts.count("identity where person_id = " + anna.person().id())).isEqualTo(1);
  }

  /** Which of two that begin at once succeed; the other is refused. */
  private static List<Boolean> together(Callable<?> one, Callable<?> other) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> first = threads.submit(one);
      Future<?> second = threads.submit(other);
      return List.of(succeeded(first), succeeded(second));
    }
  }

  private static boolean succeeded(Future<?> work) throws InterruptedException {
    try {
      work.get();
      return true;
    } catch (ExecutionException failed) {
      assertThat(failed.getCause()).isInstanceOf(Refused.class);
      return false;
    }
  }
}
