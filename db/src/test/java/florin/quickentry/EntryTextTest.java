package florin.quickentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EntryTextTest {
  private final EntryContext context = Household.context("en", "EUR");

  @Test
  void everyTokenSaysHowItWasTaken() {
    assertThat(
            EntryText.read("lunch 12.50 € #food #berlin yesterday @swiss bank", context).tokens())
        .containsExactly(
            new Token("lunch", Meaning.DESCRIPTION),
            new Token("12.50", Meaning.AMOUNT),
            new Token("€", Meaning.AMOUNT),
            new Token("#food", Meaning.CATEGORY),
            new Token("#berlin", Meaning.TAG),
            new Token("yesterday", Meaning.DATE),
            new Token("@swiss bank", Meaning.LOCATION));
  }

  @Test
  void openTokensAreTold() {
    assertThat(EntryText.read("2 coffees 7 #meels", context).tokens())
        .containsExactly(
            new Token("2", Meaning.OPEN),
            new Token("coffees", Meaning.DESCRIPTION),
            new Token("7", Meaning.OPEN),
            new Token("#meels", Meaning.OPEN));
  }

  @Test
  void everyLineOfAMessageIsAnEntry() {
    List<EntryLine> lines = EntryText.readAll("lunch 12.50\n\n  tea 3 #meels\r\nsalary", context);
    assertThat(lines).extracting(EntryLine::number).containsExactly(1, 2, 3);
    assertThat(lines)
        .extracting(line -> ReadingText.of(line.reading(), Household.TODAY))
        .containsExactly(
            "expense 12.50 EUR; \"lunch\"", "ask unknown category meels", "ask for the amount");
  }

  @Test
  void anAnswerGoesToItsLine() {
    List<EntryLine> lines =
        EntryText.readAll("tea\ncake", context.withAnswers(Map.of("2.amount", "4", "amount", "9")));
    assertThat(lines)
        .extracting(line -> ReadingText.of(line.reading(), Household.TODAY))
        .containsExactly("ask for the amount", "expense 4.00 EUR; \"cake\"");
  }

  @Test
  void aMessageIsBoundedAndSaysSo() {
    assertThat(EntryText.readAll("tea 3\n".repeat(100), context)).hasSize(100);
    assertRefused(EntryText.readAll("tea 3\n".repeat(101), context), "entry.text.too_long");
    assertRefused(EntryText.readAll("x".repeat(102_400), context), "entry.text.too_long");
    assertRefused(EntryText.readAll("x".repeat(2_001), context), "entry.line.too_long");
  }

  @Test
  void aDescriptionHoldsTwoHundredAndFiftyFiveCharactersOfAnyScript() {
    String longest = "🍕".repeat(255);
    assertThat(EntryText.read(longest + " 5", context)).isInstanceOf(EntryReading.Complete.class);
    assertThat(EntryText.read(longest + "🍕 5", context))
        .isInstanceOfSatisfying(
            EntryReading.Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("entry.description.too_long");
              assertThat(refusal.args()).containsExactly(255, 256);
            });
  }

  @Test
  void marksOfDirectionAndEmojiSurviveAndControlCharactersGo() {
    String family = "👨\u200D👩\u200D👧";
    assertThat(
            ReadingText.of(
                EntryText.read("\u202Bשלום\u202C " + family + " a\u0000b\u0007 5", context),
                Household.TODAY))
        .isEqualTo("expense 5.00 EUR; \"\u202Bשלום\u202C " + family + " ab\"");
  }

  @Test
  void nothingIsRefusedWithASentence() {
    assertThat(EntryText.read("   ", context)).isInstanceOf(EntryReading.Refusal.class);
    assertThat(EntryText.read("", context)).isInstanceOf(EntryReading.Refusal.class);
  }

  @Test
  void aNameThatFitsTwoIsAskedFor() {
    Names names =
        new Names(
            List.of(
                CategoryName.of("Café", CategorySign.NEGATIVE),
                CategoryName.of("Cafe", CategorySign.NEGATIVE)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    EntryContext two =
        new EntryContext(context.locale(), context.bookCurrency(), context.today(), names);
    assertThat(ReadingText.of(EntryText.read("5 #Café", two), Household.TODAY))
        .isEqualTo("expense 5.00 EUR; category Café");
    assertThat(ReadingText.of(EntryText.read("5 #CAFÉ", two), Household.TODAY))
        .isEqualTo("ask unknown category CAFÉ: Café, Cafe");
  }

  private static void assertRefused(List<EntryLine> lines, String key) {
    assertThat(lines)
        .singleElement()
        .satisfies(line ->
            assertThat(ReadingText.of(line.reading(), Household.TODAY)).isEqualTo("refuse " + key));
  }
}
