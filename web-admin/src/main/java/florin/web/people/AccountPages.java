package florin.web.people;

import florin.people.Identity;
import florin.web.page.Form;
import florin.web.page.Visit;
import io.javalin.http.ForbiddenResponse;
import java.util.Optional;

/** The accounts somebody writes from: one more by a code sent from it, one less by a press. */
public final class AccountPages {

  /** Shows a code once; whoever sends it to the bot is this person there too. */
  public void code(Visit visit) {
    refuseBound(visit);
    String code = visit.transact(books -> books.identityLinks().show());
    ProfilePages.show(visit, Form.empty(), "", Optional.of(code));
  }

  public void takeOff(Visit visit) {
    refuseBound(visit);
    var account = new Identity(visit.form("platform").orElse(""), visit.form("account").orElse(""));
    visit.transact(books -> books.identities().takeOff(account));
    visit.go("/profile?done=account");
  }

  /** Who came by a link for one book alone does not change who they are in all of them. */
  private static void refuseBound(Visit visit) {
    if (visit.session().bound()) {
      throw new ForbiddenResponse();
    }
  }
}
