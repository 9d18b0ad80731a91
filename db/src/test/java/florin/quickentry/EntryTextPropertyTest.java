package florin.quickentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import florin.money.Money;
import florin.money.MoneyText;
import florin.money.RandomMoney;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What holds for every line, tried on many made from a seed; a failure shows the seed and the line.
 */
final class EntryTextPropertyTest {
  private static final long SEED = 20260305;
  private static final List<String> LOCALES =
      List.of("en", "de", "fr", "de-CH", "pt-BR", "ja", "ar-EG", "lt");
  private static final String MARKS = "0123456789.,'- +*/()€$#@&>\":\u00A0\u202F";
  private static final List<String> TOKENS =
      List.of(
          "#food",
          "@bank",
          "yesterday",
          "&ann",
          "&bob*2",
          "inv:2026-1",
          "note:\"for us 3\"",
          "pay:card",
          "bucket:general",
          "customer:\"Ann Lee\"",
          "12.10.",
          "2026-02-28",
          "-3d",
          "\"2 coffees\"",
          "lunch",
          "$",
          "#",
          "🍕",
          "12.10",
          "3",
          "1 234");

  @Test
  void theOrderOfTokensNeverChangesTheReading() {
    Random random = new Random(SEED);
    List<List<String>> choices =
        List.of(
            List.of("12.50", "€18", "+7", "12*3+4", "1,234.50", "40 JPY", "1.234", "-9"),
            List.of("#food", "#\"Eating out\"", "cat:salary", "#meels", ""),
            List.of("@bank", "from:cash", "cash > bank", "\"Swiss Bank\">cash", "@nowhere", ""),
            List.of(
                "yesterday",
                "-3d",
                "12.10.",
                "2026-02-28",
                "on:\"12 Oct\"",
                "tomorrow",
                "12 Oct 2025",
                ""),
            List.of("lunch", "\"late lunch 7\"", "🍕", ""),
            List.of("&ann", "&bob*2", ""),
            List.of(
                "pay:card",
                "bucket:holidays",
                "inv:2026-114",
                "note:\"a b\"",
                "customer:acme",
                ""));
    for (int round = 0; round < 3_000; round++) {
      List<String> tokens = new ArrayList<>();
      for (List<String> choice : choices) {
        String token = choice.get(random.nextInt(choice.size()));
        if (!token.isEmpty()) {
          tokens.add(token);
        }
      }
      EntryContext context = Household.context("en", "EUR");
      String first =
          ReadingText.of(EntryText.read(String.join(" ", tokens), context), Household.TODAY);
      Collections.shuffle(tokens, random);
      String line = String.join(" ", tokens);
      // Questions are asked in one order, whatever the order of the tokens.
      assertThat(ReadingText.of(EntryText.read(line, context), Household.TODAY))
          .as("seed %s: %s", SEED, line)
          .isEqualTo(first);
    }
  }

  @Test
  void anAmountShownInALocaleIsReadBackFromALineInIt() {
    Random random = new Random(SEED);
    RandomMoney monies = new RandomMoney(random);
    for (String locale : LOCALES) {
      for (int round = 0; round < 300; round++) {
        Money money = monies.next(monies.currency());
        String amount = new MoneyText(Locale.forLanguageTag(locale)).full(money);
        String line = random.nextBoolean() ? "lunch " + amount : amount + " lunch";
        EntryReading reading = EntryText.read(line, Household.context(locale, "EUR"));
        assertThat(reading)
            .as("seed %s, %s: %s", SEED, locale, line)
            .isInstanceOf(EntryReading.Complete.class);
        assertThat(((EntryReading.Complete) reading).draft().amount())
            .as("seed %s, %s: %s", SEED, locale, line)
            .hasValue(money);
      }
    }
  }

  /** The same line, read by somebody of another locale: asked or right, never another amount. */
  @Test
  void anAmountIsNeverOffByTenAHundredOrAThousandInSilence() {
    Random random = new Random(SEED);
    RandomMoney monies = new RandomMoney(random);
    for (int round = 0; round < 3_000; round++) {
      String writer = LOCALES.get(random.nextInt(LOCALES.size()));
      String reader = LOCALES.get(random.nextInt(LOCALES.size()));
      Money money = monies.next(Currency.getInstance("EUR"));
      String line = "rent " + new MoneyText(Locale.forLanguageTag(writer)).number(money);
      if (EntryText.read(line, Household.context(reader, "EUR"))
          instanceof EntryReading.Complete(EntryDraftText draft, _)) {
        assertThat(draft.amount())
            .as("seed %s, %s read in %s: %s", SEED, writer, reader, line)
            .isEqualTo(Optional.of(money));
      }
    }
  }

  @Test
  void randomGarbageIsAnsweredAndNeverThrows() {
    Random random = new Random(SEED);
    for (int round = 0; round < 8_000; round++) {
      String line = garbage(random);
      EntryContext context =
          Household.context(
              LOCALES.get(random.nextInt(LOCALES.size())), random.nextBoolean() ? "EUR" : "JPY");
      assertThatCode(
              () -> {
                EntryReading reading = EntryText.read(line, context);
                checkSentence(reading, context.locale());
                assertThat(EntryText.readAll(line, context)).isNotNull();
                assertThat(EntryText.readCorrection(line, context)).isNotNull();
              })
          .as("seed %s: %s", SEED, line.codePoints().mapToObj(Integer::toHexString).toList())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyTokenOfALineIsAccountedFor() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      List<String> tokens = new ArrayList<>(TOKENS);
      Collections.shuffle(tokens, random);
      String line = String.join(" ", tokens.subList(0, 1 + random.nextInt(6)));
      String told =
          String.join(
              " ",
              EntryText.read(line, Household.context("en", "EUR")).tokens().stream()
                  .map(Token::text)
                  .toList());
      assertThat(told).as("seed %s", SEED).isEqualTo(line);
    }
  }

  /** A refusal has a sentence in every language, with all the arguments it needs. */
  private static void checkSentence(EntryReading reading, Locale locale) {
    if (reading instanceof EntryReading.Refusal(String key, List<Object> args, _)) {
      assertThat(Messages.in(locale).text(key, args.toArray())).isNotBlank();
    }
  }

  private static String garbage(Random random) {
    StringBuilder line = new StringBuilder();
    int length = random.nextInt(30);
    for (int index = 0; index < length; index++) {
      switch (random.nextInt(6)) {
        case 0 -> line.append((char) random.nextInt(0x10000));
        case 1 -> line.appendCodePoint(random.nextInt(0x110000));
        case 2 -> line.append(MARKS.charAt(random.nextInt(MARKS.length())));
        case 3 -> line.append(TOKENS.get(random.nextInt(TOKENS.size())));
        case 4 -> line.append(random.nextInt(100_000));
        default -> line.append(' ');
      }
    }
    return line.toString();
  }
}
