package florin.quickentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller keeps the line and the answers, and reads the line again. */
final class EntryAnswersTest {

  @Test
  void aChosenAmountIsTakenAndTheRestIsDescription() {
    assertThat(read("2 coffees 7", Map.of("amount", "7.00 EUR")))
        .isEqualTo("expense 7.00 EUR; \"2 coffees\"");
    assertThat(read("2 coffees 7", Map.of("amount", "2.00 EUR")))
        .isEqualTo("expense 2.00 EUR; \"coffees 7\"");
  }

  @Test
  void anotherAmountMayBeTypedInstead() {
    assertThat(read("2 coffees 7", Map.of("amount", "14")))
        .isEqualTo("expense 14.00 EUR; \"2 coffees 7\"");
    assertThat(read("lunch", Map.of("amount", "12,50"))).isEqualTo("expense 12.50 EUR; \"lunch\"");
    assertThat(read("salary", Map.of("amount", "+1500")))
        .isEqualTo("income 1500.00 EUR; \"salary\"");
    assertThat(read("lunch", Map.of("amount", "1.234")))
        .isEqualTo("ask 1.234 is 1234.00 EUR or 1.23 EUR");
    assertThat(read("lunch", Map.of("amount", "much"))).isEqualTo("refuse amount.not_a_number");
  }

  @Test
  void theAnswersOfEveryChoiceLeadToThatAmount() {
    for (String line :
        List.of(
            "2 coffees 7",
            "1.234 laptop",
            "2 $ 7",
            "1 234.50 rent",
            "lunch 12.10 45",
            "lunch 5 Oct 12",
            "+1.234 x")) {
      var asked = (EntryReading.Questions) EntryText.read(line, Household.context("en", "EUR"));
      for (Question.AmountChoice choice : choices(asked.questions().getFirst())) {
        EntryReading again =
            EntryText.read(
                line,
                Household.context("en", "EUR").withAnswers(Map.of("amount", choice.answer())));
        assertThat(again).as("%s: %s", line, choice).isInstanceOf(EntryReading.Complete.class);
        assertThat(((EntryReading.Complete) again).draft().amount()).hasValue(choice.amount());
        assertThat(((EntryReading.Complete) again).draft().date())
            .isEqualTo(choice.date().orElse(Household.TODAY));
      }
    }
  }

  @Test
  void aSignOutlivesTheQuestionAboutItsAmount() {
    assertThat(read("+1.234 sold", Map.of("amount", "1234.00 EUR")))
        .isEqualTo("income 1234.00 EUR; \"sold\"");
  }

  @Test
  void theDateIsTheNumberThatWasNotChosen() {
    assertThat(read("lunch 12.10 45", Map.of("amount", "45.00 EUR")))
        .isEqualTo("expense 45.00 EUR; on 2025-10-12; \"lunch\"");
    assertThat(read("lunch 12.10 45", Map.of("amount", "12.10 EUR")))
        .isEqualTo("expense 12.10 EUR; \"lunch 45\"");
    assertThat(read("lunch 5 3/4", Map.of("amount", "5.00 EUR")))
        .isEqualTo("ask 3/4 is 2025-04-03 or 2026-03-04 or no date");
    assertThat(read("lunch 5 3/4", Map.of("amount", "5.00 EUR", "date", "2026-03-04")))
        .isEqualTo("expense 5.00 EUR; on 2026-03-04; \"lunch\"");
  }

  @Test
  void aNumberMayBeNoDateAtAll() {
    assertThat(read("room 12.10 €45", Map.of("date", "2025-10-12")))
        .isEqualTo("expense 45.00 EUR; on 2025-10-12; \"room\"");
    assertThat(read("room 12.10 €45", Map.of("date", "none")))
        .isEqualTo("expense 45.00 EUR; \"room 12.10\"");
  }

