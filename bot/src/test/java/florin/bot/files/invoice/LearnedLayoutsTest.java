package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.invoices.Certainty;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceField;
import florin.invoices.Learned;
import florin.invoices.Lesson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One correction makes the next document of the same seller right, and nobody else's wrong. */
final class LearnedLayoutsTest {

  private static final String ACME_VAT = "DE136695976";
  private static final String OTHER_VAT = "DE811907980";

  /** A layout that calls everything by words no list has. */
  private record Bill(String vat, String number, String day, String net, String tax, String sum) {
    private InvoiceDraft read() throws IOException {
      try (Drawing page = Drawing.start(false)) {
        page.text(50, 50, 16, "Acme Werkzeuge GmbH").text(50, 66, "Hafenweg 1");
        page.text(50, 80, "20457 Hamburg").text(400, 50, 18, "Rechnung");
        page.text(50, 120, "Kunde:").text(50, 134, "Muster AG").text(50, 148, "Ring 5");
        page.text(50, 162, "10115 Berlin").text(50, 176, "USt-IdNr. DE122268496");
        page.text(50, 220, "Belegkennung " + number);
        page.text(300, 220, "Ausfertigung").text(450, 220, day);
        page.text(50, 300, "Hammer").right(545, 300, net);
        page.text(340, 340, "Lieferwert").right(545, 340, net + " EUR");
        page.text(340, 356, "Fiskusanteil").right(545, 356, tax + " EUR");
        page.text(340, 372, "Gesamtbetrag").right(545, 372, sum + " EUR");
        page.text(50, 780, "USt-IdNr.: " + vat).text(250, 780, "IBAN DE02 1203 0000 0000 2020 51");
        page.text(50, 795, "post@acme.example");
        return LearnedLayoutsTest.read(page);
      }
    }
  }

  private static final Bill FIRST =
      new Bill(ACME_VAT, "4711/X", "03.02.2026", "100,00", "19,00", "119,00");
  private static final Bill SECOND =
      new Bill(ACME_VAT, "5822/Y", "17.04.2026", "1.200,00", "228,00", "1.428,00");

  @Test
  void theSellersMarksAreFoundAndTheBuyersAreNot() throws IOException {
    assertThat(FIRST.read().clues().marks())
        .containsExactly("vat:" + ACME_VAT, "iban:DE02120300000000202051", "web:acme.example");
  }

