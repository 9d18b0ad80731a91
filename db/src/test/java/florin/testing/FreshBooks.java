package florin.testing;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.books.Books;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Florin's rules over a database of their own, a clock that stands, and people who register by
 * their first name.
 */
public final class FreshBooks implements AutoCloseable {
  public static final Cause CAUSE = Cause.said("test", "chat", "1");

  private final DatabaseSettings settings = TestPostgres.freshDatabase();
  private final MutableClock clock = MutableClock.standing();
  private final Database database = Database.connect(settings, clock);

  public Database database() {
    return database;
  }

  public MutableClock clock() {
    return clock;
  }

  /** Somebody from Berlin with a personal book in euro, in English. */
  public Membership register(String name) {
    return register(name, identity(name));
  }

  /** The same under an identity of their own, where several bear the name. */
  public Membership register(String name, Identity identity) {
    var newcomer =
        new Newcomer(name, "en", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), identity);
    return database.transact(Actor.guest(CAUSE), books -> books.people().register(newcomer));
  }

  public static Identity identity(String name) {
    return new Identity("test", name);
  }

  /** Makes somebody a member of another's book, and that the book they work in. */
  public Membership join(Membership person, long bookId, Role role) {
    asOwner(sql ->
        sql.execute(
            "insert into member (book_id, person_id, role, joined_at) values (?, ?, ?, now())",
            bookId,
            person.person().id(),
            role.name()));
    return as(person, books -> books.people().switchTo(bookId));
  }

  public <T> T as(Membership member, Function<Books, T> work) {
    return database.transact(member.actor(CAUSE), work);
  }

  public <T> List<T> list(Membership member, Function<Books, List<T>> work) {
    return as(member, work);
  }

  public <T> Optional<T> find(Membership member, Function<Books, Optional<T>> work) {
    return as(member, work);
  }

  public void run(Membership member, Consumer<Books> work) {
    as(
        member,
        books -> {
          work.accept(books);
          return true;
        });
  }

  /** Past all policies, as the role that migrates. */
  public <T> T asOwner(Function<DSLContext, T> work) {
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password().value())) {
      return work.apply(DSL.using(connection, SQLDialect.POSTGRES));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public DatabaseSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    database.close();
    TestPostgres.drop(settings);
  }
}
