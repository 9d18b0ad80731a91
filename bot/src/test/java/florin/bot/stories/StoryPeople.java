package florin.bot.stories;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Puts the people of a story in their books before it begins. */
final class StoryPeople {
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

  private void execute(String sql, Object... values) {
    try (var connection =
            DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
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
