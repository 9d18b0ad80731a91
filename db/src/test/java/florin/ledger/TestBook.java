package florin.ledger;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.books.Books;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.money.Money;
import florin.testing.MutableClock;
import florin.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A book of Anna (owner), Mia (manager), Ben and Cleo (agents) and Vic (viewer), who live in
 * Vilnius, where it is the fifth of March 2026. Every test takes a book of its own in the database
 * of its class.
 */
final class TestBook {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  final House house;
  final long id;
  final Actor anna;
  final Actor mia;
  final Actor ben;
  final Actor cleo;
  final Actor vic;
  final long cash;
  final long bank;
  final long dollars;
  final long general;
  final long travels;
  final long food;
  final long travel;
  final long salary;
  final long lent;
  final long card;
  final long customer;

  /** One migrated database with its pool and clock. */
  static final class House implements AutoCloseable {
    final DatabaseSettings settings = TestPostgres.freshDatabase();
    final MutableClock clock = new MutableClock(Instant.parse("2026-03-05T08:00:00Z"));
    final Database database = Database.connect(settings, clock);

    TestBook book() {
      return new TestBook(this);
    }

    private final Connection owner = connect(settings);

    /** The first column of the first row, asked as the owner of the tables. */
    long number(String sql) {
      try (var statement = owner.createStatement();
          var rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getLong(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void execute(String sql) {
      try (var statement = owner.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** A connection with the rights of the program, in the scope of one book. */
    Connection asApp(long book) throws SQLException {
      Connection connection = connect(settings);
      try (var statement = connection.createStatement()) {
        statement.execute("set role florin_app; set florin.book = '%d'".formatted(book));
      }
      return connection;
    }

    private static Connection connect(DatabaseSettings settings) {
      try {
        return DriverManager.getConnection(
            settings.url(), settings.user(), settings.password().value());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws SQLException {
      owner.close();
      database.close();
    }
  }

  private TestBook(House house) {
    this.house = house;
    id =
        house.number(
            "insert into book (name, currency, created_at) values ('Home', 'EUR', now()) returning"
                + " id");
    anna = member("Anna", Role.OWNER);
    mia = member("Mia", Role.MANAGER);
    ben = member("Ben", Role.AGENT);
    cleo = member("Cleo", Role.AGENT);
    vic = member("Vic", Role.VIEWER);
    cash = location("Cash", "EUR");
    bank = location("Bank", "EUR");
    dollars = location("Dollars", "USD");
    general = row("bucket", "name", "'General'");
    travels = row("bucket", "name", "'Travels'");
    food = row("category", "name, sign", "'food', 'NEGATIVE'");
    travel = row("category", "name, sign, default_bucket_id", "'travel', 'NEGATIVE', " + travels);
    salary = row("category", "name, sign", "'salary', 'POSITIVE'");
    lent = row("category", "name, sign", "'lent', 'NEUTRAL'");
    card = row("payment_method", "name", "'card'");
    customer = row("customer", "first_name, last_name", "'Ada', 'Lovelace'");
  }

  long location(String name, String currency) {
    return row("location", "name, currency, physical", "'" + name + "', '" + currency + "', true");
  }

  long row(String table, String columns, String values) {
    return house.number(
        "insert into %s (book_id, created_at, %s) values (%d, now(), %s) returning id"
            .formatted(table, columns, id, values));
  }

  <T> T as(Actor actor, Function<Books, T> work) {
    return house.database.transact(actor, work);
  }

  Entry record(Actor actor, EntryDraft draft) {
    return as(actor, books -> books.ledger().record(draft));
  }

  Entry expense(Actor actor, String amount) {
    return record(actor, EntryDraft.expense(eur(amount), TODAY, "lunch").category(food));
  }

  List<Difference> differences() {
    return house.database.read(anna, books -> books.checks().differences());
  }

  Balances balances() {
    return house.database.read(anna, books -> books.ledger().balances());
  }

  /** What lies in a location. */
  Money in(long location) {
    return balances().locations().stream()
        .filter(line -> line.what().id() == location)
        .findFirst()
        .orElseThrow()
        .amount();
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private Actor member(String name, Role role) {
    long person =
        house.number(
            "insert into person (name, language, zone, created_at) values ('%s', 'en', 'Europe/Vilnius', now()) returning id"
                .formatted(name));
    house.execute(
        "insert into member (book_id, person_id, role, joined_at) values (%d, %d, '%s', now())"
            .formatted(id, person, role));
    return new Actor(
        person, id, role, role != Role.AGENT, Cause.said("simulator", "chat-" + person, "1"));
  }
}
