package florin.quickentry;

import florin.Refused;
import florin.ledger.Bucket;
import florin.ledger.Buckets;
import florin.ledger.Categories;
import florin.ledger.Category;
import florin.ledger.Customer;
import florin.ledger.Customers;
import florin.ledger.Labels;
import florin.ledger.Location;
import florin.ledger.Locations;
import florin.ledger.PaymentMethod;
import florin.ledger.PaymentMethods;
import florin.ledger.Sign;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The live names of a book, and the rows they stand for. */
record BookNames(
    Categories categories,
    Locations locations,
    Buckets buckets,
    PaymentMethods methods,
    Customers customers) {

  Names names() {
    List<Location> places = locations.list();
    return new Names(
        categories.list().stream().map(c -> CategoryName.of(c.name(), sign(c.sign()))).toList(),
        places.stream().map(Location::name).map(KnownName::of).toList(),
        buckets.list().stream().map(Bucket::name).map(KnownName::of).toList(),
        customers.list().stream().map(BookNames::known).toList(),
        methods.list().stream().map(PaymentMethod::name).map(KnownName::of).toList(),
        places.stream().collect(Collectors.toMap(Location::name, Location::currency)));
  }

  /** By the whole name, or by a part of it that no other customer has. */
  private static KnownName known(Customer customer) {
    return customer.lastName().isEmpty()
        ? KnownName.of(customer.name())
        : KnownName.of(customer.name(), customer.firstName(), customer.lastName());
  }

  Labels labels(
      Optional<String> category,
      Optional<String> method,
      Optional<String> customer,
      List<Counterparty> counterparties) {
    return new Labels(
        category.map(name -> categories.find(name).map(Category::id).orElseThrow(() -> gone(name))),
        method.map(name -> methods.find(name).map(PaymentMethod::id).orElseThrow(() -> gone(name))),
        customer.map(name -> customers.find(name).map(Customer::id).orElseThrow(() -> gone(name))),
        counterparties.stream().map(Counterparty::name).findFirst());
  }

  long location(String name) {
    return locations.find(name).map(Location::id).orElseThrow(() -> gone(name));
  }

  long bucket(String name) {
    return buckets.find(name).map(Bucket::id).orElseThrow(() -> gone(name));
  }

  /** A name that was there when the line was read: archived in between. */
  private static Refused gone(String name) {
    return new Refused("entry.name.gone", name);
  }

  private static CategorySign sign(Sign sign) {
    return switch (sign) {
      case POSITIVE -> CategorySign.POSITIVE;
      case NEGATIVE -> CategorySign.NEGATIVE;
      case NEUTRAL -> CategorySign.NEUTRAL;
    };
  }
}
