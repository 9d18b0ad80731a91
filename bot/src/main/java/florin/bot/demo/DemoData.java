package florin.bot.demo;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.books.Books;
import florin.books.Database;
import florin.ledger.EntryDraft;
import florin.people.Caller;
import florin.people.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Fills an installation with invented people and four months of their entries, ending today. The
 * figures are drawn with a fixed seed, so a day has the same ones wherever it is done.
 */
public final class DemoData {
  /** The fact of the installation that says it was done, or need not be done again. */
  static final String SEEDED = "demo.seeded";

  static final Cause CAUSE = Cause.of(Cause.Source.DEMO);
  private static final long SEED = 20_261_121L;
  private static final int MONTHS = 4;

  private DemoData() {}

  /**
   * Writes the demonstration once in the life of an installation, all or nothing.
   *
   * @return whether it was written now
   */
  public static boolean seedOnFirstStart(Database database) {
    return database.transact(
        Actor.guest(CAUSE),
        books ->
            books.plumbing().installation().claim(SEEDED, books.now().toString()) && seed(books));
  }

  private static boolean seed(Books books) {
    boolean known =
        Personas.list().stream()
            .anyMatch(p ->
                !(books.people().find(p.identity(), Optional.empty()) instanceof Caller.Stranger));
    if (known) {
      return false;
    }
    List.of(Personas.PAULA, Personas.SAM, Personas.LEO).forEach(p -> spender(books, p));
    family(books);
    fund(books);
    return true;
  }

  private static void spender(Books books, Persona persona) {
    books.people().register(persona.newcomer());
    books.ledger().record(lived(books, persona, new Furniture(books, persona.currency())));
  }

  private static void family(Books books) {
    Membership tom = books.people().register(Personas.TOM.newcomer());
    books.people().register(Personas.MIRA.newcomer());
    Membership mira = books.people().open("Novak family", Personas.MIRA.currency());
    books.bookSettings().share(true);
    books.members().admit(tom.person().id(), Role.AGENT);
    var furniture = new Furniture(books, Personas.MIRA.currency());
    var household = new Family(books, furniture);
    household.setUp();
    books.ledger().record(Family.sharedOut(lived(books, Personas.MIRA, furniture)));
    List<EntryDraft> toms = Family.sharedOut(lived(books, Personas.TOM, furniture));
    books.enter(new Actor(tom.person().id(), 0, Role.VIEWER, false, CAUSE));
    books.people().switchTo(mira.book().id());
    books.ledger().record(toms);
  }

  private static void fund(Books books) {
    Membership iris = books.people().register(Personas.IRIS.newcomer());
    books.people().register(Personas.ROSA.newcomer());
    Membership rosa = books.people().open("Sunrise fund", Personas.ROSA.currency());
    books.members().admit(iris.person().id(), Role.AGENT);
    books.plumbing().demo().operator(rosa.person().id());
    var methods = books.paymentMethods();
    methods.find("Cash").ifPresent(cash -> methods.rename(cash.id(), "Pickup"));
    methods.find("Card").ifPresent(card -> methods.rename(card.id(), "Mobile wallet"));
    var fund =
        new Fund(
            new Furniture(books, Personas.ROSA.currency()),
            clients(books),
            Personas.ROSA.currency(),
            random(Personas.ROSA));
    LocalDate today = Personas.ROSA.today(books.now());
    Fund.Payments payments = fund.until(today);
    books.ledger().record(payments.others());
    books.enter(new Actor(iris.person().id(), 0, Role.VIEWER, false, CAUSE));
    Membership sender = books.people().switchTo(rosa.book().id());
    books.ledger().record(payments.weekly());
    Bills.send(books, sender, rosa, today);
  }

  private static List<Fund.Client> clients(Books books) {
    return DemoFile.rows("clients.tsv").stream()
        .map(row ->
            new Fund.Client(
                books.customers().add(row[0], row[1], Optional.of(LocalDate.parse(row[2]))).id(),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]),
                Integer.parseInt(row[5]),
                List.of(row[6].split(";")),
                row[7].equals("weekly")))
        .toList();
  }

  private static List<EntryDraft> lived(Books books, Persona persona, Furniture furniture) {
    Span span = Span.monthsUntil(persona.today(books.now()), MONTHS);
    return new Spending(furniture, persona.currency(), span, random(persona)).by(Habit.of(persona));
  }

  private static Random random(Persona persona) {
    return new Random(SEED + persona.externalId().hashCode());
  }
}
