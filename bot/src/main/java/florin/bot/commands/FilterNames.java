package florin.bot.commands;

import florin.books.Books;
import florin.ledger.Configuration;
import florin.ledger.Configured;
import florin.ledger.Named;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a book that a line of filters may mention. */
final class FilterNames {
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

  private final Books books;

  FilterNames(Books books) {
    this.books = books;
  }

  /**
   * What a name came to.
   *
   * @param nearest those that are called nearly so, where nothing was found
   */
  record Match(Optional<Named> found, List<String> nearest) {}

  Match category(String name) {
    return match(live(books.categories()), name);
  }

  Match location(String name) {
    return match(live(books.locations()), name);
  }

  Match bucket(String name) {
    return match(live(books.buckets()), name);
  }

  Match method(String name) {
    return match(live(books.paymentMethods()), name);
  }

  Match author(String name) {
    return match(books.ledger().authors(), name);
  }

  /** By name, those in use before those out of use, or by number. */
  Match customer(String name) {
    List<Named> known =
        Stream.of(books.customers().list(), books.customers().archived())
            .flatMap(List::stream)
            .map(customer -> new Named(customer.id(), customer.name()))
            .toList();
    Match byName = match(known, name);
    Matcher number = NUMBER.matcher(name);
    if (byName.found().isPresent() || !number.matches()) {
      return byName;
    }
    long id = Long.parseLong(number.group(1));
    Optional<Named> byNumber = known.stream().filter(one -> one.id() == id).findFirst();
    return new Match(byNumber, byName.nearest());
  }

  private static <T extends Configured> List<Named> live(Configuration<T> configuration) {
    return configuration.list().stream().map(one -> new Named(one.id(), one.name())).toList();
  }

  private static Match match(List<Named> known, String typed) {
    var match = new NameMatch(known.stream().map(Named::name).map(KnownName::of).toList());
    Optional<Named> found =
        match
            .find(typed)
            .flatMap(name -> known.stream().filter(one -> one.name().equals(name)).findFirst());
    return new Match(found, found.isPresent() ? List.of() : match.nearest(typed));
  }
}
