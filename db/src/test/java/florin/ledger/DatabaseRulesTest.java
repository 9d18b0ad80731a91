package florin.ledger;

import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.ledger.TestBook.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself refuses to the program, should a rule in Java ever be wrong. */
final class DatabaseRulesTest {
  private static final String POSTINGS =
      """
      insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign, author_id, entry_date,
                           amount, currency)\
      """;

  private static House house;
  private TestBook book;
  private long entry;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @BeforeEach
  void begin() {
    book = house.book();
    entry = book.expense(book.ben, "10").id();
  }

  @Test
  void whatTheLedgerWritesIsAccepted() {
    assertThatCode(() -> run(entry("EXPENSE", 10), posting("-10", "NEGATIVE", book.food)))
        .doesNotThrowAnyException();
  }

  @Test
  void anEntryWithoutPostings() {
    refused("has no posting", entry("EXPENSE", 10));
  }

  @Test
  void anEntryThatLosesItsPostings() {
    refused("has no posting", "delete from posting where entry_id = " + entry);
  }

  @Test
  void postingsThatDoNotSumToTheAmount() {
    refused("do not sum", entry("EXPENSE", 10), posting("-9", "NEGATIVE", book.food));
    refused("do not sum", entry("LOAN", 10), posting("9", "NEUTRAL", book.lent));
  }

  @Test
  void anAmountChangedApartFromItsPostings() {
    refused("do not sum", "update entry set amount = 11 where id = " + entry);
  }

  @Test
  void aDateOrAuthorChangedApartFromThePostings() {
    refused(
        "differs from a posting", "update entry set entry_date = '2026-01-01' where id = " + entry);
    refused("differs from a posting", "update entry set voided_at = now() where id = " + entry);
    refused("differs from a posting", "update posting set voided = true where entry_id = " + entry);
  }

  @Test
  void anExpenseThatBringsMoney() {
    refused("against its kind", entry("EXPENSE", 10), posting("10", "NEGATIVE", book.food));
  }

  @Test
  void anIncomeThatTakesMoney() {
    refused("against its kind", entry("INCOME", 10), posting("-10", "POSITIVE", book.salary));
  }

  @Test
  void aSignThatIsNotTheCategorys() {
    refused(
        "sign is not its category's",
        entry("EXPENSE", 10),
        posting("-10", "NEGATIVE", book.salary));
  }

  @Test
  void aPostingInACurrencyTheLocationDoesNotHold() {
    refused(
        "currency is not its location's",
        entry("EXPENSE", 10),
        posting("-10", "NEGATIVE", book.food).replace("'EUR'", "'USD'"));
  }

  @Test
  void aTransferThatDoesNotCancel() {
    refused("do not cancel", entry("TRANSFER", 10), transfer("-10", "9"));
    refused("without two opposite", entry("TRANSFER", 10), posting("-10", "NEUTRAL", 0));
    refused("does not give its amount", entry("TRANSFER", 10), transfer("-9", "9"));
  }

  @Test
  void aChangedPosting() {
    refused("permission denied", "update posting set amount = -11 where entry_id = " + entry);
    assertThatThrownBy(
            () -> house.execute("update posting set amount = -11 where entry_id = " + entry))
        .hasMessageContaining("a posting is immutable");
  }

  @Test
  void changedHistory() {
    refused("permission denied", "update change set after = null where book_id = " + book.id);
    refused("permission denied", "delete from change where book_id = " + book.id);
    refused("permission denied", "delete from action where book_id = " + book.id);
    refused("permission denied", "update action set author_id = 1 where book_id = " + book.id);
  }

  @Test
  void changedTotals() {
    refused("permission denied", "update month_total set amount = 0");
    refused("permission denied", "delete from entry_check");
  }

  @Test
  void anotherBook() throws SQLException {
    TestBook other = house.book();
    refused("violates foreign key", entry("EXPENSE", 10), posting("-10", "NEGATIVE", other.food));
    refused(
        "row-level security",
        entry("EXPENSE", 10).replace("values (" + book.id, "values (" + other.id));
    assertThat(count("select count(*) from entry where book_id = " + other.id)).isZero();
  }

  @Test
  void theRowsOfAnotherAgent() throws SQLException {
    book.expense(book.cleo, "3");
    try (Connection connection = house.asApp(book.id)) {
      run(
          connection,
          List.of(
              "select set_config('florin.author', '%d', false)".formatted(book.ben.personId())));
      assertThat(count(connection, "select count(*) from entry")).isEqualTo(1);
      assertThat(count(connection, "select count(*) from posting")).isEqualTo(1);
      assertThat(count(connection, "select count(*) from change")).isEqualTo(1);
      assertThat(count(connection, "select -sum(amount) from month_total")).isEqualTo(10);
      assertThat(count(connection, "select count(*) from entries_containing('lunch')"))
          .isEqualTo(1);
    }
  }

  @Test
  void aBookThatIsFineHasNoDifferencesAndOneThatIsNotHas() {
    assertThat(book.differences()).isEmpty();
    house.execute("update month_total set amount = amount + 1 where book_id = " + book.id);
    house.execute("update day_method_total set entries = entries + 1 where book_id = " + book.id);
    house.execute("alter table entry disable trigger user");
    house.execute("update entry set amount = 99 where id = " + entry);
    house.execute("alter table entry enable trigger user");

    assertThat(book.differences())
        .extracting(Difference::key)
        .containsExactly("check.month_total", "check.method_total", "check.entry", "check.sums");
    assertThat(book.in(book.cash)).isEqualTo(eur("-9"));
  }

  private void refused(String message, String... statements) {
    assertThatThrownBy(() -> run(statements))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(message);
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = house.asApp(book.id)) {
      connection.setAutoCommit(false);
      run(connection, List.of(statements));
      connection.commit();
    }
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = house.asApp(book.id)) {
      return count(connection, sql);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String entry(String kind, int amount) {
    return """
    insert into entry (book_id, number, kind, entry_date, description, amount, currency, author_id, source, created_at,
                       changed_at)
    values (%d, 77, '%s', '2026-03-01', 'x', %d, 'EUR', %d, 'CHAT', now(), now())\
    """
        .formatted(book.id, kind, amount, book.ben.personId());
  }

  private String posting(String amount, String sign, long category) {
    return "%s values %s".formatted(POSTINGS, line(0, book.cash, amount, sign, category));
  }

  private String transfer(String from, String to) {
    return "%s values %s, %s"
        .formatted(
            POSTINGS, line(0, book.cash, from, "NEUTRAL", 0), line(1, book.bank, to, "NEUTRAL", 0));
  }

  private String line(int position, long location, String amount, String sign, long category) {
    return "(%d, (select id from entry where number = 77), %d, %d, %d, nullif(%d, 0), '%s', %d, '2026-03-01', %s, 'EUR')"
        .formatted(
            book.id, position, location, book.general, category, sign, book.ben.personId(), amount);
  }
}
