package florin.quickentry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line comes to when a command has said the kind. */
final class FixedKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INCOME | 1000 salary split | income 1000.00 EUR; \"salary\"; shared out",
        "INCOME | 1000 #salary split | income 1000.00 EUR; category Salary; shared out",
        "INCOME | 1000 split pot | income 1000.00 EUR; \"split pot\"",
        "EXPENSE | 3 banana split | expense 3.00 EUR; \"banana split\"",
        "LENT | 50 &bob | lent 50.00 EUR; with bob",
        "LENT | +50 &bob | lent 50.00 EUR; with bob",
        "LENT | 50 | ask for the person",
        "BORROWED | 50 &bob #loans | borrowed 50.00 EUR; category Loans; with bob",
        "OPENING | 500 @bank | opening 500.00 EUR; at Bank",
        "OPENING | 500 @bank split | opening 500.00 EUR; at Bank; shared out",
        "OPENING | 500 bucket:holidays | opening 500.00 EUR; bucket Holidays",
        "OPENING | -500 @bank | opening_debt 500.00 EUR; at Bank",
        "OPENING | 500 @dollars | opening 500.00 USD; at Dollars",
        "TRANSFER | 100 from:cash to:dollars =108.50 | transfer 100.00 EUR; from Cash to Dollars;"
            + " arrives as 108.50 USD",
        "INCOME | 5 #food | refund 5.00 EUR; category Food"
      })
  void theKindHolds(DraftKind kind, String line, String reading) {
    EntryContext context = Household.context("en", "EUR").withKind(kind);
    assertThat(ReadingText.of(EntryText.read(line, context), Household.TODAY)).isEqualTo(reading);
  }
}
