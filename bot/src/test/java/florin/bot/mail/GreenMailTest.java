package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import florin.Secret;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.people.Membership;
import florin.reports.ChartKind;
import florin.reports.SampleReports;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Letters as another program receives and takes them apart. */
final class GreenMailTest {
  @RegisterExtension
  static final GreenMailExtension GREEN_MAIL =
      new GreenMailExtension(
          new ServerSetup[] {
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()
          });

  @TempDir static Path folder;
  private static TestCertificate certificate;

  private MailWorld world;
  private Membership anna;

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = TestCertificate.make(folder);
    System.setProperty("greenmail.tls.keystore.file", certificate.keys().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
  }

  @AfterAll
  static void forgetCertificate() {
    System.clearProperty("greenmail.tls.keystore.file");
    System.clearProperty("greenmail.tls.keystore.password");
  }

  @BeforeEach
  void open() {
    world = new MailWorld();
    anna = world.reachable(world.register("Änna “A” O’Neil", "en"), "anna@example.org");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aReportComesAsTextAndAsHtmlWithItsChartInside() throws Exception {
    var table =
        SampleReports.byCategory(
            "EUR", "groceries", "412.30", "rent <b>&", "890.00", "fun", "73.5");
    MimeMessage mail =
        received(
            Reply.of(
                List.of(
                    new Part.Heading("Outlays in October · 1,375.80 EUR"),
                    new Part.Paragraph("Rent is 65% of 1,375.80 EUR."),
                    new Part.Chart(ChartKind.BAR, table))));

    assertThat(mail.getSubject()).isEqualTo("Outlays in October · 1,375.80 EUR");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("Florin <florin@florin.example>");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var choices = (MimeMultipart) mail.getContent();
    assertThat(choices.getCount()).isEqualTo(2);
    assertThat(choices.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain");
    assertThat(text(choices.getBodyPart(0)))
        .contains("Outlays in October · 1,375.80 EUR\n====", "groceries", "412.30", "Total EUR")
        .contains("Stop these mails: https://books.example.org/mail/stop/");

    assertThat(choices.getBodyPart(1).getContentType()).startsWith("multipart/related");
    var related = (MimeMultipart) choices.getBodyPart(1).getContent();
    assertThat(related.getCount()).isEqualTo(2);
    String html = text(related.getBodyPart(0));
    assertThat(html)
        .contains("rent &lt;b&gt;&amp;", "src=\"cid:bar-", "<th ")
        .doesNotContain("<b>&", "<script", "http://", "data:");
    assertThat(html.indexOf("412.30")).isLessThan(html.indexOf("<img"));
    BodyPart picture = related.getBodyPart(1);
    assertThat(picture.getContentType()).startsWith("image/png");
    assertThat(picture.getDisposition()).isEqualTo("inline");
    assertThat(picture.getFileName()).isEqualTo("bar.png");
    String id = picture.getHeader("Content-ID")[0];
    assertThat(html).contains("cid:" + id.substring(1, id.length() - 1));
    assertThat(picture.getInputStream().readNBytes(4)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void mailProgramsAreToldHowToStopItAndNotToAnswer() throws Exception {
    MimeMessage mail = received(Reply.card("Heading", "Line"));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Id"))
        .containsExactly("<invoice-submitted.florin.florin.example>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Unsubscribe", null))
        .matches("<https://books\\.example\\.org/mail/stop/[A-Za-z0-9_-]+>");
    assertThat(mail.getHeader("Message-ID")).hasSize(1);
    assertThat(mail.getHeader("Date")).hasSize(1);
  }

  @Test
  void aNameOfAnyAlphabetStandsInTheHeaderAsItIs() throws Exception {
    MimeMessage mail = received(Reply.card("Łódź · 12,50 € · данные · 🍞", "Line"));
    assertThat(mail.getSubject()).isEqualTo("Łódź · 12,50 € · данные · 🍞");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Änna “A” O’Neil");
  }

  @Test
  void withoutAPictureThereIsNothingToCarryOne() throws Exception {
    var choices = (MimeMultipart) received(Reply.card("Heading", "Line")).getContent();
    assertThat(choices.getCount()).isEqualTo(2);
    assertThat(choices.getBodyPart(1).getContentType()).containsIgnoringCase("text/html");
  }

  @Test
  void overTlsOnlyWithTheRightPasswordAndABelievedCertificate() throws Exception {
    GREEN_MAIL.setUser("florin@florin.example", "florin", "right");
    assertThat(said("wrong", Optional.of(certificate.believing()))).contains("535");
    assertThat(said("right", Optional.empty())).contains("certification path");
    assertThat(said("right", Optional.of(certificate.believing()))).isEmpty();
  }

  /** What went wrong when a letter was sent over TLS. */
  private static String said(String password, Optional<SSLSocketFactory> trust) throws Exception {
    var settings =
        new MailSettings(
            "localhost",
            GREEN_MAIL.getSmtps().getPort(),
            MailSettings.Encryption.TLS,
            Optional.of(new MailSettings.Login("florin", new Secret(password))),
            new MailAddress("Florin", "florin@florin.example"));
    var mailer = new SmtpMailer(settings, SmtpMailer.Patience.USUAL, trust);
    try (var connection = mailer.connect()) {
      connection.send(SmtpWorld.mail("<tls@florin.example>"), () -> true);
      return "";
    } catch (MailFailed failed) {
      return String.valueOf(failed.getMessage());
    }
  }

  private MimeMessage received(Reply reply) {
    var settings =
        SmtpWorld.settings(
            GREEN_MAIL.getSmtp().getPort(), MailSettings.Encryption.STARTTLS_OFFERED);
    world.tell(anna, 1);
    world.open(Optional.of(new SmtpMailer(settings)), (call, books, news) -> Optional.of(reply));
    world.settle();
    assertThat(GREEN_MAIL.waitForIncomingEmail(Duration.ofSeconds(10).toMillis(), 1)).isTrue();
    assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(1);
    return GREEN_MAIL.getReceivedMessages()[0];
  }

  private static String text(BodyPart part) throws Exception {
    return part.getContent().toString().replace("\r\n", "\n");
  }
}
