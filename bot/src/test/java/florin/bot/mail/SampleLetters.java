package florin.bot.mail;

import florin.bot.chat.Part;
import florin.bot.mail.Draft.Footer;
import florin.bot.mail.Draft.Link;
import florin.outbox.News;
import florin.reports.ChartKind;
import florin.reports.SampleReports;
import florin.text.Messages;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters as people get them. */
final class SampleLetters {
  private static final MailAddress ANNA = new MailAddress("Anna", "anna@example.org");
  private static final String SITE = "https://books.example.org";

  private SampleLetters() {}

  static Draft invoice(Locale language) {
    Messages words = Messages.in(language);
    var parts =
        Part.card(
            "Invoice 12 · Acme GmbH · 1,428.00 EUR · waits for approval",
            List.of(
                "Ben asks for your approval.",
                "RE-2026-17 of Sun 1 Mar, due Sun 15 Mar",
                "Net 1,200.00 EUR · tax 228.00 EUR",
                "3 lines: Design work, Hosting, Travel"));
    return draft(
        words,
        News.Kind.INVOICE_SUBMITTED,
        "Acme & Söhne",
        parts,
        List.of(link(words.text("invoice.button.site"), "/login/secret")));
  }

  /** What a summary will be made of: a table, its chart, a wide table, and two pages. */
  static Draft summary() {
    Messages words = Messages.in(Locale.ENGLISH);
    var expenses =
        SampleReports.byCategory(
            "EUR",
            "rent and everything that comes with the flat",
            "890.00",
            "groceries",
            "412.30",
            "leisure",
            "173.50",
            "transport",
            "96.00",
            "אוכל וקניות",
            "31.20");
    List<Part> parts =
        List.of(
            new Part.Heading("Thu 19 Nov · 2 invoices wait for you, 1,603.00 EUR spent"),
            new Part.Paragraph(
                "Spending is 12.4% above the day before. Rent is 56% of it.\nNothing is overdue."),
            new Part.Chart(ChartKind.BAR, expenses),
            new Part.Paragraph("The months so far:"),
            new Part.Table(
                SampleReports.byMonth(
                    YearMonth.of(2026, 8),
                    "2100.00",
                    "1801.23",
                    "2100.00",
                    "1920.01",
                    "2350.50",
                    "1612.99")));
    return draft(
        words,
        News.Kind.INVOICE_SUBMITTED,
        "Home",
        parts,
        List.of(
            link("Review the invoices", "/login/one"), link("The day on the site", "/login/two")));
  }

  /** A table of five columns of large figures. */
  static Draft wide() {
    Messages words = Messages.in(Locale.GERMAN);
    return draft(
        words,
        News.Kind.INVOICE_SUBMITTED,
        "Kiosk",
        List.of(
            new Part.Heading("Zahlungsarten 2026"),
            new Part.Table(SampleReports.methodsByMonth(2026))),
        List.of());
  }

  /** A letter of these parts. */
  static Draft of(List<Part> parts) {
    Messages words = Messages.in(Locale.ENGLISH);
    return draft(words, News.Kind.INVOICE_SUBMITTED, "Home", parts, List.of());
  }

  static Draft signIn() {
    Messages words = Messages.in(Locale.GERMAN);
    return new Draft(
        words,
        News.Kind.SIGN_IN_LINK,
        1,
        0,
        "",
        ANNA,
        words.text("mail.sign-in.heading"),
        Part.card(
            words.text("mail.sign-in.heading"), List.of(words.text("mail.sign-in.text", "Anna"))),
        List.of(link(words.text("mail.sign-in.button"), "/login/secret")),
        new Footer(
            words.text("mail.why", "SIGN_IN_LINK", ""),
            Optional.empty(),
            words.text("mail.sender", "books.example.org")));
  }

  private static Draft draft(
      Messages words, News.Kind kind, String book, List<Part> parts, List<Link> links) {
    return new Draft(
        words,
        kind,
        1,
        1,
        book,
        ANNA,
        Composing.subject(parts),
        parts,
        links,
        new Footer(
            words.text("mail.why", kind.name(), book),
            Optional.of(link(words.text("mail.stop"), "/mail/stop/token")),
            words.text("mail.sender", "books.example.org")));
  }

  private static Link link(String label, String path) {
    return new Link(label, Optional.of(SITE + path));
  }
}
