package florin.quickentry;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The live names of a book, against which a line is read.
 *
 * @param currencies of the locations, by their names, as far as they are known
 */
public record Names(
    List<CategoryName> categories,
    List<KnownName> locations,
    List<KnownName> buckets,
    List<KnownName> customers,
    List<KnownName> methods,
    Map<String, Currency> currencies) {

  public static final Names NONE = new Names(List.of(), List.of(), List.of(), List.of(), List.of());

  public Names {
    categories = List.copyOf(categories);
    locations = List.copyOf(locations);
    buckets = List.copyOf(buckets);
    customers = List.copyOf(customers);
    methods = List.copyOf(methods);
    currencies = Map.copyOf(currencies);
  }

  /** The names of a book of which no currencies are known. */
  public Names(
      List<CategoryName> categories,
      List<KnownName> locations,
      List<KnownName> buckets,
      List<KnownName> customers,
      List<KnownName> methods) {
    this(categories, locations, buckets, customers, methods, Map.of());
  }

  Optional<Currency> currency(String location) {
    return Optional.ofNullable(currencies.get(location));
  }

  Optional<CategorySign> sign(String category) {
    return categories.stream()
        .filter(known -> known.name().equals(category))
        .map(CategoryName::sign)
        .findFirst();
  }

  /** The names a field of a line is looked up in; none for fields that take any text. */
  List<KnownName> of(Field field) {
    return switch (field) {
      case CATEGORY, HASH -> categories.stream().map(CategoryName::known).toList();
      case LOCATION, FROM, TO -> locations;
      case BUCKET -> buckets;
      case CUSTOMER -> customers;
      case METHOD -> methods;
      case ARROW, DATE, INVOICE, NOTE, COUNTERPARTY -> List.of();
    };
  }
}
