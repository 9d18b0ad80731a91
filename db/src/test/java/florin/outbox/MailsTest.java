package florin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MailsTest {
  private static final Duration LEASE = Duration.ofMinutes(4);
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private FreshBooks florin;
  private Membership anna;

  @BeforeEach
  void open() {
    florin = new FreshBooks();
    anna = florin.register("Anna");
    prove(anna, "anna@example.org");
  }

  @AfterEach
  void close() {
    florin.close();
  }

  @Test
  void aMailIsForOneSenderAtATime() {
    put("a");
    assertThat(claim(ONE)).isPresent();
    assertThat(claim(OTHER)).isEmpty();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isPresent();
  }

  @Test
  void aMailWhoseSenderVanishedBeforeTheEndIsSentByAnother() {
    put("a");
    assertThat(claim(ONE)).isPresent();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(florin.database().<Integer>system(p -> p.mails().settleInterrupted())).isZero();
    assertThat(claim(OTHER)).isPresent();
  }

  @Test
  void aMailWhoseSenderVanishedAtTheEndIsUncertainAndNobodySendsItAgain() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    assertThat(ending(id, ONE)).isTrue();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isEmpty();
    assertThat(florin.database().<Integer>system(p -> p.mails().settleInterrupted())).isOne();
    assertThat(line(id).state()).isEqualTo(Letters.State.UNCERTAIN);
    assertThat(line(id).problem().orElseThrow()).contains("may have arrived");
    assertThat(claim(OTHER)).isEmpty();
  }

  @Test
  void afterAKillTheOnlyProgramNeedNotWaitForLeasesToEnd() {
    put("a", "b");
    long first = claim(ONE).orElseThrow().id();
    long second = claim(ONE).orElseThrow().id();
    ending(first, ONE);
    florin
        .database()
        .system(p -> {
          p.mails().freeAll();
          return p.mails().settleInterrupted();
        });
    assertThat(line(first).state()).isEqualTo(Letters.State.UNCERTAIN);
    assertThat(claim(OTHER)).map(ClaimedMail::id).contains(second);
  }

  @Test
  void whoLostTheLeaseMayNotEndTheMail() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    florin.clock().advance(LEASE.plusSeconds(1));
    assertThat(claim(OTHER)).isPresent();
    assertThat(ending(id, ONE)).isFalse();
    assertThat(write(id, ONE)).isFalse();
    assertThat(ending(id, OTHER)).isTrue();
  }

  @Test
  void aMailTriedAgainWaitsForItsTime() {
    put("a");
    long id = claim(ONE).orElseThrow().id();
    florin
        .database()
        .system(p -> {
          p.mails().ending(id, ONE);
          p.mails().tryAgain(id, p.now().plusSeconds(60), "451 later");
          return true;
        });
    assertThat(claim(ONE)).isEmpty();
    assertThat(line(id).nextTry()).contains(florin.clock().instant().plusSeconds(60));
    assertThat(line(id).problem()).contains("451 later");
    florin.clock().advance(Duration.ofSeconds(60));
    assertThat(claim(ONE)).map(ClaimedMail::attempts).contains(1);
  }

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
  void onlyAProvenAddressGetsMailsAndOnlyOnce() {
    Membership ben = florin.register("Ben");
    florin.asOwner(sql ->
        sql.execute(
            "insert into mail_address (person_id, address, created_at) values (?,"
                + " 'ben@example.org', now())",
            ben.person().id()));
    assertThat(put("a", "a")).isOne();
    assertThat(mail(ben, "b")).isZero();
    assertThat(
            florin
                .database()
                .<List<Letters.Line>>system(p -> p.letters().list(Optional.empty(), 10)))
        .hasSize(1);
  }

  @Test
  void whoStoppedAKindGetsNoneOfItFromThatBook() {
    var stop =
        new MailStops.Subscription(
            anna.person().id(), anna.book().id(), News.Kind.INVOICE_SUBMITTED);
    florin
        .database()
        .system(p -> {
          p.mailStops().stop(stop);
          return true;
        });
    assertThat(put("a")).isZero();
    florin
        .database()
        .system(p -> {
          p.mailStops().resume(stop);
          return true;
        });
    assertThat(put("b")).isOne();
  }

  @Test
  void theLinkThatStopsWorksForEverAndCannotBeMadeUp() {
    var of =
        new MailStops.Subscription(
            anna.person().id(), anna.book().id(), News.Kind.INVOICE_SUBMITTED);
    String token = florin.database().system(p -> p.mailStops().token(of));
    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(florin.database().<String>system(p -> p.mailStops().token(of))).isEqualTo(token);
    var shown = shown(token).orElseThrow();
    assertThat(shown.of()).isEqualTo(of);
    assertThat(shown.book()).isEqualTo(anna.book().name());
    assertThat(shown.stopped()).isFalse();
    int middle = token.length() / 2;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    assertThat(shown(token.substring(0, middle) + other + token.substring(middle + 1))).isEmpty();
    assertThat(shown("")).isEmpty();
    assertThat(shown("x".repeat(5000))).isEmpty();
    assertThat(shown(token + "=")).isEmpty();
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

  @Test
  void anIdIsAlwaysTheSameForAKeyAndNobodyCanTellTheKey() {
    String name = florin.database().system(p -> p.mails().name("mail:a"));
    assertThat(name).matches("[0-9a-f]{32}");
    assertThat(florin.database().<String>system(p -> p.mails().name("mail:a"))).isEqualTo(name);
    assertThat(florin.database().<String>system(p -> p.mails().name("mail:b"))).isNotEqualTo(name);
  }

  private int put(String... keys) {
    int put = 0;
    for (String key : keys) {
      put = mail(anna, key);
    }
    return put;
  }

  private int mail(Membership to, String key) {
    var news =
        new News(
            News.Kind.INVOICE_SUBMITTED, to.book().id(), to.person().id(), Map.of("invoice", "1"));
    return florin.database().<Integer>system(p -> p.newsDesk().mail(Map.of(key, news)));
  }

  private Optional<ClaimedMail> claim(UUID owner) {
    return florin.database().system(p -> p.mails().claim(owner, LEASE));
  }

  private long claimId() {
    return claim(ONE).orElseThrow().id();
  }

  private boolean ending(long id, UUID owner) {
    return florin.database().<Boolean>system(p -> p.mails().ending(id, owner));
  }

  private boolean write(long id, UUID owner) {
    return florin
        .database()
        .<Boolean>system(p ->
            p.mails()
                .write(
                    new Letter(
                        id,
                        anna.person().id(),
                        anna.book().id(),
                        "anna@example.org",
                        "Subject",
                        "Text",
                        "<p>Text</p>",
                        "<1@example.org>",
                        p.now()),
                    owner));
  }

  private boolean resend(long id) {
    return florin.database().<Boolean>system(p -> p.letters().resend(id));
  }

  private Letters.Line line(long id) {
    return florin
        .database()
        .<Optional<Letters.Opened>>system(p -> p.letters().find(id))
        .orElseThrow()
        .line();
  }

  private Optional<MailStops.Shown> shown(String token) {
    return florin.database().system(p -> p.mailStops().find(token));
  }

  private void prove(Membership person, String address) {
    florin.asOwner(sql ->
        sql.execute(
            "insert into mail_address (person_id, address, created_at, verified_at) values (?, ?,"
                + " now(), now())",
            person.person().id(),
            address));
  }
}
