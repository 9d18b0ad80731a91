package florin.bot.demo;

import florin.books.Books;
import florin.ledger.Bucket;
import florin.ledger.Category;
import florin.ledger.Customer;
import florin.ledger.Location;
import florin.ledger.PaymentMethod;
import florin.ledger.Sign;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a book is set up with, by name; what is missing is added. */
final class Furniture {
  private final Books books;
  private final Currency currency;
  private final Map<String, Long> categories;
  private final Map<String, Long> locations;
  private final Map<String, Long> methods;
  private final Map<String, Long> buckets;
  private final Map<String, Long> customers;

  Furniture(Books books, Currency currency) {
    this.books = books;
    this.currency = currency;
    categories = ids(books.categories().list(), Category::name, Category::id);
    locations = ids(books.locations().list(), Location::name, Location::id);
    methods = ids(books.paymentMethods().list(), PaymentMethod::name, PaymentMethod::id);
    buckets = ids(books.buckets().list(), Bucket::name, Bucket::id);
    customers = ids(books.customers().list(), Customer::name, Customer::id);
  }

  long category(String name, Sign sign) {
    return categories.computeIfAbsent(name, n -> books.categories().add(n, sign).id());
  }

  long location(String name) {
    return locations.computeIfAbsent(name, n -> books.locations().add(n, false, currency).id());
  }

  long method(String name) {
    return methods.computeIfAbsent(name, n -> books.paymentMethods().add(n).id());
  }

  long bucket(String name) {
    return buckets.computeIfAbsent(name, n -> books.buckets().add(n).id());
  }

  /** By first and last name, of which the last may be missing. */
  long customer(String name) {
    String[] names = (name + " ").split(" ", 2);
    return customers.computeIfAbsent(
        name, n -> books.customers().add(names[0], names[1].strip(), Optional.empty()).id());
  }

  private static <T> Map<String, Long> ids(
      List<T> rows, Function<T, String> name, Function<T, Long> id) {
    var ids = new HashMap<String, Long>();
    rows.forEach(row -> ids.put(name.apply(row), id.apply(row)));
    return ids;
  }
}