  @Test
  void aNumberUnderAnUnknownWordIsLearned() throws IOException {
    assertThat(FIRST.read().number().value()).isNotEqualTo(Optional.of("4711/X"));
    Lesson lesson = Learned.from(FIRST.read().clues(), InvoiceField.NUMBER, "4711/X").orElseThrow();
    assertThat(lesson)
        .isEqualTo(new Lesson("vat:" + ACME_VAT, InvoiceField.NUMBER, "Belegkennung", "4711/X"));

    InvoiceDraft next = Learned.apply(SECOND.read(), List.of(lesson));

    assertThat(next.number().value()).contains("5822/Y");
    assertThat(next.number().certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(next.number().words()).isEqualTo("Belegkennung 5822/Y");
  }

  @Test
  void datesAndAmountsAreLearnedAndSumsThatAgreeAreCertain() throws IOException {
    InvoiceDraft first = FIRST.read();
    List<Lesson> lessons =
        List.of(
            Learned.from(first.clues(), InvoiceField.ISSUED, LocalDate.of(2026, 2, 3))
                .orElseThrow(),
            Learned.from(first.clues(), InvoiceField.TAX, new BigDecimal("19")).orElseThrow(),
            Learned.from(first.clues(), InvoiceField.TOTAL, new BigDecimal("119")).orElseThrow(),
            new Lesson("vat:" + ACME_VAT, InvoiceField.NET, "Lieferwert", "100,00 EUR"));

    InvoiceDraft next = Learned.apply(SECOND.read(), lessons);

    assertThat(next.issued().value()).contains(LocalDate.of(2026, 4, 17));
    assertThat(next.totals().net().value()).contains(new BigDecimal("1200.00"));
    assertThat(next.totals().tax().value()).contains(new BigDecimal("228.00"));
    assertThat(next.totals().tax().isCertain()).isTrue();
    assertThat(next.totals().total().isCertain()).isTrue();
  }

  @Test
  void anAmountAtSeveralWordsTeachesNothing() throws IOException {
    assertThat(Learned.from(FIRST.read().clues(), InvoiceField.NET, new BigDecimal("100")))
        .isEmpty();
  }

  @Test
  void aSellersNameIsTheSameOnEveryDocument() throws IOException {
    Lesson lesson = Learned.from(FIRST.read().clues(), InvoiceField.SELLER, "Acme").orElseThrow();
    assertThat(Learned.apply(SECOND.read(), List.of(lesson)).seller().value()).contains("Acme");
  }

  @Test
  void anotherSellersDocumentIsUntouched() throws IOException {
    Lesson lesson = Learned.from(FIRST.read().clues(), InvoiceField.NUMBER, "4711/X").orElseThrow();
    InvoiceDraft other =
        new Bill(OTHER_VAT, "9/Z", "17.04.2026", "100,00", "19,00", "119,00").read();
    assertThat(Learned.apply(other, List.of(lesson))).isSameAs(other);
  }

  @Test
  void wordsAndValuesAreFoundBesideAndBelow() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, 16, "Rechnung").text(50, 90, "Gesamtbetrag: 119,00 EUR");
      page.text(50, 120, "Kennung").text(200, 120, "Stichtag").text(350, 120, "Bearbeiterin");
      page.text(50, 134, "AB 77").text(200, 134, "3.2.2026").text(350, 134, "Anna Lund");
      page.text(50, 180, "Vorgang: Umbau").text(200, 180, "Ort: Kiel");
      InvoiceDraft draft = read(page);
      assertThat(draft.clues().pairs())
          .extracting(clue -> clue.label() + "=" + clue.value())
          .contains(
              "Gesamtbetrag=119,00 EUR",
              "Kennung=AB 77",
              "Stichtag=3.2.2026",
              "Bearbeiterin=Anna Lund",
              "Vorgang=Umbau",
              "Ort=Kiel");
    }
  }

  @Test
  void thePageTellsHowToPay() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, 16, "Rechnung R-1").text(50, 90, "Gesamtbetrag: 119,00 EUR");
      page.text(50, 700, "Kontoinhaber: Acme Werkzeuge GmbH").text(50, 715, "BIC: BYLADEM1001");
      page.text(50, 730, "IBAN: DE03 1203 0000 0000 2020 51");
      page.text(50, 745, "IBAN: DE02 1203 0000 0000 2020 51");
      page.text(50, 760, "Verwendungszweck: R-1 / K 12");
      var clues = read(page).clues();
      assertThat(clues.iban()).contains("DE02120300000000202051");
      assertThat(clues.bic()).contains("BYLADEM1001");
      assertThat(clues.payee()).contains("Acme Werkzeuge GmbH");
      assertThat(clues.reference()).contains("R-1 / K 12");
    }
  }

  @Test
  void anAccountThatIsDebitedIsNotPaidTo() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 50, 16, "Rechnung R-1").text(50, 90, "Gesamtbetrag: 119,00 EUR");
      page.text(50, 700, "Wir buchen per Lastschrift ab von DE02 1203 0000 0000 2020 51");
      var clues = read(page).clues();
      assertThat(clues.iban()).isEmpty();
      assertThat(clues.marks()).isEmpty();
    }
  }

  private static InvoiceDraft read(Drawing page) throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    var file = new FileContent(FileKind.PDF, "a.pdf", page.bytes());
    Reading reading = new InvoiceReader().read(file, options, new NoRows());
    assertThat(reading).isInstanceOf(Reading.Invoice.class);
    return ((Reading.Invoice) reading).draft();
  }
}
