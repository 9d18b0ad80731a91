package florin.quickentry;

import florin.Refused;
import florin.history.Subject;
import florin.ledger.Bucket;
import florin.ledger.Buckets;
import florin.ledger.Categories;
import florin.ledger.Category;
import florin.ledger.Customer;
import florin.ledger.Customers;
import florin.ledger.Labels;
import florin.ledger.LiveNames;
import florin.ledger.LiveNames.Live;
import florin.ledger.Location;
import florin.ledger.Locations;
import florin.ledger.PaymentMethod;
import florin.ledger.PaymentMethods;
import florin.ledger.Sign;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The live names of a book, and the rows they stand for. */
record BookNames(
    LiveNames live,
    Categories categories,
    Locations locations,
    Buckets buckets,
    PaymentMethods methods,
    Customers customers) {

  Names names() {
    List<Live> all = live.all();
    return new Names(
        of(all, Subject.CATEGORY)
            .map(category -> CategoryName.of(category.name(), sign(category.sign().orElseThrow())))
            .toList(),
        of(all, Subject.LOCATION).map(location -> KnownName.of(location.name())).toList(),
        of(all, Subject.BUCKET).map(bucket -> KnownName.of(bucket.name())).toList(),
        of(all, Subject.CUSTOMER).map(BookNames::known).toList(),
        of(all, Subject.PAYMENT_METHOD).map(method -> KnownName.of(method.name())).toList(),
        of(all, Subject.LOCATION)
            .collect(Collectors.toMap(Live::name, location -> location.currency().orElseThrow())));
  }

  private static Stream<Live> of(List<Live> all, Subject subject) {
    return all.stream().filter(one -> one.subject() == subject);
  }

  /** By the whole name, or by a part of it that no other customer has. */
  private static KnownName known(Live customer) {
    return customer.parts().isEmpty()
        ? KnownName.of(customer.name())
        : KnownName.of(customer.name(), customer.parts().getFirst(), customer.parts().getLast());
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
