package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.access.AccessLink;
import florin.documents.Upload;
import florin.invoices.HandWritten;
import florin.invoices.InvoiceLine;
import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every address that names a row, asked with rows there are by the manager and the owner of another
 * book: the answer is the one in {@code routes.txt}, and nothing changes. The owner of the rows
 * asks the same afterwards, so that nothing is refused for another reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherBookTest {
  private static final Pattern ROW = Pattern.compile("\\{([^}]+)}");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String SECRET = "Hemlock & Sons";

  private final SiteWorld world = new SiteWorld();
  private final FreshBooks books = world.books();
  private final List<String> steps =
      List.of("submit", "approve", "reject", "pay", "unpay", "revise", "keep", "book", "delete");
  private Membership olga;
  private Browser owner;
  private Map<String, Browser> strangers;
  private int made;

  @BeforeAll
  void open() {
    olga = shared(books.register("Olga"), "Office");
    owner = world.signedIn(olga).at("/profile");
    var xenia = shared(books.register("Xenia"), "Elsewhere");
    var max = books.join(books.register("Max"), xenia.book().id(), Role.MANAGER);
    strangers =
        new TreeMap<>(
            Map.of(
                "owner", world.signedIn(xenia).at("/profile"),
                "manager", world.signedIn(max).at("/profile")));
  }

  private Membership shared(Membership person, String book) {
    return books.as(person, b -> b.people().open(book, EUR));
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void whatAnAddressLeavesOpenIsInTheTable() {
    assertThat(RouteTable.lines())
        .filteredOn(line -> !line.blanks().isEmpty())
        .allMatch(line -> !line.elsewhere().equals("-"));
    assertThat(RouteTable.lines())
        .filteredOn(line -> line.elsewhere().equals("open"))
        .allMatch(line -> List.of("token", "code", "folder", "file").containsAll(line.blanks()));
  }

  @Test
  void whatIsComparedSeesEveryRowThatIsMade() {
    var before = books.asOwner(this::everything);
    rows();
    var after = books.asOwner(this::everything);
    assertThat(after.keySet())
        .filteredOn(table -> !Objects.equals(after.get(table), before.get(table)))
        .contains(
            "access_link by book_id",
            "document by book_id",
            "entry by book_id",
            "invite by book_id",
            "invoice by book_id",
            "invoice_line by book_id",
            "member by book_id",
            "web_session by person_id");
  }

  @TestFactory
  Stream<DynamicTest> aRowOfAnotherBookIsNotThere() {
    return RouteTable.lines().stream()
        .filter(RouteTable.Line::namesRows)
        .map(line -> DynamicTest.dynamicTest(line.toString(), () -> ask(line)));
  }

  private void ask(RouteTable.Line line) {
    for (var step : line.blanks().contains("step") ? steps : List.of("")) {
      var rows = rows();
      rows.put("step", step);
      var before = books.asOwner(this::everything);
      strangers.forEach((who, browser) -> {
        var answer = send(browser, line, rows);
        assertThat(answer.statusCode())
            .as("%s %s of another book's %s", line, step, who)
            .isEqualTo(line.lets(who) ? Integer.parseInt(line.elsewhere()) : 403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(answer.body()).contains("This did not work").doesNotContain(SECRET, "Hemlock");
      });
      assertThat(books.asOwner(this::everything)).as("%s %s", line, step).isEqualTo(before);
      if (line.lets("owner")) {
        var answer = send(owner, line, rows);
        assertThat(answer.statusCode()).as("%s %s of its owner", line, step).isIn(200, 303, 422);
      }
    }
  }

  private static HttpResponse<String> send(
      Browser browser, RouteTable.Line line, Map<String, String> rows) {
    var address = filled(line.path(), rows);
    var fields =
        line.fields().stream()
            .flatMap(field -> Stream.of(field.split("=", 2)))
            .map(word -> filled(word, rows))
            .toArray(String[]::new);
    return line.method().equals("GET") ? browser.get(address) : browser.post(address, fields);
  }

  /** Fails where a row of that name has no example. */
  private static String filled(String text, Map<String, String> rows) {
    return ROW.matcher(text)
        .replaceAll(blank -> Objects.requireNonNull(rows.get(blank.group(1)), blank.group()));
  }

  /** One row of each sort in the first book, made anew. */
  private Map<String, String> rows() {
    made++;
    var rows = new TreeMap<String, String>();
    var mia = books.register("Mia", FreshBooks.identity("Mia " + made));
    books.join(mia, olga.book().id(), Role.AGENT);
    rows.put("member", Long.toString(mia.person().id()));
    rows.put("book", Long.toString(olga.book().id()));
    rows.put("line", "1");
    rows.put("account", account());
    world.signedIn(olga);
    world.link(olga, "/", AccessLink.Purpose.CHAT);
    books.run(
        olga,
        b -> {
          rows.put("invoice", Integer.toString(b.invoices().write(invoice()).number()));
          rows.put("entry", Integer.toString(b.ledger().record(entry()).number()));
          rows.put("document", Long.toString(b.documents().store(file()).id()));
          rows.put("link", Long.toString(b.plumbing().accessLinks().own().getFirst().id()));
          rows.put("session", Long.toString(b.plumbing().webSessions().list(0).getFirst().id()));
          var invites = b.invites();
          invites.open().forEach(open -> invites.revoke(open.id()));
          rows.put("invite", Long.toString(invites.create(Role.AGENT).id()));
          b.plumbing().newsDesk().proveAddress(olga.person().id(), made + "@example.org");
        });
    rows.put("mail", books.asOwner(sql -> value(sql, "select max(id) from outbox")));
    return rows;
  }

  /** An account the owner has beside the first. */
  private String account() {
    String account = "account" + made;
    books.asOwner(sql ->
        sql.execute(
            "insert into identity (platform, external_id, person_id, display_name, created_at)"
                + " values ('telegram', ?, ?, 'Olga', now())",
            account,
            olga.person().id()));
    return account;
  }

  private HandWritten invoice() {
    var line =
        InvoiceLine.of("Design", BigDecimal.ONE, BigDecimal.TEN, Optional.of(new BigDecimal("19")));
    return new HandWritten("H-" + made, SECRET, DAY, Optional.of(DAY), EUR, List.of(line));
  }

  private static EntryDraft entry() {
    return EntryDraft.expense(new Money(new BigDecimal("12.50"), EUR), DAY, SECRET);
  }

  private static Upload file() {
    var text = SECRET.getBytes(StandardCharsets.UTF_8);
    return Upload.of(text, "hemlock.txt", "text/plain");
  }

  /** What the first book and its owner have, table by table, as one sum each. */
  private Map<String, String> everything(DSLContext sql) {
    var all = new TreeMap<String, String>();
    var columns =
        sql.fetch(
            "select c.table_name, c.column_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where t.table_type = 'BASE TABLE' and c.table_schema = 'public'"
                + " and c.column_name in ('book_id', 'person_id')");
    var parts = new ArrayList<String>();
    parts.add("select 'book', md5(b::text) from book b where id = " + olga.book().id());
    parts.add("select 'person', md5(p::text) from person p where id = " + olga.person().id());
    for (var column : columns) {
      String table = column.get(0, String.class);
      String by = column.get(1, String.class);
      long id = by.equals("book_id") ? olga.book().id() : olga.person().id();
      parts.add(
          "select '%s by %s', md5(string_agg(t::text, ' ' order by t::text)) from %s t where %s = %d"
              .formatted(table, by, table, by, id));
    }
    sql.fetch(String.join(" union all ", parts))
        .forEach(row -> all.put(row.get(0, String.class), String.valueOf(row.get(1))));
    return all;
  }

  private static String value(DSLContext sql, String query) {
    return sql.fetchSingle(query).get(0, String.class);
  }
}
