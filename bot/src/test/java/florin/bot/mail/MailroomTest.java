package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Reply;
import florin.bot.commands.Commands;
import florin.bot.mail.HostileServer.Mood;
import florin.bot.mail.HostileServer.Phase;
import florin.outbox.Letters;
import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.Membership;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Letters on their way from the outbox to a mail server that may do anything. */
@Timeout(180)
final class MailroomTest {
  private static final int MANY = 1_000;

  private MailWorld world;
  private Membership anna;

  @BeforeEach
  void open() {
    world = new MailWorld();
    anna = world.reachable(world.register("Anna", "en"), "anna@example.org");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aLetterLeavesOnceAndIsKeptWithASentenceInThePlaceOfItsLinks() {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.tell(anna, 1);
      world.open(mailer(server));
      world.settle();
      assertThat(server.taken()).hasSize(1);
      String sent = server.taken().getFirst();
      assertThat(sent).contains("/mail/stop/");
      var line = world.only();
      assertThat(line.state()).isEqualTo(Letters.State.SENT);
      var letter = world.letter(line.id());
      assertThat(letter.recipient()).isEqualTo("anna@example.org");
      assertThat(letter.subject()).isEqualTo("News 1");
      assertThat(letter.messageId()).matches("<[0-9a-f]{32}@florin\\.example>");
      assertThat(server.takenIds()).containsExactly(letter.messageId());
      assertThat(letter.text())
          .contains("Something happened.", "(a link is made when the mail leaves)")
          .doesNotContain("/mail/stop/");
      assertThat(letter.html()).contains("Something happened.").doesNotContain("/mail/stop/");
    }
  }

  @Test
  void withoutAServerLettersAreWrittenOnceAndHeldUntilThereIsOne() {
    var written = new AtomicInteger();
    world.tell(anna, 2);
    Mailroom holding =
        world.open(
            Optional.empty(),
            (call, books, news) -> {
              written.incrementAndGet();
              return MailWorld.plainly(call, books, news);
            });
    MailWorld.await(
        "both are written",
        () -> world.lines().stream().allMatch(line -> line.subject().isPresent()));
    assertThat(world.lines()).allMatch(line -> line.state() == Letters.State.WAITING);
    assertThat(world.letter(world.lines().getFirst().id()).html()).contains("Something happened.");
    assertThat(written.get()).isEqualTo(2);
    world.close(holding);

    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(mailer(server));
      world.settle();
      assertThat(server.takenIds()).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatWasHeldForMoreThanADayIsGivenUpWithTheReason() {
    world.tell(anna, 1);
    world.putForward(Duration.ofHours(25));
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(mailer(server));
      world.settle();
      assertThat(server.taken()).isEmpty();
    }
    assertThat(world.only().state()).isEqualTo(Letters.State.DEAD);
    assertThat(world.only().problem().orElseThrow()).contains("more than a day");
  }

