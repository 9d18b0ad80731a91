package florin.web.access;

import florin.Refused;
import florin.access.Credentials;
import florin.access.MailAddress;
import florin.access.Passwords;
import florin.access.SignInTries.Kind;
import florin.access.WebSession;
import florin.books.Database;
import florin.people.DemoPeople;
import florin.people.Membership;
import florin.web.page.Back;
import florin.web.page.Form;
import florin.web.page.Layout;
import florin.web.page.PasswordFields;
import florin.web.page.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signing in with an address and a password, or by a link sent to the address. What is unknown and
 * what is wrong get the same answer after the same time.
 */
public final class SignInPages {
  private static final String ADDRESS = "address";
  private static final String BACK = "back";
  private static final String SENT = "sent";

  private final Database database;
  private final Layout layout;
  private final Sessions sessions;
  private final Function<Context, String> place;
  private final Supplier<List<DemoPeople.Guest>> guests;

  /**
   * @param place where a visitor comes from
   * @param guests the people of the demonstration, who may be played
   */
  public SignInPages(
      Database database,
      Layout layout,
      Sessions sessions,
      Function<Context, String> place,
      Supplier<List<DemoPeople.Guest>> guests) {
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
    this.place = place;
    this.guests = guests;
  }

  public void show(Context ctx) {
    if (sessions.of(ctx).isPresent()) {
      ctx.redirect(Back.to(ctx.queryParam(BACK)), HttpStatus.SEE_OTHER);
      return;
    }
    show(ctx, Form.of(Map.of(BACK, Back.to(ctx.queryParam(BACK)))));
  }

  public void signIn(Context ctx) {
    var form = Form.sent(ctx, ADDRESS, BACK);
    if (!mayTry(ctx, Kind.PASSWORD, form.value(ADDRESS))) {
      tooMany(ctx, form);
      return;
    }
    Optional<Credentials.Stored> stored =
        database.system(p -> p.credentials().find(form.value(ADDRESS)));
    boolean right =
        Passwords.matches(
            PasswordFields.typed(ctx, PasswordFields.FIRST), stored.map(Credentials.Stored::kept));
    Optional<Membership> member =
        right
            ? database.system(p -> {
              p.signInTries().clear(Kind.PASSWORD, form.value(ADDRESS));
              return p.credentials().member(stored.orElseThrow().personId());
            })
            : Optional.empty();
    if (member.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form.wrong(ADDRESS, layout.texts(ctx).text("web.sign-in.wrong")));
      return;
    }
    sessions.begin(ctx, member.get(), false, WebSession.Method.PASSWORD);
    ctx.redirect(Back.to(form.value(BACK)), HttpStatus.SEE_OTHER);
  }

  /** Sends a link to an address somebody has proven; says the same where nobody has. */
  public void mailLink(Context ctx) {
    var form = Form.sent(ctx, ADDRESS, BACK);
    MailAddress address;
    try {
      address = MailAddress.of(form.value(ADDRESS));
    } catch (Refused refused) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form.wrong(ADDRESS, layout.texts(ctx).text(refused)));
      return;
    }
    // Beyond the limit nothing is sent, and nothing else is said: the answer tells nobody anything.
    if (mayTry(ctx, Kind.MAIL, address.text())) {
      database.system(p -> {
        p.mailAddresses()
            .owner(address)
            .ifPresent(person -> p.newsDesk().signInLink(person, address.text()));
        return true;
      });
    }
    ctx.redirect("/sign-in?" + SENT + "=1", HttpStatus.SEE_OTHER);
  }

  private boolean mayTry(Context ctx, Kind kind, String address) {
    String visitor = place.apply(ctx);
    return database.system(
        p -> p.signInTries().count(Kind.REGISTER, visitor) && p.signInTries().count(kind, address));
  }

  private void tooMany(Context ctx, Form form) {
    ctx.status(HttpStatus.TOO_MANY_REQUESTS);
    show(ctx, form.wrong(ADDRESS, layout.texts(ctx).text("web.sign-in.too-many")));
  }

  private void show(Context ctx, Form form) {
    layout.show(
        ctx,
        "access/sign-in.jte",
        Map.of("form", form, SENT, ctx.queryParam(SENT) != null, "guests", guests.get()));
  }
}
