package florin.bot.crash;

import florin.Actor;
import florin.Cause;
import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.bot.crash.Workload.Line;
import florin.bot.program.FakeServer.Answer;
import florin.people.Caller;
import florin.people.Identity;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what the books hold, read past all of the program's own code, with what was written. */
final class Audit {
  private static final String AGAIN = "\u21BB";
  private static final String ENTRIES =
      """
      select i.external_id, e.number, e.kind, e.amount, e.description, e.voided_at is not null
        from entry e join identity i on i.person_id = e.author_id order by e.book_id, e.number
      """;
  private static final String BALANCES =
      """
      select i.external_id, lower(l.name), coalesce(sum(p.amount), 0)
        from location l
        join member m on m.book_id = l.book_id
        join identity i on i.person_id = m.person_id
        left join posting p on p.book_id = l.book_id and p.location_id = l.id and not p.voided
       group by 1, 2
      """;

  private final DatabaseSettings database;
  private final Workload workload;
  private final List<Answer> answers;

  private record Booked(long person, int number, String kind, BigDecimal amount, boolean voided) {}

  Audit(DatabaseSettings database, Workload workload, List<Answer> answers) {
    this.database = database;
    this.workload = workload;
    this.answers = answers;
  }

  Findings findings() throws SQLException {
    Map<String, List<Booked>> booked = booked();
    int recorded = 0;
    int doubled = 0;
    int wrong = 0;
    var lastOf = new HashMap<Long, Integer>();
    for (Line line : workload.lines()) {
      List<Booked> found = Optional.ofNullable(booked.remove(line.word())).orElse(List.of());
      if (found.isEmpty()) {
        continue;
      }
      recorded++;
      doubled += found.size() - 1;
      Booked first = found.getFirst();
      int before = Optional.ofNullable(lastOf.put(line.person(), first.number())).orElse(0);
      wrong += isRight(line, first) && first.number() > before ? 0 : 1;
    }
    wrong += booked.size();
    int sent = workload.lines().size();
    var replies = replies();
    return new Findings(
        sent,
        recorded,
        sent - recorded,
        doubled,
        wrong,
        replies[0],
        replies[1],
        replies[2],
        differences());
  }

  private static boolean isRight(Line line, Booked booked) {
    return booked.person() == line.person()
        && booked.kind().equals(line.kind().name())
        && booked.amount().compareTo(line.amount()) == 0
        && !booked.voided();
  }

  private Map<String, List<Booked>> booked() throws SQLException {
    var booked = new HashMap<String, List<Booked>>();
    query(
        ENTRIES,
        row ->
            booked
                .computeIfAbsent(row.getString(5), word -> new ArrayList<>())
                .add(
                    new Booked(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBoolean(6))));
    return booked;
  }

  /** Unanswered, repeated, and repeated without saying so. */
  private int[] replies() {
    var counts = new int[3];
    for (Line line : workload.lines()) {
      var about =
          answers.stream()
              .filter(a -> a.chat() == line.person() && a.text().contains(line.word()))
              .toList();
      counts[0] += about.isEmpty() ? 1 : 0;
      counts[1] += Math.max(0, about.size() - 1);
      counts[2] +=
          (int) about.stream().skip(1).filter(answer -> !answer.text().contains(AGAIN)).count();
    }
    return counts;
  }

  private List<String> differences() throws SQLException {
    var differences = new ArrayList<String>();
    var balances = new HashMap<String, BigDecimal>();
    query(
        BALANCES,
        row -> balances.put(row.getString(1) + " " + row.getString(2), row.getBigDecimal(3)));
    for (long person : workload.people()) {
      var lines = workload.lines().stream().filter(line -> line.person() == person).toList();
      compare(
          differences,
          person + " cash",
          lines.stream().map(Line::cash).reduce(BigDecimal.ZERO, BigDecimal::add),
          balances);
      compare(
          differences,
          person + " bank",
          lines.stream().map(Line::bank).reduce(BigDecimal.ZERO, BigDecimal::add),
          balances);
    }
    try (var books = Database.open(database.withPoolSize(2), Clock.systemUTC())) {
      for (long person : workload.people()) {
        own(books, person).forEach(found -> differences.add("book of " + person + ": " + found));
      }
    }
    return differences;
  }

  /** What the books' own checks find. */
  private static List<String> own(Database database, long person) {
    return database.read(
        Actor.guest(Cause.of(Cause.Source.CHAT)),
        books -> {
          var caller =
              books
                  .people()
                  .find(new Identity("telegram", Long.toString(person)), Optional.empty());
          if (!(caller instanceof Caller.Member(var membership))) {
            return List.of("nobody is registered");
          }
          books.enter(membership.actor(Cause.of(Cause.Source.CHAT)));
          return books.checks().differences().stream().map(String::valueOf).toList();
        });
  }

  private static void compare(
      List<String> differences, String what, BigDecimal should, Map<String, BigDecimal> balances) {
    BigDecimal is = balances.getOrDefault(what, BigDecimal.ZERO);
    if (is.compareTo(should) != 0) {
      differences.add("%s holds %s and should hold %s".formatted(what, is, should));
    }
  }

  private interface Row {
    void read(java.sql.ResultSet row) throws SQLException;
  }

  private void query(String sql, Row reader) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