  @Test
  void aLetterLostBehindTheDotIsUncertainUntilTheOperatorSendsItAgainUnderTheSameId() {
    Mood lost = new Mood.Drops(Phase.DOT);
    var mood = new AtomicReference<Mood>(lost);
    try (var server = new HostileServer(mood::get)) {
      world.tell(anna, 1);
      world.open(mailer(server));
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.UNCERTAIN);
      mood.set(new Mood.Behaves());
      world.putForward(Duration.ofHours(30));
      pause();
      assertThat(server.taken()).hasSize(1);

      long id = world.only().id();
      assertThat(world.database().<Boolean>system(p -> p.letters().resend(id))).isTrue();
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.SENT);
      assertThat(server.takenIds()).hasSize(2);
      assertThat(Set.copyOf(server.takenIds())).hasSize(1);
    }
  }

  @Test
  void anAddressTheServerRefusesIsGivenUpWithItsOwnWords() {
    try (var server =
        new HostileServer(() -> new Mood.Says(Phase.RCPT, "550 5.1.1 no such user here"))) {
      world.tell(anna, 1);
      world.open(mailer(server));
      world.settle();
    }
    assertThat(world.only().state()).isEqualTo(Letters.State.DEAD);
    assertThat(world.only().problem().orElseThrow()).contains("550 5.1.1 no such user here");
  }

  @Test
  void aServerThatIsBusyGetsItLater() {
    var asked = new AtomicInteger();
    try (var server =
        new HostileServer(() ->
            asked.incrementAndGet() <= 3
                ? new Mood.Says(Phase.RCPT, "450 greylisted")
                : new Mood.Behaves())) {
      world.tell(anna, 1);
      world.open(mailer(server));
      world.settle();
      assertThat(server.taken()).hasSize(1);
    }
    assertThat(world.only().state()).isEqualTo(Letters.State.SENT);
    assertThat(world.only().attempts()).isEqualTo(3);
  }

  @Test
  void whileTheServerIsAwayLettersWaitAndSayWhy() {
    int port;
    try (var gone = new HostileServer(Mood.Behaves::new)) {
      port = gone.port();
    }
    world.tell(anna, 1);
    world.open(mailer(port));
    MailWorld.await("it was tried", () -> world.only().attempts() > 0);
    assertThat(world.only().state()).isEqualTo(Letters.State.WAITING);
    assertThat(world.only().problem().orElseThrow()).isNotBlank();
    assertThat(world.only().nextTry()).isPresent();
  }

  @Test
  void afterADayOfTriesItIsGivenUp() {
    int port;
    try (var gone = new HostileServer(Mood.Behaves::new)) {
      port = gone.port();
    }
    world.tell(anna, 1);
    world.open(mailer(port));
    MailWorld.await("it was tried", () -> world.only().attempts() > 0);
    world.putForward(Duration.ofHours(25));
    world.settle();
    assertThat(world.only().state()).isEqualTo(Letters.State.DEAD);
    assertThat(world.only().problem().orElseThrow()).startsWith("not sent for a day: ");
  }

  @Test
  void aThousandLettersToAServerThatBreaksAtRandomArriveOnceOrAreUncertain() {
    var random = new Random(20261121);
    var moods =
        List.of(
            new Mood.Drops(Phase.GREETING),
            new Mood.Drops(Phase.MAIL),
            new Mood.Drops(Phase.RCPT),
            new Mood.Says(Phase.RCPT, "450 later"),
            new Mood.Drops(Phase.DATA),
            new Mood.Drops(Phase.TEXT),
            new Mood.Says(Phase.DOT, "451 later"),
            new Mood.Drops(Phase.DOT));
    try (var server =
        new HostileServer(() -> {
          synchronized (random) {
            return random.nextInt(10) < 7
                ? new Mood.Behaves()
                : moods.get(random.nextInt(moods.size()));
          }
        })) {
      world.tell(anna, MANY);
      world.open(mailer(server));
      world.settle();

      List<String> taken = server.takenIds();
      assertThat(taken).doesNotHaveDuplicates();
      Set<String> sent = ids(Letters.State.SENT);
      Set<String> uncertain = ids(Letters.State.UNCERTAIN);
      assertThat(sent.size() + uncertain.size()).isEqualTo(MANY);
      assertThat(uncertain).isNotEmpty();
      assertThat(taken).containsAll(sent);
      var unconfirmed = new HashSet<>(taken);
      unconfirmed.removeAll(sent);
      assertThat(uncertain).containsAll(unconfirmed);
      assertThat(server.mostAtOnce()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void whoEndsWhileTheServerIsToConfirmLeavesTheLetterUncertain() {
    try (var silent = new HostileServer(() -> new Mood.Hangs(Phase.DOT))) {
      world.tell(anna, 1);
      Mailroom first = world.open(patient(silent.port()));
      MailWorld.await("the server has it", () -> silent.taken().size() == 1);
      world.close(first);
      assertThat(world.only().state()).isEqualTo(Letters.State.WAITING);
    }
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.openAlone(mailer(server));
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.UNCERTAIN);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void whoEndsBeforeTheDotLeavesTheLetterToTheNext() {
    try (var silent = new HostileServer(() -> new Mood.Hangs(Phase.RCPT))) {
      world.tell(anna, 1);
      Mailroom first = world.open(patient(silent.port()));
      MailWorld.await("somebody has it", () -> silent.connected() == 1);
      world.close(first);
    }
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.openAlone(mailer(server));
      world.settle();
      assertThat(world.only().state()).isEqualTo(Letters.State.SENT);
      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void anInvoiceThatWaitsIsMailedToWhoDecidesAndTheButtonLetsThemIn() {
    Membership ben = world.register("Ben", "en");
    world.asOwner(
        "insert into member (book_id, person_id, role, joined_at) values (%d, %d, 'MANAGER', now())"
            .formatted(anna.book().id(), ben.person().id()));
    world.submitInvoice(ben, anna.book().id());
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(Optional.of(mailer(server)), Commands.announcements(), false);
      world.settle();
      assertThat(server.taken()).hasSize(1);
      assertThat(server.taken().getFirst())
          .contains("Ben asks for your approval.", "/login/secret/invoices/1");
    }
    assertThat(world.only().subject().orElseThrow()).contains("Acme", "119.00 EUR");
    assertThat(world.letter(world.only().id()).text())
        .contains("Open on the site: (a link is made when the mail leaves)");
  }

  @Test
  void aPersonGetsTheLinkThatProvesAnAddressThereAndTheOneThatSignsInOnlyAtTheirOwn() {
    Membership ben = world.register("Ben", "en");
    world
        .database()
        .system(p -> {
          p.newsDesk().proveAddress(ben.person().id(), "ben@example.org");
          p.newsDesk().signInLink(anna.person().id(), "ANNA@example.org");
          p.newsDesk().signInLink(ben.person().id(), "ben@example.org");
          return true;
        });
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(mailer(server));
      world.settle();
      assertThat(server.taken()).hasSize(2);
      assertThat(String.join("", server.taken()))
          .contains("/mail/proof/", "/login/secret/")
          .doesNotContain("List-Unsubscribe");
    }
    assertThat(world.lines(Letters.State.DROPPED)).hasSize(1);
    assertThat(world.lines(Letters.State.SENT))
        .extracting(line -> line.recipient().orElseThrow())
        .containsExactlyInAnyOrder("ben@example.org", "ANNA@example.org");
  }

  @Test
  void twoProgramsOnOneDatabaseSendEachLetterOnce() {
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.tell(anna, 100);
      world.open(mailer(server));
      world.open(mailer(server));
      world.settle();
      assertThat(server.takenIds()).hasSize(100).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoStoppedOrLeftOrLostTheAddressMeanwhileGetsNothing() {
    Membership ben = world.reachable(world.register("Ben", "en"), "ben@example.org");
    Membership cleo = world.reachable(world.register("Cleo", "en"), "cleo@example.org");
    world.tell(anna, 1);
    world.tell(ben, 1);
    long book = anna.book().id();
    world.asOwner(
        "insert into member (book_id, person_id, role, joined_at) values (%d, %d, 'VIEWER', now())"
            .formatted(book, cleo.person().id()));
    world.tell(cleo, book, 1);
    world
        .database()
        .system(p -> {
          p.mailStops()
              .stop(
                  new MailStops.Subscription(
                      anna.person().id(), anna.book().id(), News.Kind.INVOICE_SUBMITTED));
          return true;
        });
    world.asOwner(
        "update mail_address set verified_at = null where person_id = " + ben.person().id());
    world.asOwner(
        "update member set left_at = now() where book_id = %d and person_id = %d"
            .formatted(book, cleo.person().id()));
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(mailer(server));
      world.settle();
      assertThat(server.taken()).isEmpty();
    }
    assertThat(world.lines())
        .allMatch(line -> line.state() == Letters.State.DROPPED)
        .extracting(line -> line.problem().orElseThrow())
        .containsExactlyInAnyOrder(
            "its reader stopped these mails",
            "its reader has no proven address any more",
            "its reader left the book");
  }

  @Test
  void aLetterThatCannotBeWrittenHoldsUpNoOther() {
    world.tell(anna, 3);
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(
          Optional.of(mailer(server)),
          (call, books, news) -> {
            if ("2".equals(news.about().get("number"))) {
              throw new IllegalStateException("broken on purpose");
            }
            return MailWorld.plainly(call, books, news);
          });
      world.settle();
      assertThat(server.taken()).hasSize(2);
    }
    assertThat(world.lines(Letters.State.DEAD)).hasSize(1);
  }

  @Test
  void nothingSomebodyWroteBecomesAHeaderOrAnotherMail() {
    var tricks =
        List.of(
            "Anna\r\nBcc: victim@example.org",
            "Anna\nSubject: other",
            "Anna\u2028Bcc: victim@example.org",
            "Anna\u0085Bcc: victim@example.org",
            "Anna\r\n.\r\nMAIL FROM:<evil@example.org>",
            "Änna\r\n\r\n<script>alert(1)</script>");
    var number = new AtomicInteger();
    world.tell(anna, tricks.size());
    var server = new HostileServer(Mood.Behaves::new);
    try (server) {
      world.open(
          Optional.of(mailer(server)),
          (call, books, news) ->
              Optional.of(
                  Reply.card(
                      tricks.get(number.getAndIncrement() % tricks.size()), "Text\n.\nEnd")));
      world.settle();
      assertThat(server.taken()).hasSize(tricks.size());
      for (String mail : server.taken()) {
        String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertThat(head.lines().filter(line -> !line.startsWith(" ") && !line.startsWith("\t")))
            .allMatch(line ->
                line.matches(
                    "(?i)(Date|From|To|Message-ID|Subject|MIME-Version|Content-Type|Auto-Submitted|List-[A-Za-z-]+):.*"));
        assertThat(mail.substring(mail.indexOf("text/html"))).doesNotContain("<script>");
      }
    }
  }

  @Test
  void anAddressWithALineBreakIsNone() {
    for (String address :
        List.of(
            "anna@example.org\r\nRCPT TO:<x@example.org>",
            "anna@example.org,b@example.org",
            "<anna@example.org>",
            "anna@exa mple.org",
            "\"a b\"@example.org",
            "anna",
            "@example.org",
            "anna@")) {
      assertThat(MailAddress.of("Anna", address)).as(address).isEmpty();
    }
    assertThat(MailAddress.of("Anna", "anna@bücher.example").orElseThrow().address())
        .isEqualTo("anna@xn--bcher-kva.example");
  }

  private Set<String> ids(Letters.State state) {
    return world.lines(state).stream()
        .map(line -> world.letter(line.id()).messageId())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Mailer mailer(HostileServer server) {
    return mailer(server.port());
  }

  private static Mailer mailer(int port) {
    var patience =
        new SmtpMailer.Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    return new SmtpMailer(
        SmtpMailerTest.settings(port, MailSettings.Encryption.NONE), patience, Optional.empty());
  }

  /** One that would wait for a minute. */
  private static Mailer patient(int port) {
    Duration minute = Duration.ofMinutes(1);
    return new SmtpMailer(
        SmtpMailerTest.settings(port, MailSettings.Encryption.NONE),
        new SmtpMailer.Patience(minute, minute, minute, minute),
        Optional.empty());
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
