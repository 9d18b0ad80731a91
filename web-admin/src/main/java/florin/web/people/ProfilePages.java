package florin.web.people;

import florin.Refused;
import florin.access.AccessLink;
import florin.access.MailAddress;
import florin.access.MailAddresses;
import florin.access.Passwords;
import florin.access.WebSession;
import florin.people.KnownAs;
import florin.people.Membership;
import florin.text.Messages;
import florin.web.page.Form;
import florin.web.page.PasswordFields;
import florin.web.page.Visit;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Oneself: name, language, address, password, and every way in that is open. */
public final class ProfilePages {
  private static final String NAME = "name";
  private static final String LANGUAGE = "language";
  private static final String ZONE = "zone";
  private static final String ADDRESS = "address";
  private static final String CURRENT = "current";

  /**
   * What the page shows.
   *
   * @param code that makes another account theirs, where one was asked for
   * @param done a sentence about what was just done; empty where nothing was
   */
  public record Profile(
      List<Membership> books,
      List<KnownAs> accounts,
      Optional<MailAddresses.Known> address,
      boolean hasPassword,
      List<WebSession.Listed> sessions,
      List<AccessLink> links,
      List<Locale> languages,
      Instant now,
      Optional<String> code,
      String done) {}

  public void show(Visit visit) {
    show(
        visit,
        Form.empty(),
        visit.query("done").filter(ProfilePages::isDone).orElse(""),
        Optional.empty());
  }

  public void change(Visit visit) {
    var form = Form.sent(visit.ctx(), NAME, LANGUAGE, ZONE);
    ZoneId zone;
    try {
      zone = ZoneId.of(form.value(ZONE));
    } catch (DateTimeException unknown) {
      wrong(visit, form.wrong(ZONE, visit.say("web.profile.zone.unknown")));
      return;
    }
    if (Messages.languages().stream()
        .noneMatch(known -> known.toLanguageTag().equals(form.value(LANGUAGE)))) {
      throw new BadRequestResponse();
    }
    try {
      visit.transact(books -> {
        books.people().rename(form.value(NAME));
        books.people().language(form.value(LANGUAGE));
        books.people().zone(zone);
        return true;
      });
    } catch (Refused refused) {
      wrong(visit, form.wrong(NAME, visit.texts().text(refused)));
      return;
    }
    visit.go("/profile?done=saved");
  }

  /** Takes down an address and sends a link to it; it counts once that is followed. */
  public void address(Visit visit) {
    var form = Form.sent(visit.ctx(), ADDRESS);
    try {
      var address = MailAddress.of(form.value(ADDRESS));
      visit.transact(books -> {
        books.plumbing().mailAddresses().claim(address);
        books.plumbing().newsDesk().proveAddress(visit.person().id(), address.text());
        return true;
      });
    } catch (Refused refused) {
      wrong(visit, form.wrong(ADDRESS, visit.texts().text(refused)));
      return;
    }
    visit.go("/profile?done=proof");
  }

  public void dropAddress(Visit visit) {
    visit.transact(books -> {
      books.plumbing().mailAddresses().drop();
      return true;
    });
    visit.go("/profile?done=dropped");
  }

  /** Sets a password; who has one says it first. All other sessions end. */
  public void password(Visit visit) {
    var kept = visit.read(books -> books.plumbing().credentials().own());
    if (kept.isPresent() && !Passwords.matches(PasswordFields.typed(visit.ctx(), CURRENT), kept)) {
      wrong(visit, Form.empty().wrong(CURRENT, visit.say("web.profile.password.wrong")));
      return;
    }
    var chosen = PasswordFields.read(visit.ctx(), Form.empty(), visit.texts());
    if (chosen.kept().isEmpty()) {
      wrong(visit, chosen.form());
      return;
    }
    visit.transact(books -> {
      books.plumbing().credentials().set(chosen.kept().get());
      books.plumbing().webSessions().endOthers(visit.session().id());
      return true;
    });
    visit.go("/profile?done=password");
  }

  public void endSession(Visit visit) {
    long id = id(visit);
    visit.transact(books -> {
      books.plumbing().webSessions().end(id);
      return true;
    });
    visit.go("/profile?done=ended");
  }

  public void endOthers(Visit visit) {
    visit.transact(books -> {
      books.plumbing().webSessions().endOthers(visit.session().id());
      return true;
    });
    visit.go("/profile?done=ended");
  }

  public void revokeLink(Visit visit) {
    long id = id(visit);
    visit.transact(books -> {
      books.plumbing().accessLinks().revokeOwn(id);
      return true;
    });
    visit.go("/profile?done=revoked");
  }

  private static void wrong(Visit visit, Form form) {
    visit.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(visit, form, "", Optional.empty());
  }

  static void show(Visit visit, Form form, String done, Optional<String> code) {
    Profile profile =
        visit.read(books -> {
          var plumbing = books.plumbing();
          return new Profile(
              books.people().memberships(),
              books.identities().mine(),
              plumbing.mailAddresses().own(),
              plumbing.credentials().hasPassword(),
              plumbing.webSessions().list(visit.session().id()),
              plumbing.accessLinks().own(),
              Messages.languages(),
              books.now(),
              code,
              done);
        });
    visit.show("people/profile.jte", Map.of("profile", profile, "form", form));
  }

  private static boolean isDone(String done) {
    return List.of("saved", "proof", "dropped", "password", "ended", "revoked", "account")
        .contains(done);
  }

  private static long id(Visit visit) {
    try {
      return Long.parseLong(visit.form("id").orElse(""));
    } catch (NumberFormatException unreadable) {
      throw new BadRequestResponse();
    }
  }
}
