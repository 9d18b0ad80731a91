package florin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the operator sees of the mails, and may do with them. */
final class LettersTest extends MailsWorld {
  @Test
  void onlyTheOperatorSendsAnUncertainMailAgain() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    florin
        .database()
        .system(p -> {
          p.mails().uncertain(id, "no word");
          return true;
        });
    assertThat(claim(ONE)).isEmpty();
    assertThat(resend(id)).isTrue();
    assertThat(resend(id)).isFalse();
    assertThat(claim(ONE)).map(ClaimedMail::id).contains(id);
  }

  @Test
  void whatIsSentCannotBeSentAgain() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    write(id, ONE);
    florin
        .database()
        .system(p -> {
          p.mails().sent(id);
          return true;
        });
    assertThat(resend(id)).isFalse();
    assertThat(line(id).state()).isEqualTo(Letters.State.SENT);
  }

  @Test
  void theListShowsTheNewestFirstPageByPageAndOpensTheLetter() {
    put("a", "b", "c");
    List<Long> ids = List.of(claimId(), claimId(), claimId());
    write(ids.getFirst(), ONE);
    List<Letters.Line> first = florin.database().system(p -> p.letters().list(Optional.empty(), 2));
    List<Letters.Line> rest =
        florin.database().system(p -> p.letters().list(Optional.of(first.getLast().id()), 2));
    assertThat(first).extracting(Letters.Line::id).containsExactly(ids.get(2), ids.get(1));
    assertThat(rest).extracting(Letters.Line::id).containsExactly(ids.getFirst());
    assertThat(rest.getFirst().subject()).contains("Subject");
    var opened =
        florin.database().<Optional<Letters.Opened>>system(p -> p.letters().find(ids.getFirst()));
    assertThat(opened.orElseThrow().letter().orElseThrow().text()).isEqualTo("Text");
    assertThat(florin.database().<Map<Letters.State, Integer>>system(p -> p.letters().depth()))
        .containsExactly(Map.entry(Letters.State.WAITING, 3));
  }

  @Test
  void whatNobodyWantedAnyMoreIsNoLetter() {
    put("a");
    long id = claimId();
    write(id, ONE);
    florin
        .database()
        .system(p -> {
          p.mails().dropped(id, "stopped");
          return true;
        });
    assertThat(line(id).state()).isEqualTo(Letters.State.DROPPED);
    assertThat(
            florin
                .database()
                .<List<Letters.Line>>system(
                    p -> p.letters().list(Letters.State.DROPPED, Optional.empty(), 10)))
        .hasSize(1);
  }

  @Test
  void lettersOfSomebodyWhoLeavesFlorinGoWithThem() {
    put("a");
    write(claimId(), ONE);
    florin.run(anna, books -> books.farewell().run());
    assertThat(
            florin
                .database()
                .<List<Letters.Line>>system(p -> p.letters().list(Optional.empty(), 10)))
        .isEmpty();
  }

  private long claimId() {
    return claim(ONE).orElseThrow().id();
  }

  private boolean resend(long id) {
    return florin.database().<Boolean>system(p -> p.letters().resend(id));
  }
}
