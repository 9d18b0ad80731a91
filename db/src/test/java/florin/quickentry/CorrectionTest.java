package florin.quickentry;

import static org.assertj.core.api.Assertions.assertThat;

import florin.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reply to an entry's card changes only what it names. */
final class CorrectionTest {
  private static final EntryParts NOTHING =
      new EntryParts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  @Test
  void aNumberIsTheNewAmount() {
    assertThat(parts("15").amount()).hasValue(Money.of("15", "EUR"));
    assertThat(parts("12*3").amount()).hasValue(Money.of("36", "EUR"));
    assertThat(parts("15").description()).isEmpty();
    assertThat(parts("+15").sign()).hasValue(AmountSign.PLUS);
  }

  @Test
  void sigilsAndDatesChangeOnlyTheirField() {
    assertThat(parts("#transport").category()).hasValue("Transport");
    assertThat(parts("#transport").amount()).isEmpty();
    assertThat(parts("yesterday").date()).hasValue(Household.TODAY.minusDays(1));
    assertThat(parts("yesterday").description()).isEmpty();
    assertThat(parts("@cash").location()).hasValue("Cash");
    assertThat(parts("cash > bank"))
        .satisfies(parts -> {
          assertThat(parts.from()).hasValue("Cash");
          assertThat(parts.to()).hasValue("Bank");
        });
    assertThat(parts("pay:card inv:7").describedAs(Optional.empty()).method()).hasValue("Card");
  }

  @Test
  void freeWordsAreANewDescription() {
    assertThat(parts("late lunch")).isEqualTo(NOTHING.describedAs(Optional.of("late lunch")));
    assertThat(parts("250 groceries"))
        .satisfies(parts -> {
          assertThat(parts.amount()).hasValue(Money.of("250", "EUR"));
          assertThat(parts.description()).hasValue("groceries");
        });
  }

  @Test
  void deleteDeletesOnlyWhenItStandsAlone() {
    assertThat(correct("delete")).isInstanceOf(Correction.Delete.class);
    assertThat(correct(" Löschen ")).isInstanceOf(Correction.Delete.class);
    assertThat(parts("delete me not").description()).hasValue("delete me not");
  }

  @Test
  void whatIsUnclearIsAsked() {
    assertThat(correct("1.234")).isInstanceOf(Correction.Questions.class);
    assertThat(correct("#meels")).isInstanceOf(Correction.Questions.class);
    assertThat(correct("2026-10-12")).isInstanceOf(Correction.Questions.class);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(correct("0")).isEqualTo(new Correction.Refusal("entry.amount.zero", List.of()));
    assertThat(correct("12,5o"))
        .isEqualTo(new Correction.Refusal("amount.not_a_number", List.of("12,5o")));
    assertThat(correct("")).isEqualTo(new Correction.Refusal("entry.nothing", List.of()));
    assertThat(correct("31.02."))
        .isEqualTo(new Correction.Refusal("entry.date.impossible", List.of("31.02.")));
  }

  private static Correction correct(String text) {
    return EntryText.readCorrection(text, Household.context("en", "EUR"));
  }

  private static EntryParts parts(String text) {
    return ((Correction.Changes) correct(text)).parts();
  }
}
