package florin.web.people;

import florin.Role;
import florin.Token;
import florin.access.AccessLink;
import florin.access.AccessLinks;
import florin.people.Invite;
import florin.people.Invites;
import florin.people.Member;
import florin.web.page.SquareCode;
import florin.web.page.Visit;
import io.javalin.http.BadRequestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who belongs to the book: roles, invitations and links into it. What lets somebody in is shown
 * once, when it is made.
 */
public final class PeoplePages {
  private static final Duration ISSUED_LIFE = Duration.ofHours(24);
  private static final String PERSON = "person";
  private static final String ROLE = "role";
  private static final String ID = "id";

  private final Function<Visit, String> site;

  /**
   * @param site where people reach the site, without a slash at the end
   */
  public PeoplePages(Function<Visit, String> site) {
    this.site = site;
  }

  /** Everything the page lists. */
  public record People(
      List<Member> members, List<Invite> invites, List<AccessLink> links, Instant now) {}

  /**
   * What lets somebody in, shown this once.
   *
   * @param sentence what it is, and for whom
   */
  public record Secret(String sentence, String address, SquareCode code) {}

  public void list(Visit visit) {
    show(visit, Optional.empty());
  }

  /** Makes an invitation and shows its address, as text and as a code for a camera. */
  public void invite(Visit visit) {
    Role role = role(visit);
    Invites.Created created = visit.transact(books -> books.invites().create(role));
    String address = site.apply(visit) + "/register/" + created.code();
    show(
        visit,
        Optional.of(
            new Secret(
                visit.say("web.people.invited", visit.say("web.role." + role)),
                address,
                SquareCode.of(address))));
  }

  public void revokeInvite(Visit visit) {
    long id = number(visit, ID);
    visit.transact(books -> {
      books.invites().revoke(id);
      return true;
    });
    visit.go("/people");
  }

  /** Makes a link for a member, to be passed on by who manages the book. */
  public void link(Visit visit) {
    long person = number(visit, PERSON);
    var order =
        new AccessLinks.Order(
            person, visit.book().id(), AccessLink.Purpose.ISSUED, "/", ISSUED_LIFE);
    Token token = visit.transact(books -> books.plumbing().accessLinks().issue(order));
    String name =
        visit.read(books -> books.members().list()).stream()
            .filter(member -> member.personId() == person)
            .map(Member::name)
            .findFirst()
            .orElse("");
    String address = site.apply(visit) + "/login/" + token.text();
    show(
        visit,
        Optional.of(
            new Secret(
                visit.say("web.people.linked", name, ISSUED_LIFE.toHours()),
                address,
                SquareCode.of(address))));
  }

  public void revokeLink(Visit visit) {
    long id = number(visit, ID);
    visit.transact(books -> {
      books.plumbing().accessLinks().revoke(id);
      return true;
    });
    visit.go("/people");
  }

  /** Gives a member another role. */
  public void changeRole(Visit visit) {
    long person = number(visit, PERSON);
    Role role = role(visit);
    visit.transact(books -> books.members().role(person, role));
    visit.go("/people");
  }

  public void remove(Visit visit) {
    long person = number(visit, PERSON);
    visit.transact(books -> books.members().remove(person));
    visit.go("/people");
  }

  private static void show(Visit visit, Optional<Secret> secret) {
    People people =
        visit.read(books ->
            new People(
                books.members().list(),
                books.invites().open(),
                books.plumbing().accessLinks().list(),
                books.now()));
    visit.show("people/people.jte", Map.of("people", people, "secret", secret));
  }

  private static Role role(Visit visit) {
    try {
      return Role.valueOf(visit.form(ROLE).orElse("").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadRequestResponse();
    }
  }

  private static long number(Visit visit, String field) {
    try {
      return Long.parseLong(visit.form(field).orElse(""));
    } catch (NumberFormatException unreadable) {
      throw new BadRequestResponse();
    }
  }
}
