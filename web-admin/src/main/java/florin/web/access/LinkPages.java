package florin.web.access;

import florin.access.AccessLink;
import florin.access.AccessLinks;
import florin.access.WebSession;
import florin.books.Database;
import florin.web.page.Layout;
import florin.web.page.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/**
 * Access links. Messengers, mail scanners and browsers open a link before its reader does, so
 * opening it only shows whom it would let in; the button on that page spends it.
 */
public final class LinkPages {
  private final Database database;
  private final Layout layout;
  private final Sessions sessions;

  public LinkPages(Database database, Layout layout, Sessions sessions) {
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
  }

  /** Says whom the link lets in, and asks. */
  public void look(Context ctx) {
    Optional<AccessLinks.Offer> offer =
        database.system(p -> p.accessLinks().look(ctx.pathParam("token")));
    var member = offer.flatMap(AccessLinks.Offer::membership);
    if (member.isPresent()) {
      var signedIn = sessions.of(ctx).map(session -> session.membership().person());
      boolean other = signedIn.isPresent() && signedIn.get().id() != member.get().person().id();
      layout.show(
          ctx,
          "access/link.jte",
          Map.of("member", member.get(), "replaced", other ? signedIn.get().name() : ""));
      return;
    }
    useless(ctx, offer.map(AccessLinks.Offer::state));
  }

  /** Spends the link: once, whoever is first. */
  public void redeem(Context ctx) {
    String token = ctx.pathParam("token");
    Optional<AccessLinks.Redeemed> redeemed =
        database.system(p -> p.accessLinks().redeem(token, Sessions.browser(ctx)));
    if (redeemed.isEmpty()) {
      useless(ctx, database.system(p -> p.accessLinks().look(token)).map(AccessLinks.Offer::state));
      return;
    }
    var spent = redeemed.get();
    sessions.begin(ctx, spent.membership(), spent.bound(), WebSession.Method.LINK);
    ctx.redirect(spent.target(), HttpStatus.SEE_OTHER);
  }

  /** Never says more of a link than whether it was used or is too old. */
  private void useless(Context ctx, Optional<AccessLink.State> state) {
    ctx.status(HttpStatus.GONE);
    String key =
        switch (state.orElse(AccessLink.State.EXPIRED)) {
          case USED -> "web.link.used";
          case REVOKED -> "web.link.revoked";
          case OPEN, EXPIRED -> "web.link.expired";
        };
    layout.show(ctx, "access/useless.jte", Map.of("sentence", layout.texts(ctx).text(key)));
  }
}
