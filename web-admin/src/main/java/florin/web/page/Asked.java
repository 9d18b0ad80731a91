package florin.web.page;

import florin.Refused;
import florin.money.AmountReading;
import florin.money.AmountText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an address asks of a page, value by value. Whatever makes no sense is refused with a
 * sentence; what is said is kept, so that the page can say it again.
 */
public final class Asked {
  /** How many rows an address may name for one choice. */
  public static final int MOST_IDS = 40;

  private static final int LONGEST = 400;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Visit visit;
  private Address address;

  public Asked(Visit visit, String path) {
    this.visit = visit;
    this.address = Address.of(path);
  }

  /** What was asked so far. */
  public Address address() {
    return address;
  }

  public Optional<String> text(String name) {
    Optional<String> said = visit.query(name);
    if (said.filter(text -> text.length() > LONGEST || text.indexOf('\0') >= 0).isPresent()) {
      throw new Refused("web.filter.long");
    }
    said.ifPresent(text -> address = address.with(name, text));
    return said;
  }

  public Optional<LocalDate> day(String name) {
    return text(name).map(Asked::read);
  }

  private static LocalDate read(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // Told below, like a day nobody has books of.
    }
    throw new Refused("web.filter.day", text);
  }

  /** A row of the book by its id, from 0. */
  public Optional<Long> id(String name) {
    return text(name)
        .map(text -> {
          if (!text.matches("[0-9]{1,18}")) {
            throw new Refused("web.filter.unknown", text);
          }
          return Long.valueOf(text);
        });
  }

  /** Rows of the book by their ids, between commas. */
  public Set<Long> ids(String name) {
    return text(name)
        .map(text -> {
          if (!text.matches("[0-9]{1,18}(,[0-9]{1,18}){0,39}")) {
            throw new Refused("web.filter.unknown", text);
          }
          return Arrays.stream(text.split(",")).map(Long::valueOf).collect(Collectors.toSet());
        })
        .orElse(Set.of());
  }

  /** Days in their order, or refused. */
  public static void refuseBackwards(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new Refused("web.filter.backwards", from.get(), to.get());
    }
  }

  /** One of the words a page knows. */
  public Optional<String> word(String name, Iterable<String> known) {
    return text(name)
        .map(text -> {
          for (String word : known) {
            if (word.equals(text)) {
              return word;
            }
          }
          throw new Refused("web.filter.unknown", text);
        });
  }

  /** An amount as the visitor writes it. */
  public Optional<BigDecimal> amount(String name) {
    var reader = AmountText.in(visit.person().locale(), visit.book().currency());
    return text(name)
        .map(text ->
            switch (reader.read(text)) {
              case AmountReading.Exact exact -> exact.value();
              case AmountReading.Ambiguous two ->
                  throw new Refused(
                      "web.filter.amount.two",
                      text,
                      two.first().toPlainString(),
                      two.second().toPlainString());
              case AmountReading.Unreadable unreadable ->
                  throw new Refused("web.filter.amount", text);
            });
  }
}
