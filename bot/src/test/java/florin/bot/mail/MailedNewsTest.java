package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Reply;
import florin.bot.commands.Commands;
import florin.bot.mail.HostileServer.Mood;
import florin.outbox.Letters;
import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.Membership;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is sent which letter, and that nothing somebody wrote makes another of it. */
@Timeout(180)
final class MailedNewsTest {
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
  void anInvoiceThatWaitsIsMailedToWhoDecidesAndTheButtonLetsThemIn() {
    Membership ben = world.register("Ben", "en");
    world.asOwner(
        "insert into member (book_id, person_id, role, joined_at) values (%d, %d, 'MANAGER', now())"
            .formatted(anna.book().id(), ben.person().id()));
    world.submitInvoice(ben, anna.book().id());
    try (var server = new HostileServer(Mood.Behaves::new)) {
      world.open(Optional.of(TestMailers.mailer(server)), Commands.announcements(), false);
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
      world.open(TestMailers.mailer(server));
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
      world.open(TestMailers.mailer(server));
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
          Optional.of(TestMailers.mailer(server)),
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
          Optional.of(TestMailers.mailer(server)),
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
}
