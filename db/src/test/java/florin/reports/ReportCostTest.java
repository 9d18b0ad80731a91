package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import florin.Actor;
import florin.ledger.Difference;
import florin.ledger.EntryFilter;
import florin.people.Membership;
import florin.sql.Tx;
import florin.testing.FreshBooks;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a report of a year costs the database in a book of a thousand entries and in a large one
 * with as many months, categories, methods and customers: rows read and pages touched, not time.
 *
 * <p>Large means 50,000 entries here, for the sake of the test's length; {@code
 * -Dflorin.entries=1000000} makes it a million. Long because the books are filled by statements of
 * their own.
 */
final class ReportCostTest {
  private static final int SMALL = 1_000;
  private static final int LARGE = Integer.getInteger("florin.entries", 50_000);
  private static final Period YEAR = Period.year(Year.of(2025));
  private static final long MOST_DAY_ROWS = 365 * 2 * 5 + 50;
  private static final long MOST_PAGES = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Days over which the entries lie, in 2024 and 2025; a thousand of them meet each day at most.
   */
  private static final String ENTRIES =
      """
      insert into entry (book_id, number, kind, entry_date, description, amount, currency, payment_method_id, customer_id,
                         author_id, source, created_at, changed_at)
      select {0}, n, case when n % 9 = 0 then 'INCOME' else 'EXPENSE' end, date '2024-01-01' + (n * 7 % 731), 'entry ' || n,
             1 + n % 97, 'EUR', {2} + n % 3, {3} + n % 5, {1}, 'CHAT', now(), now()
        from generate_series(1, {4}) n\
      """;

  private static final String POSTINGS =
      """
      insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign, payment_method_id,
                           customer_id, author_id, entry_date, amount, currency)
      select e.book_id, e.id, 0, {1}, {2}, c.id, c.sign, e.payment_method_id, e.customer_id, e.author_id, e.entry_date,
             case c.sign when 'POSITIVE' then e.amount else -e.amount end, 'EUR'
        from entry e
        join (select id, sign, row_number() over (partition by sign order by id) - 1 as place,
                     count(*) over (partition by sign) as places
                from category where book_id = {0}) c
          on c.sign = case e.kind when 'INCOME' then 'POSITIVE' else 'NEGATIVE' end and e.number % c.places = c.place
       where e.book_id = {0}\
      """;

  private final FreshBooks fresh = new FreshBooks();

  @AfterEach
  void close() {
    fresh.close();
  }

  /**
   * What one statement, or all of a report, made the database do.
   *
   * @param entries rows of entries and postings read, used or not
   * @param rows rows of kept totals read, used or not
   * @param pages of 8 kB touched, in memory or not
   */
  private record Cost(long entries, long rows, long pages) {
    Cost plus(Cost other) {
      return new Cost(entries + other.entries, rows + other.rows, pages + other.pages);
    }
  }

  @Test
  void aYearCostsTheSameInASmallBookAndInALargeOne() {
    Membership small = fill("Small", SMALL);
    Membership large = fill("Large", LARGE);
    fresh.asOwner(sql -> sql.execute("analyze"));

    Map<String, Cost> cheap = costs(small);
    Map<String, Cost> dear = costs(large);

    dear.forEach((name, cost) -> System.out.printf("%-36s %s %s%n", name, cheap.get(name), cost));
    assertThat(dear).hasSize(Reports.all().size() + 2);
    dear.forEach((name, cost) -> {
      Cost other = Objects.requireNonNull(cheap.get(name));
      assertThat(cost.entries()).as("entries read by %s", name).isZero();
      if (isOfDays(name)) {
        assertThat(cost.rows()).as("rows of %s", name).isLessThanOrEqualTo(MOST_DAY_ROWS);
        assertThat(cost.pages()).as("pages of %s", name).isLessThanOrEqualTo(MOST_PAGES);
      } else {
        assertThat(cost.rows()).as("rows of %s", name).isLessThanOrEqualTo(other.rows() * 5 / 4);
        assertThat(cost.pages()).as("pages of %s", name).isLessThanOrEqualTo(other.pages() * 3 / 2);
      }
    });
  }

