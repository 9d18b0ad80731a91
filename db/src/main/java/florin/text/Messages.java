package florin.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import florin.Refused;
import florin.money.Money;
import florin.money.MoneyText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language, with numbers, money and dates as one locale writes them. Sentences
 * are ICU message formats with positional arguments: {@code {0}}, {@code {1, plural, one {# row}
 * other {# rows}}}.
 *
 * <p>{@link Money} becomes {@code 12.50 EUR}, a {@link LocalDate} {@code Wed 4 Mar}. Integers are
 * grouped like any figure, so the number of an entry or a year goes in as a String.
 */
public final class Messages {
  private static final Map<Locale, Bundle> BUNDLES = Bundle.all(languages());

  private final Locale locale;
  private final Bundle bundle;
  private final Dates dates;
  private final MoneyText money;

  private Messages(Locale locale, Dates dates) {
    this.locale = locale;
    this.bundle = bundle(locale);
    this.dates = dates;
    this.money = new MoneyText(locale);
  }

  /** The languages there are sentences in; the first is the fallback of all others. */
  public static List<Locale> languages() {
    return List.of(Locale.ENGLISH, Locale.GERMAN);
  }

  /**
   * Sentences for a reader; dates show their year. An unknown language gets English sentences with
   * its own numbers.
   */
  public static Messages in(Locale locale) {
    return new Messages(locale, Dates.in(locale));
  }

  /** The same for a reader whose day it is: dates of this year are shown without it. */
  public Messages on(LocalDate today) {
    return new Messages(locale, Dates.in(locale).on(today));
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The sentence of a key.
   *
   * @throws IllegalArgumentException if no language has the key, or the sentence takes more
   *     arguments than given
   */
  public String text(String key, @Nullable Object... args) {
    String pattern = pattern(key);
    int needed = Arguments.of(pattern).count();
    if (args.length < needed) {
      throw new IllegalArgumentException(
          "the text " + key + " takes " + needed + " arguments, got " + args.length);
    }
    @Nullable Object[] shown = new @Nullable Object[args.length];
    for (int index = 0; index < args.length; index++) {
      shown[index] = shown(args[index]);
    }
    return new MessageFormat(pattern, ULocale.forLocale(locale)).format(shown);
  }

  /** What to tell the person a rule said no to. */
  public String text(Refused refused) {
    return text(refused.key(), refused.arguments());
  }

  /** Whether there is a sentence for the key. */
  public boolean has(String key) {
    return bundle.find(key).isPresent() || bundle(Locale.ENGLISH).find(key).isPresent();
  }

  private String pattern(String key) {
    return bundle
        .find(key)
        .or(() -> bundle(Locale.ENGLISH).find(key))
        .orElseThrow(() -> new IllegalArgumentException("no text for the key " + key));
  }

  private @Nullable Object shown(@Nullable Object argument) {
    return switch (argument) {
      case Money amount -> money.full(amount);
      case LocalDate date -> dates.text(date);
      case Refused refused -> text(refused);
      case null, default -> argument;
    };
  }

  private static Bundle bundle(Locale locale) {
    Bundle english = BUNDLES.get(Locale.ENGLISH);
    if (english == null) {
      throw new IllegalStateException("no English texts");
    }
    return BUNDLES.getOrDefault(Locale.of(locale.getLanguage()), english);
  }
}
