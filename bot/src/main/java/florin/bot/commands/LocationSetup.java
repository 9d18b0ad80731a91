package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Part;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.ledger.Configuration;
import florin.ledger.Location;
import florin.money.Currencies;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up where money is: cash, a bank, a wallet. */
final class LocationSetup implements Shelf<Location> {
  private LocationSetup() {}

  /** Whether one could put a hand on it. */
  private enum Kind {
    PHYSICAL,
    VIRTUAL;

    static Kind of(Location location) {
      return location.physical() ? PHYSICAL : VIRTUAL;
    }

    static Optional<Kind> find(String word) {
      return Spoken.find(Kind.class, "location.words", word);
    }
  }

  static Command command() {
    return Setup.command(new LocationSetup());
  }

  @Override
  public String word() {
    return "location";
  }

  @Override
  public String plural() {
    return "locations";
  }

  @Override
  public Configuration<Location> of(Books books) {
    return books.locations();
  }

  /** With balances and their total. */
  @Override
  public Reply list(Call call, Books books) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("setup.list", word())));
    parts.add(new Part.Table(books.reports().locations(books.ledger().balances(), call.today())));
    List<Location> all = books.locations().list();
    List<String> kinds =
        Stream.of(Kind.values())
            .map(kind -> named(call, kind, all))
            .flatMap(Optional::stream)
            .toList();
    parts.add(new Part.Paragraph(String.join("\n", Balance.below(call, kinds))));
    return Reply.of(parts);
  }

  private static Optional<String> named(Call call, Kind kind, List<Location> all) {
    String names =
        all.stream()
            .filter(location -> Kind.of(location) == kind)
            .map(Location::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(call.say("location.line", kind.name(), names));
  }

  /**
   * Behind the name may stand, in any order, the code of a currency and whether one can put a hand
   * on it; else it is virtual and in the currency of the book.
   */
  @Override
  public Reply add(Call call, Books books, String text) {
    String name = text;
    Optional<Kind> kind = Optional.empty();
    Optional<Currency> currency = Optional.empty();
    for (int space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ')) {
      String last = name.substring(space + 1);
      Optional<Kind> asKind = kind.isEmpty() ? Kind.find(last) : Optional.empty();
      Optional<Currency> asCurrency =
          currency.isEmpty() && asKind.isEmpty() ? Currencies.find(last) : Optional.empty();
      if (asKind.isEmpty() && asCurrency.isEmpty()) {
        break;
      }
      kind = kind.or(() -> asKind);
      currency = currency.or(() -> asCurrency);
      name = name.substring(0, space).stripTrailing();
    }
    Location added =
        books
            .locations()
            .add(
                name,
                kind.equals(Optional.of(Kind.PHYSICAL)),
                currency.orElse(call.book().currency()));
    return new Setup<>(this)
        .done(
            call,
            books,
            call.say(
                "location.added",
                added.name(),
                added.currency().getCurrencyCode(),
                Kind.of(added).name()));
  }

  @Override
  public Map<Verb, Function<Target<Location>, Reply>> details() {
    return Map.of(Verb.SET, LocationSetup::kind);
  }

  private static Reply kind(Target<Location> target) {
    Location one = target.one();
    if (target.value().isEmpty()) {
      return target.ask(
          target.say("location.kind", one.name()),
          Stream.of(Kind.values())
              .map(kind -> new Option(target.say("location.kind.name", kind.name()), kind.name()))
              .toList());
    }
    Kind kind =
        Kind.find(target.value())
            .orElseThrow(() -> new Refused("location.kind.unknown", target.value()));
    target.books().locations().physical(one.id(), kind == Kind.PHYSICAL);
    return target.done(target.say("location.kind.set", one.name(), kind.name()));
  }
}