  @Test
  void keptTotalsOfASetOfEntriesAreWhatTheEntriesComeTo() {
    Membership book = fill("Checked", SMALL);
    List<Difference> none = fresh.list(book, books -> books.checks().differences());
    assertThat(none).isEmpty();
    for (String table : List.of("month_total", "day_method_total", "day_customer_total")) {
      fresh.asOwner(sql ->
          sql.execute(
              "update %1$s set amount = amount + 1 where ctid = (select min(ctid) from %1$s)"
                  .formatted(table)));
    }
    assertThat(fresh.list(book, books -> books.checks().differences()))
        .extracting(Difference::key)
        .contains("check.month_total", "check.method_total", "check.customer_total");
  }

  /**
   * A thousand entries leave days and labels unused, so these are measured by what a year can hold:
   * its days, both signs, five customers.
   */
  private static boolean isOfDays(String name) {
    return name.matches("by-day|method.*|customers.*");
  }

  private Membership fill(String name, int entries) {
    Membership owner = fresh.register(name);
    long book = owner.book().id();
    List<Long> labels =
        fresh.as(
            owner,
            books -> {
              long customer = 0;
              long method = 0;
              for (int i = 4; i >= 0; i--) {
                customer = books.customers().add("C" + i, "", Optional.empty()).id();
              }
              for (int i = 2; i >= 0; i--) {
                method = books.paymentMethods().add("M" + i).id();
              }
              return List.of(
                  method - 2,
                  customer - 4,
                  books.locations().list().getFirst().id(),
                  books.buckets().list().getFirst().id());
            });
    fresh.asOwner(connected ->
        connected.transactionResult(transaction -> {
          DSLContext sql = transaction.dsl();
          sql.execute(
              "set local enable_nestloop = off; set local plan_cache_mode = force_custom_plan");
          sql.execute(
              ENTRIES,
              DSL.val(book),
              DSL.val(owner.person().id()),
              DSL.val(labels.get(0)),
              DSL.val(labels.get(1)),
              DSL.val(entries));
          return sql.execute(
              POSTINGS, DSL.val(book), DSL.val(labels.get(2)), DSL.val(labels.get(3)));
        }));
    return owner;
  }

  /** Every report of the year, its sums, and the way to its neighbours. */
  private Map<String, Cost> costs(Membership member) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (Report report : Reports.all()) {
      costs.put(report.name(), cost(member, tx -> new Reports(tx).make(report, YEAR)));
    }
    EntryFilter year = Reports.within(EntryFilter.all(), YEAR);
    costs.put("sums", cost(member, tx -> new Reports(tx).sums(year)));
    costs.put(
        "neighbours", cost(member, tx -> new Reports(tx).neighbours(YEAR, EntryFilter.all())));
    return costs;
  }

  /** Runs the work, and then each of its statements once more to be explained. */
  private Cost cost(Membership member, Consumer<Tx> work) {
    var asked = new ArrayList<String>();
    Actor actor = member.actor(FreshBooks.CAUSE);
    var settings = fresh.settings();
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password().value())) {
      connection.setAutoCommit(false);
      DSLContext plain = DSL.using(connection, SQLDialect.POSTGRES);
      plain.execute("set role florin_app");
      var listening = new DefaultConfiguration().set(connection).set(SQLDialect.POSTGRES);
      listening.set(new DefaultExecuteListenerProvider(new Statements(asked)));
      var tx = new Tx(DSL.using(listening), actor, fresh.clock());
      asked.clear();
      work.accept(tx);
      Cost sum = new Cost(0, 0, 0);
      for (String statement : asked) {
        sum = sum.plus(explained(plain, statement));
      }
      return sum;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private record Statements(List<String> asked) implements ExecuteListener {
    @Override
    public void start(ExecuteContext context) {
      var query = Objects.requireNonNull(context.query());
      asked.add(context.dsl().renderInlined(query));
    }
  }

  private static Cost explained(DSLContext sql, String statement) {
    String plan =
        sql.fetchSingle("explain (analyze, buffers, timing off, format json) " + statement)
            .get(0, String.class);
    try {
      JsonNode root = JSON.readTree(plan).path(0).path("Plan");
      long pages =
          root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong();
      return new Cost(rows(root, "entry|posting"), rows(root, ".*_total"), pages);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Rows of some tables that a plan read, given up or thrown away. */
  private static long rows(JsonNode node, String tables) {
    long sum = 0;
    if (node.path("Relation Name").asText().matches(tables)) {
      double loops = Math.max(1, node.path("Actual Loops").asDouble());
      double read =
          node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble();
      sum += Math.round(read * loops);
    }
    for (JsonNode child : node.path("Plans")) {
      sum += rows(child, tables);
    }
    return sum;
  }
}
