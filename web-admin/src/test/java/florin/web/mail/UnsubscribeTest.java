package florin.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.outbox.MailStops;
import florin.outbox.News;
import florin.people.Membership;
import florin.web.SiteWorld;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link at the foot of every mail. */
final class UnsubscribeTest {
  private SiteWorld site;
  private MailStops.Subscription subscription;
  private String address;

  @BeforeEach
  void open() {
    site = new SiteWorld();
    Membership anna = site.books().register("Anna");
    subscription =
        new MailStops.Subscription(
            anna.person().id(), anna.book().id(), News.Kind.INVOICE_SUBMITTED);
    String token = site.books().database().system(p -> p.mailStops().token(subscription));
    address = "/mail/stop/" + token;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void openingItAsksAndStopsNothing() {
    var page = site.browser().get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Stop these mails", "“Personal”");
    assertThat(isStopped()).isFalse();
  }

  @Test
  void theButtonStopsThemAndTheOtherSendsThemAgain() {
    var browser = site.browser();
    var stopped = browser.post(address, "stop", "1");
    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(stopped.body()).contains("No more mails about invoices", "Send them again");
    assertThat(isStopped()).isTrue();
    assertThat(browser.get(address).body()).contains("No more mails about invoices");
    browser.post(address, "resume", "1");
    assertThat(isStopped()).isFalse();
  }

  @Test
  void aMailProgramStopsThemByOnePressWithoutAnybodySignedIn() {
    var answer =
        site.browser()
            .send(
                "POST",
                address,
                BodyPublishers.ofString("List-Unsubscribe=One-Click"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://mail.example.org");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(isStopped()).isTrue();
  }

  @Test
  void itMayBePressedTwice() {
    site.browser().post(address);
    assertThat(site.browser().post(address).statusCode()).isEqualTo(200);
    assertThat(isStopped()).isTrue();
  }

  @Test
  void aLinkNobodyMadeStopsNothing() {
    var answer = site.browser().post(address + "x");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("This link is not complete");
    assertThat(site.browser().get("/mail/stop/%00%0d%0a").statusCode()).isBetween(400, 404);
    assertThat(isStopped()).isFalse();
  }

  private boolean isStopped() {
    return site.books().database().<Boolean>system(p -> p.mailStops().isStopped(subscription));
  }
}
