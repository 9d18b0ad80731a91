package florin.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Calendar dates as a chat shows them: {@code Wed 4 Mar}, with the year where it is not the
 * reader's: {@code Wed 4 Mar 2025}. English and German have their own compact form, other languages
 * the one CLDR gives.
 */
public final class Dates {
  private final Locale locale;
  private final Optional<Integer> year;

  private Dates(Locale locale, Optional<Integer> year) {
    this.locale = locale;
    this.year = year;
  }

  /** For a reader of whom no day is known: always with the year. */
  public static Dates in(Locale locale) {
    return new Dates(locale, Optional.empty());
  }

  public Dates on(LocalDate today) {
    return new Dates(locale, Optional.of(today.getYear()));
  }

  public String text(LocalDate date) {
    boolean thisYear = year.filter(current -> current == date.getYear()).isPresent();
    return (thisYear ? withoutYear() : withYear()).format(date);
  }

  private DateTimeFormatter withoutYear() {
    return switch (locale.getLanguage()) {
      case "en" -> DateTimeFormatter.ofPattern("EEE d MMM", locale);
      case "de" -> DateTimeFormatter.ofPattern("ccc d. MMM", locale);
      default -> DateTimeFormatter.ofLocalizedPattern("MMMEd").localizedBy(locale);
    };
  }

  private DateTimeFormatter withYear() {
    return switch (locale.getLanguage()) {
      case "en" -> DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
      case "de" -> DateTimeFormatter.ofPattern("ccc d. MMM yyyy", locale);
      default -> DateTimeFormatter.ofLocalizedPattern("yMMMEd").localizedBy(locale);
    };
  }
}
