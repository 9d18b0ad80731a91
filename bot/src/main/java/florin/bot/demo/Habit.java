package florin.bot.demo;

import florin.ledger.EntryKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Something a person does again and again, as a line of a file describes it.
 *
 * @param category of a transfer: the place where the money goes
 * @param least in the currency of the book, two decimals
 * @param words of which one becomes the description
 * @param customers with whom it is, by turns
 */
record Habit(
    EntryKind kind,
    String category,
    String place,
    Optional<String> method,
    Rhythm rhythm,
    BigDecimal least,
    BigDecimal most,
    Optional<String> bucket,
    List<String> words,
    List<String> customers) {

  static List<Habit> of(Persona persona) {
    return DemoFile.rows(persona.externalId() + ".tsv").stream().map(Habit::of).toList();
  }

  private static Habit of(String[] fields) {
    String[] amounts = fields[5].split("-");
    return new Habit(
        EntryKind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
        fields[1],
        fields[2],
        optional(fields[3]),
        Rhythm.of(fields[4]),
        new BigDecimal(amounts[0]),
        new BigDecimal(amounts[amounts.length - 1]),
        optional(fields[6]),
        List.of(fields[7].split(";")),
        fields.length > 8 ? List.of(fields[8].split(";")) : List.of());
  }

  private static Optional<String> optional(String field) {
    return Optional.of(field).filter(text -> !text.equals("-"));
  }

  /** Any amount from the least to the most, to the cent. */
  BigDecimal amount(RandomGenerator random) {
    long cents = most.subtract(least).movePointRight(2).longValueExact();
    return least.add(BigDecimal.valueOf(random.nextLong(cents + 1), 2));
  }

  String anyWords(RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }
}