  @Test
  void aFutureDateMayBeMeant() {
    assertThat(read("lunch 5 2026-10-12", Map.of("date", "2026-10-12")))
        .isEqualTo("expense 5.00 EUR; on 2026-10-12; \"lunch\"");
    assertThat(read("lunch 5 2026-10-12", Map.of("date", "2025-10-12")))
        .isEqualTo("expense 5.00 EUR; on 2025-10-12; \"lunch\"");
    assertThat(read("lunch 5 2026-10-12", Map.of("date", "nonsense"))).startsWith("ask future");
  }

  @Test
  void anUnknownNameIsReplacedOrLeftEmpty() {
    assertThat(read("5 #meels", Map.of("category", "Food")))
        .isEqualTo("expense 5.00 EUR; category Food");
    assertThat(read("5 #meels", Map.of("category", ""))).isEqualTo("expense 5.00 EUR");
    assertThat(read("5 #meels", Map.of("category", "meels")))
        .isEqualTo("ask unknown category meels");
    assertThat(read("5 #wages", Map.of("category", "Salary")))
        .isEqualTo("income 5.00 EUR; category Salary");
    assertThat(read("5 @bnak", Map.of("location", "Bank"))).isEqualTo("expense 5.00 EUR; at Bank");
    assertThat(read("5 @bnak", Map.of("location", ""))).isEqualTo("expense 5.00 EUR");
    assertThat(read("5 pay:cheque", Map.of("method", "Card")))
        .isEqualTo("expense 5.00 EUR; paid by Card");
  }

  @Test
  void theEndsOfATransferAreAnsweredOneByOne() {
    assertThat(read("5 cahs > bnak", Map.of("from", "Cash")))
        .isEqualTo("ask unknown to bnak: Bank");
    assertThat(read("5 cahs > bnak", Map.of("from", "Cash", "to", "Bank")))
        .isEqualTo("transfer 5.00 EUR; from Cash to Bank");
    assertThat(read("5 > bank", Map.of("from", "Cash")))
        .isEqualTo("transfer 5.00 EUR; from Cash to Bank");
    assertThat(read("5 > bank", Map.of("from", ""))).isEqualTo("ask for the place from");
  }

  @Test
  void severalQuestionsOfALineAreAnsweredTogether() {
    assertThat(read("2 coffees 7 #meels", Map.of()))
        .isEqualTo("ask which amount: 2.00 EUR or 7.00 EUR; unknown category meels");
    assertThat(read("2 coffees 7 #meels", Map.of("amount", "7.00 EUR", "category", "Food")))
        .isEqualTo("expense 7.00 EUR; \"2 coffees\"; category Food");
  }

  @Test
  void aCommandFixesTheKind() {
    EntryContext context = Household.context("en", "EUR");
    assertThat(read("5 gift", context.withKind(DraftKind.INCOME)))
        .isEqualTo("income 5.00 EUR; \"gift\"");
    assertThat(read("5 #food", context.withKind(DraftKind.INCOME)))
        .isEqualTo("refund 5.00 EUR; category Food");
    assertThat(read("5 #salary", context.withKind(DraftKind.EXPENSE)))
        .isEqualTo("refund 5.00 EUR; category Salary");
    assertThat(read("5 @cash", context.withKind(DraftKind.TRANSFER)))
        .isEqualTo("ask for the place to");
  }

  private static List<Question.AmountChoice> choices(Question question) {
    return switch (question) {
      case Question.WhichAmount(List<Question.AmountChoice> choices) -> choices;
      case Question.AmbiguousAmount(_, Question.AmountChoice first, Question.AmountChoice second) ->
          List.of(first, second);
      default -> throw new AssertionError("not about an amount: " + question);
    };
  }

  private static String read(String line, Map<String, String> answers) {
    return read(line, Household.context("en", "EUR").withAnswers(answers));
  }

  private static String read(String line, EntryContext context) {
    return ReadingText.of(EntryText.read(line, context), Household.TODAY);
  }
}
