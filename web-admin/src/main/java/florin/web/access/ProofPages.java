package florin.web.access;

import florin.books.Database;
import florin.web.page.Layout;
import florin.web.page.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** The link that proves a mail address. Looking at it proves nothing: mail scanners look, too. */
public final class ProofPages {
  private static final String TOKEN = "token";

  private final Database database;
  private final Layout layout;
  private final Sessions sessions;

  public ProofPages(Database database, Layout layout, Sessions sessions) {
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
  }

  public void look(Context ctx) {
    sessions.of(ctx);
    var address = database.system(p -> p.mailAddresses().look(ctx.pathParam(TOKEN)));
    if (address.isEmpty()) {
      useless(ctx);
      return;
    }
    layout.show(ctx, "access/proof.jte", Map.of("address", address.get(), "proven", false));
  }

  public void prove(Context ctx) {
    sessions.of(ctx);
    var address = database.system(p -> p.mailAddresses().prove(ctx.pathParam(TOKEN)));
    if (address.isEmpty()) {
      useless(ctx);
      return;
    }
    layout.show(ctx, "access/proof.jte", Map.of("address", address.get(), "proven", true));
  }

  private void useless(Context ctx) {
    ctx.status(HttpStatus.GONE);
    layout.show(
        ctx, "access/useless.jte", Map.of("sentence", layout.texts(ctx).text("web.proof.useless")));
  }
}
