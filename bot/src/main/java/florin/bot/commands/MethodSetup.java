package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.ledger.Configuration;
import florin.ledger.PaymentMethod;

/** Sets up how things are paid: cash, card, bank transfer. */
final class MethodSetup implements Shelf<PaymentMethod> {
  private MethodSetup() {}

  static Command command() {
    return Setup.command(new MethodSetup());
  }

  @Override
  public String word() {
    return "method";
  }

  @Override
  public String plural() {
    return "methods";
  }

  @Override
  public Configuration<PaymentMethod> of(Books books) {
    return books.paymentMethods();
  }

  @Override
  public Reply list(Call call, Books books) {
    var names = books.paymentMethods().list().stream().map(PaymentMethod::name).toList();
    return Reply.card(
        call.say("setup.list", word()), EntryWords.below(call, names).toArray(String[]::new));
  }

  @Override
  public Reply add(Call call, Books books, String name) {
    String added = books.paymentMethods().add(name).name();
    return new Setup<>(this).done(call, books, call.say("method.added", added));
  }
}
