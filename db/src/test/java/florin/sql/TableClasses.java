package florin.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The three classes of tables, listed in this one place: every table of the schema is named here
 * once, with what the program may do to it. A new table that is not makes a test fail.
 */
enum TableClasses {
  /**
   * Rows of one book: reached only in the scope of that book, those with an author by agents only
   * when they are theirs.
   */
  BOOK(
      everything(
          "book",
          "member",
          "invite",
          "location",
          "bucket",
          "category",
          "payment_method",
          "customer",
          "rate",
          "entry",
          "stored_file",
          "stored_chunk",
          "document",
          "import",
          "import_row",
          "import_problem",
          "invoice",
          "invoice_line",
          "invoice_lesson",
          "schedule"),
      grants("select,insert,delete", "posting", "schedule_run"),
      grants("select", "month_total", "day_method_total", "day_customer_total"),
      grants("select,insert", "action", "change")),

  /** People, and how chats find them: read before a book is chosen. */
  PERSON(
      everything(
          "person",
          "identity",
          "chat_binding",
          "person_chat",
          "mail_address",
          "mail_proof",
          "mail_stop",
          "password",
          "link_code"),
      grants("select,insert,update", "joined_person")),

  /**
   * What acts before a book is known, reached only through the second door; and what only triggers
   * touch.
   */
  PLUMBING(
      everything(
          "chat_lane",
          "inbox",
          "outbox",
          "letter",
          "chat_message",
          "conversation",
          "button",
          "installation",
          "sign_in_try",
          "access_link",
          "web_session",
          "claim_link"),
      grants("", "entry_check"));

  /** Flyway's and Quartz's own. */
  static final List<String> FOREIGN_PREFIXES = List.of("flyway_", "qrtz_");

  /**
   * A table and the privileges on the whole of it that the program's role has. Single columns may
   * be updatable besides: the flag of a posting, the undoing of an action.
   */
  record Table(String name, Set<String> privileges) {}

  private final List<Table> tables;

  @SafeVarargs
  TableClasses(List<Table>... tables) {
    this.tables = Arrays.stream(tables).flatMap(List::stream).toList();
  }

  List<Table> tables() {
    return tables;
  }

  List<String> names() {
    return tables.stream().map(Table::name).toList();
  }

  static Stream<Table> all() {
    return Arrays.stream(values()).flatMap(one -> one.tables.stream());
  }

  private static List<Table> everything(String... names) {
    return grants("select,insert,update,delete", names);
  }

  private static List<Table> grants(String privileges, String... names) {
    Set<String> granted = privileges.isEmpty() ? Set.of() : Set.of(privileges.split(","));
    return Arrays.stream(names).map(name -> new Table(name, granted)).toList();
  }
}
