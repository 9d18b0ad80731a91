package florin.web.access;

import florin.Actor;
import florin.Cause;
import florin.Name;
import florin.Refused;
import florin.Token;
import florin.access.MailAddress;
import florin.access.SignInTries.Kind;
import florin.books.Books;
import florin.books.Database;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import florin.text.Messages;
import florin.web.page.Form;
import florin.web.page.PasswordFields;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes people of those who fill in name, address and a password, twice. What is wrong comes back
 * beside its field, and nobody is made by half.
 */
final class Newcomers {
  static final String NAME = "name";
  static final String ADDRESS = "address";
  private static final int NAME_BITS = 96;

  private final Database database;
  private final Function<Context, String> place;

  Newcomers(Database database, Function<Context, String> place) {
    this.database = database;
    this.place = place;
  }

  /**
   * What came of a form.
   *
   * @param member empty where something was wrong
   */
  record Outcome(Form form, Optional<Membership> member) {}

  /**
   * @param arrived what else happens in the transaction that makes the person; the book they look
   *     at afterwards
   */
  Outcome register(Context ctx, Messages texts, Function<Books, Membership> arrived) {
    Form form = Form.sent(ctx, NAME, ADDRESS);
    try {
      Name.of(form.value(NAME), Newcomer.LONGEST_NAME);
    } catch (Refused refused) {
      form = form.wrong(NAME, texts.text(refused));
    }
    Optional<MailAddress> address = Optional.empty();
    try {
      address = Optional.of(MailAddress.of(form.value(ADDRESS)));
    } catch (Refused refused) {
      form = form.wrong(ADDRESS, texts.text(refused));
    }
    var password = PasswordFields.read(ctx, form, texts);
    form = password.form();
    String visitor = place.apply(ctx);
    if (!database.system(p -> p.signInTries().count(Kind.REGISTER, visitor))) {
      form = form.wrong(ADDRESS, texts.text("web.sign-in.too-many"));
    }
    if (!form.isRight()) {
      return new Outcome(form, Optional.empty());
    }
    try {
      Membership member =
          write(
              form.value(NAME),
              texts.locale(),
              address.orElseThrow(),
              password.kept().orElseThrow(),
              arrived);
      return new Outcome(form, Optional.of(member));
    } catch (Refused refused) {
      return new Outcome(form.wrong(ADDRESS, texts.text(refused)), Optional.empty());
    }
  }

  private Membership write(
      String name,
      Locale language,
      MailAddress address,
      String kept,
      Function<Books, Membership> arrived) {
    var identity = new Identity("web", Token.random(NAME_BITS).text());
    return database.transact(
        Actor.guest(Cause.of(Cause.Source.WEB)),
        books -> {
          Membership person =
              books.people().register(Newcomer.guessed(name, language.toLanguageTag(), identity));
          books.plumbing().mailAddresses().claim(address);
          books.plumbing().credentials().set(kept);
          books.plumbing().newsDesk().proveAddress(person.person().id(), address.text());
          return arrived.apply(books);
        });
  }
}
