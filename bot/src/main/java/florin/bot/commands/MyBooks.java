package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.money.Currencies;
import florin.people.Book;
import florin.people.Membership;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds books of a person by what they typed. */
final class MyBooks {
  private MyBooks() {}

  /** The name of a new book and the currency behind it, else another book's currency. */
  record Said(String name, Currency currency) {}

  static Said nameAndCurrency(String text, Currency usual) {
    int space = text.lastIndexOf(' ');
    String last = text.substring(space + 1);
    Optional<Currency> currency =
        space > 0 && last.length() == 3 && last.equals(last.toUpperCase(Locale.ROOT))
            ? Currencies.find(last)
            : Optional.empty();
    return currency
        .map(found -> new Said(text.substring(0, space).strip(), found))
        .orElseGet(() -> new Said(text, usual));
  }

  /**
   * @throws Refused where the person has no book of that name, naming those nearest to it
   */
  static Membership called(Books books, String typed) {
    List<Membership> all = books.people().memberships();
    var match = new NameMatch(all.stream().map(m -> m.book().name()).map(KnownName::of).toList());
    return match
        .find(typed)
        .flatMap(name -> all.stream().filter(m -> m.book().name().equals(name)).findFirst())
        .orElseThrow(() -> new Refused("book.unknown", NamedMember.shown(typed)));
  }

  /** Refuses a name that another of the person's books bears: it could not be chosen by it. */
  static void requireFree(Books books, String name, long except) {
    books.people().memberships().stream()
        .map(Membership::book)
        .filter(book -> book.id() != except)
        .map(Book::name)
        .filter(taken -> taken.equalsIgnoreCase(name.strip()))
        .findFirst()
        .ifPresent(taken -> {
          throw new Refused("name.taken", taken);
        });
  }
}
