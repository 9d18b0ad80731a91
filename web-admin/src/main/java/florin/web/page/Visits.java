package florin.web.page;

import florin.books.Database;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;

/** Turns requests of people who are signed in into visits. */
public final class Visits {
  private final Database database;
  private final Layout layout;
  private final Sessions sessions;

  public Visits(Database database, Layout layout, Sessions sessions) {
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
  }

  public Sessions sessions() {
    return sessions;
  }

  /** The visit of a request, where somebody is signed in. */
  public Optional<Visit> of(Context ctx) {
    return sessions.of(ctx).map(session -> new Visit(ctx, database, layout, session));
  }

  /** A page for people who are signed in. */
  public Handler page(Visit.Handler page) {
    return ctx -> page.handle(of(ctx).orElseThrow(UnauthorizedResponse::new));
  }
}
