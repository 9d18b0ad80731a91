package florin.bot.stories;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Puts the people of a story in their books before it begins. */
final class StoryPeople {
  private static final String WAITING =
      """
      select format('inbox %s attempts=%s owner=%s not_before=%s reference=%s %s',
                    state, attempts, owner, not_before, reference, left(payload, 300))
      from inbox where state in ('NEW', 'WORK')
      union all
      select format('outbox %s attempts=%s owner=%s not_before=%s problem=%s',
                    kind, attempts, owner, not_before, problem)
      from outbox where state = 'WAITING'
      """;

  private final Database database;
  private final DatabaseSettings settings;
  private final Function<String, Identity> identities;
  private final Map<String, Long> books = new HashMap<>();

  /**
   * @param identities how the platform knows a person
   */
  StoryPeople(Database database, DatabaseSettings settings, Function<String, Identity> identities) {
    this.database = database;
    this.identities = identities;
    this.settings = settings;
  }

  void settle(Story.Setting setting) {
    for (Story.Person person : setting.people()) {
      if (!books.containsKey(person.book())) {
        String owner = person.role().equals("OWNER") ? person.name() : "Owner of " + person.book();
        Membership first = register(owner, person, setting);
        books.put(person.book(), first.book().id());
        execute("update book set name = ? where id = ?", person.book(), first.book().id());
        if (person.role().equals("OWNER")) {
          continue;
        }
      }
      join(register(person.name(), person, setting), person);
    }
    setting.buckets().forEach(this::furnishBuckets);
    setting.customers().forEach(this::furnishCustomers);
  }

  /** What no rule does: as if somebody had changed the database by hand. */
  void loseLocations() {
    execute("update month_total set location_id = 0");
  }

  private void furnishBuckets(Story.Furnished furnished) {
    long book = java.util.Objects.requireNonNull(books.get(furnished.book()));
    for (String thing : furnished.things()) {
      String[] words = thing.split(" ");
      execute(
          "insert into bucket (book_id, name, created_at) values (?, ?, now()) on conflict do"
              + " nothing",
          book,
          words[0]);
      execute(
          "update bucket set percent = ? where book_id = ? and name = ?",
          Integer.parseInt(words[1]),
          book,
          words[0]);
    }
  }

  private void furnishCustomers(Story.Furnished furnished) {
    for (String thing : furnished.things()) {
      String[] words = thing.split(" ");
      execute(
          "insert into customer (book_id, first_name, last_name, created_at) values (?, ?, ?,"
              + " now())",
          java.util.Objects.requireNonNull(books.get(furnished.book())),
          words[0],
          words.length > 1 ? words[1] : "");
    }
  }

  private Membership register(String name, Story.Person person, Story.Setting setting) {
    Currency currency =
        Currency.getInstance(person.currency().isEmpty() ? "EUR" : person.currency());
    return database.transact(
        Actor.guest(Cause.of(Cause.Source.CHAT)),
        books ->
            books
                .people()
                .register(
                    new Newcomer(
                        name,
                        person.language(),
                        setting.zone(),
                        currency,
                        identities.apply(name.toLowerCase(Locale.ROOT)))));
  }

  private void join(Membership membership, Story.Person person) {
    long book = java.util.Objects.requireNonNull(books.get(person.book()));
    execute(
        "insert into member (book_id, person_id, role, joined_at) values (?, ?, ?, ?)",
        book,
        membership.person().id(),
        person.role(),
        database.clock().instant().atOffset(ZoneOffset.UTC));
    execute("update person set current_book_id = ? where id = ?", book, membership.person().id());
  }

  /** What lies unhandled or unsent, and why. */
  List<String> waiting() {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(WAITING)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.url(), settings.user(), settings.password().value());
  }

  private void execute(String sql, Object... values) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
