package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.ledger.Location;
import florin.ledger.Named;
import florin.money.Currencies;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Sets up where money is: cash, a bank, a wallet. */
final class LocationSetup implements Shelf {
  private LocationSetup() {}

  static Command command() {
    return Command.named("location")
        .alias("locations")
        .access(Access.VIEWER)
        .params(
            Param.choice("do", false, "list", "add", "rename", "archive"),
            Param.optional("name", Param.Kind.TEXT))
        .handledBy(new Setup(new LocationSetup())::handle);
  }

  @Override
  public String word() {
    return "location";
  }

  @Override
  public List<Named> live(Books books) {
    return books.locations().list().stream().map(l -> new Named(l.id(), l.name())).toList();
  }

  @Override
  public List<String> lines(Call call, Books books) {
    return books.locations().list().stream()
        .map(l -> call.say("location.line", l.name(), l.currency().getCurrencyCode()))
        .toList();
  }

  /**
   * The last word, where it is the code of a currency, says what is counted there; else the book's.
   */
  @Override
  public Reply add(Call call, Books books, String text) {
    int space = text.lastIndexOf(' ');
    Optional<Currency> said =
        space < 0 ? Optional.empty() : Currencies.find(text.substring(space + 1));
    Location added =
        books
            .locations()
            .add(
                said.isPresent() ? text.substring(0, space) : text,
                false,
                said.orElse(call.book().currency()));
    return new Setup(this)
        .done(
            call,
            books,
            call.say("location.added", added.name(), added.currency().getCurrencyCode()));
  }

  @Override
  public void rename(Books books, long id, String name) {
    books.locations().rename(id, name);
  }

  @Override
  public void archive(Books books, long id, Optional<Long> replacement) {
    books.locations().archive(id, replacement);
  }

  @Override
  public List<Named> replacements(Books books, long id) {
    Optional<Currency> currency = books.locations().find(id).map(Location::currency);
    return books.locations().list().stream()
        .filter(l -> l.id() != id && currency.filter(l.currency()::equals).isPresent())
        .map(l -> new Named(l.id(), l.name()))
        .toList();
  }
}
