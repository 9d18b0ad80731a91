package florin.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a correction teaches and what it does to the next document. */
final class LearnedTest {

  private static final String MARK = "vat:DE136695976";
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  @Test
  void whatStandsAtTheLearnedWordsReplacesAGuess() {
    InvoiceDraft read = draft(Found.likely("17", "Nr. 17"), Clue.of("Belegkennung", "5822/Y"));
    Lesson lesson = new Lesson(MARK, InvoiceField.NUMBER, "belegkennung", "4711/X");

    assertThat(Learned.apply(read, List.of(lesson)).number())
        .isEqualTo(Found.likely("5822/Y", "Belegkennung 5822/Y"));
  }

  @Test
  void whatTheReaderFoundByItselfStaysAsSureAsItWas() {
    InvoiceDraft read = draft(Found.certain("5822/Y", "5822/Y"), Clue.of("Kennung", "5822/Y"));
    Lesson lesson = new Lesson(MARK, InvoiceField.NUMBER, "Kennung", "4711/X");

    assertThat(Learned.apply(read, List.of(lesson)).number().isCertain()).isTrue();
  }

  @Test
  void wordsThatAreNotThereChangeNothing() {
    InvoiceDraft read = draft(Found.likely("17", "Nr. 17"), Clue.of("Vorgang", "5822/Y"));
    Lesson lesson = new Lesson(MARK, InvoiceField.NUMBER, "Kennung", "4711/X");

    assertThat(Learned.apply(read, List.of(lesson))).isEqualTo(read);
  }

  @Test
  void wordsWithTwoValuesChangeNothing() {
    InvoiceDraft read =
        draft(Found.likely("17", "Nr. 17"), Clue.of("Kennung", "1/A"), Clue.of("Kennung", "2/B"));
    Lesson lesson = new Lesson(MARK, InvoiceField.NUMBER, "Kennung", "4711/X");

    assertThat(Learned.apply(read, List.of(lesson))).isEqualTo(read);
    assertThat(Learned.from(read.clues(), InvoiceField.NUMBER, "1/A")).isEmpty();
  }

  @Test
  void theFirstOfTwoLessonsForAFieldCounts() {
    InvoiceDraft read =
        draft(Found.missing(), Clue.of("Kennung", "5822/Y"), Clue.of("Vorgang", "99"));
    List<Lesson> lessons =
        List.of(
            new Lesson(MARK, InvoiceField.NUMBER, "Vorgang", "98"),
            new Lesson(MARK, InvoiceField.NUMBER, "Kennung", "4711/X"));

    assertThat(Learned.apply(read, lessons).number().value()).contains("99");
  }

  @Test
  void aDateThatStandsAtTwoWordsTeachesNothing() {
    Clue delivery = new Clue("Leistung", "3.2.2026", Optional.of(DAY), Optional.empty());
    Clue issue = new Clue("Stichtag", "3.2.2026", Optional.of(DAY), Optional.empty());

    assertThat(Learned.from(draft(Found.missing(), delivery).clues(), InvoiceField.ISSUED, DAY))
        .contains(new Lesson(MARK, InvoiceField.ISSUED, "Leistung", "3.2.2026"));
    assertThat(
            Learned.from(draft(Found.missing(), delivery, issue).clues(), InvoiceField.ISSUED, DAY))
        .isEmpty();
  }

  @Test
  void withoutAMarkOfTheSellerNothingIsLearned() {
    InvoiceDraft read = draft(List.of(), Found.missing(), Clue.of("Kennung", "5822/Y"));

    assertThat(Learned.from(read.clues(), InvoiceField.NUMBER, "5822/Y")).isEmpty();
    assertThat(Learned.from(read.clues(), InvoiceField.SELLER, "Acme")).isEmpty();
  }

  @Test
  void aCurrencyIsLearnedAsItIs() {
    InvoiceDraft read = draft(Found.missing());
    Lesson lesson = Learned.from(read.clues(), InvoiceField.CURRENCY, "CAD").orElseThrow();

    assertThat(lesson.isFixed()).isTrue();
    assertThat(Learned.apply(read, List.of(lesson)).currency())
        .isEqualTo(Found.likely(Currency.getInstance("CAD"), "CAD"));
  }

  @Test
  void amountsThatStillAddUpAreCertain() {
    InvoiceDraft read =
        draft(
            Found.missing(), amount("Wert", "100"), amount("Anteil", "19"), amount("Soll", "119"));
    List<Lesson> two =
        List.of(
            new Lesson(MARK, InvoiceField.NET, "Wert", "1"),
            new Lesson(MARK, InvoiceField.TAX, "Anteil", "1"));
    assertThat(Learned.apply(read, two).totals().net().certainty()).isEqualTo(Certainty.LIKELY);

    List<Lesson> three =
        List.of(two.get(0), two.get(1), new Lesson(MARK, InvoiceField.TOTAL, "Soll", "1"));
    InvoiceTotals totals = Learned.apply(read, three).totals();
    assertThat(totals.net().isCertain() && totals.tax().isCertain() && totals.total().isCertain())
        .isTrue();
  }

  private static Clue amount(String label, String value) {
    return new Clue(label, value, Optional.empty(), Optional.of(new BigDecimal(value)));
  }

  private static InvoiceDraft draft(Found<String> number, Clue... pairs) {
    return draft(List.of(MARK), number, pairs);
  }

  private static InvoiceDraft draft(List<String> marks, Found<String> number, Clue... pairs) {
    return new InvoiceDraft(
        InvoiceSource.PAGE_TEXT,
        InvoiceKind.INVOICE,
        number,
        Found.missing(),
        Found.missing(),
        Found.missing(),
        Found.missing(),
        Found.missing(),
        new InvoiceTotals(
            Found.missing(),
            Found.missing(),
            Found.missing(),
            Found.missing(),
            Found.missing(),
            List.of(),
            List.of()),
        List.of(),
        new InvoiceClues(
            marks,
            List.of(pairs),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
