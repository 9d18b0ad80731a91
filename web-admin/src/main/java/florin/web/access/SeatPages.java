package florin.web.access;

import florin.web.page.Sessions;
import florin.web.page.Visit;
import io.javalin.http.BadRequestResponse;

/** What people do with their own session: stay, look at another book, leave. */
public final class SeatPages {
  private final Sessions sessions;

  public SeatPages(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Asked for by the warning before the end; being asked at all keeps the session. */
  public void stay(Visit visit) {
    visit.ctx().status(204);
  }

  public void look(Visit visit) {
    long book;
    try {
      book = Long.parseLong(visit.form("book").orElse(""));
    } catch (NumberFormatException unreadable) {
      throw new BadRequestResponse();
    }
    long chosen = book;
    visit.transact(books -> {
      books.plumbing().webSessions().look(visit.session().id(), chosen);
      return true;
    });
    visit.go("/");
  }

  public void leave(Visit visit) {
    sessions.end(visit.ctx());
    visit.go("/");
  }
}
