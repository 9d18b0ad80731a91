package florin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Part;
import florin.bot.render.ChartPainter;
import florin.reports.SampleReports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The letter itself, as HTML and as text; {@code -Dsnapshots=update} writes the pages anew. */
final class LetterTest {
  private static final Path SNAPSHOTS = Path.of("src/test/resources/florin/bot/mail");
  private static final LetterWriter WRITER = new LetterWriter(new ChartPainter());

  @Test
  void aSummaryReadsAsItDid() throws IOException {
    var written = WRITER.write(SampleLetters.summary());
    assertThat(written.text()).isEqualTo(snapshot("summary.txt", written.text()));
    assertThat(written.html()).isEqualTo(snapshot("summary.html", written.html()));
  }

  @Test
  void anInvoiceReadsAsItDidInGerman() throws IOException {
    var written = WRITER.write(SampleLetters.invoice(Locale.GERMAN));
    assertThat(written.text()).isEqualTo(snapshot("invoice-de.txt", written.text()));
  }

  @Test
  void whatTheOperatorReadsHasNoLinkAnybodyCouldFollow() {
    var written = WRITER.write(SampleLetters.summary());
    assertThat(written.html()).contains("href=\"https://books.example.org/login/one\"");
    assertThat(written.heldHtml())
        .contains("Review the invoices", "Stop these mails")
        .doesNotContain("href", "/login/", "/mail/stop/");
    assertThat(written.heldText())
        .contains("Review the invoices: (a link is made when the mail leaves)")
        .doesNotContain("/login/", "/mail/stop/");
  }

  @Test
  void noMailProgramCutsALongTableOff() {
    var cells = new String[2_000];
    for (int index = 0; index < cells.length; index += 2) {
      cells[index] = "A category with a rather long name " + index;
      cells[index + 1] = "12.50";
    }
    var table = new Part.Table(SampleReports.byCategory("EUR", cells));
    var draft = SampleLetters.of(List.of(new Part.Heading("Much"), table, table, table, table));
    var written = WRITER.write(draft);
    assertThat(written.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
    assertThat(written.html()).contains("rows more", "12,500.00");
    assertThat(written.text()).contains("rows more", "12,500.00");
  }

  @Test
  void whatPeopleWroteIsNoMarkup() {
    String evil = "<img src=x onerror=alert(1)> & \"quoted\" 'too' \u0000\u0007";
    var table = SampleReports.byCategory("EUR", evil, "1.00");
    var draft =
        SampleLetters.of(
            List.of(
                new Part.Heading(evil),
                new Part.Paragraph(evil),
                new Part.Mono(evil),
                new Part.Table(table),
                new Part.Code("https://example.org", evil)));
    assertThat(WRITER.write(draft).html())
        .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;too&#39;")
        .doesNotContain("<img src=x", "\u0000", "\u0007");
  }

  private static String snapshot(String name, String now) throws IOException {
    Path file = SNAPSHOTS.resolve(name);
    if ("update".equals(System.getProperty("snapshots"))) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(file, now);
    }
    return Files.readString(file);
  }
}
