package florin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import florin.people.Membership;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who gets mails, and who wants none. */
final class MailRecipientsTest extends MailsWorld {
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

  private Optional<MailStops.Shown> shown(String token) {
    return florin.database().system(p -> p.mailStops().find(token));
  }
}
