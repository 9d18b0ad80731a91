package florin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import florin.Refused;
import florin.money.Money;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

  @Test
  void everyLanguageHasTheSameKeys() {
    Bundle english = Bundle.load(Locale.ENGLISH);
    for (Locale language : Messages.languages()) {
      assertThat(Bundle.load(language).patterns().keySet())
          .as(language.toString())
          .isEqualTo(english.patterns().keySet());
    }
  }

  @Test
  void everyLanguageShowsTheSameArguments() {
    Bundle english = Bundle.load(Locale.ENGLISH);
    for (Locale language : Messages.languages()) {
      Bundle.load(language)
          .patterns()
          .forEach((key, pattern) -> {
            Arguments here = Arguments.of(pattern);
            Arguments there = Arguments.of(english.find(key).orElseThrow());
            assertThat(here.shown()).as(language + " " + key).isEqualTo(there.shown());
            assertThat(here.count()).as(language + " " + key).isLessThanOrEqualTo(there.count());
          });
    }
  }

  @Test
  void noApostropheSwallowsAnArgument() {
    for (Locale language : Messages.languages()) {
      Bundle.load(language)
          .patterns()
          .forEach((key, pattern) -> assertThat(pattern).as(key).doesNotContain("'"));
    }
  }

  @Test
  void everyBundleInTheFolderIsALanguage() throws IOException, URISyntaxException {
    URL english = Objects.requireNonNull(Messages.class.getResource("messages_en.properties"));
    try (Stream<Path> files = Files.list(Path.of(english.toURI()).getParent())) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.startsWith("messages_")))
          .containsExactlyInAnyOrderElementsOf(
              Messages.languages().stream()
                  .map(language -> "messages_" + language.getLanguage() + ".properties")
                  .toList());
    }
  }

  @Test
  void sentencesAreInTheReadersLanguageElseInEnglish() {
    assertThat(Messages.in(Locale.GERMAN).text("amount.not_a_number", "12,5o"))
        .startsWith("„12,5o“ kann ich nicht");
    assertThat(Messages.in(Locale.of("de", "CH")).text("entry.amount.zero"))
        .startsWith("Ein Betrag von null");
    assertThat(Messages.in(Locale.FRENCH).text("amount.not_a_number", "12,5o"))
        .startsWith("I can’t read “12,5o”");
  }

  @Test
  void moneyDatesAndNumbersAreWrittenAsTheReaderDoes() {
    Money money = Money.of("1234.5", "EUR");
    String key = "entry.location.twice";
    assertThat(Messages.in(Locale.ENGLISH).on(DATE).text(key, money, DATE))
        .contains("“1,234.50 EUR” and “Wed 4 Mar”");
    assertThat(Messages.in(Locale.GERMAN).on(DATE).text(key, money, DATE))
        .contains("„1.234,50 EUR“ und „Mi 4. März“");
    assertThat(Messages.in(Locale.ENGLISH).text("entry.text.too_long", 100, 100_000))
        .contains("100,000");
    assertThat(Messages.in(Locale.GERMAN).text("entry.text.too_long", 100, 100_000))
        .contains("100.000");
  }

  @Test
  void aDateOfAnotherYearShowsIt() {
    Dates english = Dates.in(Locale.ENGLISH).on(LocalDate.of(2025, 12, 31));
    assertThat(english.text(DATE)).isEqualTo("Wed 4 Mar 2026");
    assertThat(Dates.in(Locale.GERMAN).text(DATE)).isEqualTo("Mi 4. März 2026");
    assertThat(Dates.in(Locale.FRENCH).on(DATE).text(DATE)).isEqualTo("mer. 4 mars");
  }

  @Test
  void aRefusalIsASentence() {
    assertThat(Messages.in(Locale.ENGLISH).text(new Refused("entry.transfer.same", "Cash")))
        .contains("“Cash”");
  }

  @Test
  void argumentsAreFoundAtEveryDepth() {
    Arguments arguments =
        Arguments.of("{3, select, whole {{0} of {2}} other {{1, plural, one {#} other {# rows}}}}");
    assertThat(arguments.shown()).containsExactly(0, 1, 2);
    assertThat(arguments.selecting()).containsExactly(3);
    assertThat(arguments.count()).isEqualTo(4);
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("{name}"));
  }

  @Test
  void anUnknownKeyOrAMissingArgumentIsABug() {
    Messages english = Messages.in(Locale.ENGLISH);
    assertThat(english.has("no.such.key")).isFalse();
    assertThat(english.has("entry.nothing")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> english.text("no.such.key"));
    assertThatIllegalArgumentException().isThrownBy(() -> english.text("amount.not_a_number"));
  }
}
