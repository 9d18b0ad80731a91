package florin.ledger;

import static florin.sql.generated.Tables.CUSTOMER;
import static florin.sql.generated.Tables.PERSON;

import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.CustomerRecord;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The customers of the actor's book. Anyone who records may add one; managers change them. Archived
 * without a replacement, a customer keeps the entries, so the figures stay; with one, as for
 * somebody listed twice, they go there.
 */
public final class Customers extends Configuration<Customer> {
  private static final int LONGEST_PART = 100;
  private static final LocalDate OLDEST = LocalDate.of(1850, 1, 1);

  private final Tx tx;
  private final NamedRows<CustomerRecord> rows;

  public Customers(Tx tx, History history) {
    this(tx, history, new NamedRows<>(tx, history, NamedTable.CUSTOMERS));
  }

  private Customers(Tx tx, History history, NamedRows<CustomerRecord> rows) {
    super(tx, history, rows, Customers::customer);
    this.tx = tx;
    this.rows = rows;
  }

  /**
   * Adds one by the whole name: the first word is the first name, unless a comma says otherwise, as
   * in {@code Petraitis, Jonas}.
   */
  public Customer add(String name, Optional<LocalDate> dateOfBirth) {
    List<String> parts = parts(name);
    return add(parts.getFirst(), parts.getLast(), dateOfBirth);
  }

  /**
   * @param lastName may be empty
   * @throws Refused {@code customer.birth} for a birthday before 1850 or after today, where the
   *     actor lives
   */
  public Customer add(String firstName, String lastName, Optional<LocalDate> dateOfBirth) {
    tx.actor().require(Role.AGENT);
    requirePossible(dateOfBirth);
    var columns = nameColumns(firstName, lastName);
    columns.put(CUSTOMER.DATE_OF_BIRTH, dateOfBirth.orElse(null));
    return customer(rows.add(fullName(columns), columns));
  }

  /** As {@link #add(String, Optional)} reads a name. */
  @Override
  public Customer rename(long id, String name) {
    List<String> parts = parts(name);
    return rename(id, parts.getFirst(), parts.getLast());
  }

  public Customer rename(long id, String firstName, String lastName) {
    var columns = nameColumns(firstName, lastName);
    return customer(rows.rename(id, fullName(columns), columns));
  }

  /**
   * @throws Refused {@code customer.birth} for a birthday before 1850 or after today, where the
   *     actor lives
   */
  public Customer dateOfBirth(long id, Optional<LocalDate> date) {
    tx.actor().require(Role.MANAGER);
    requirePossible(date);
    tx.lockBook();
    var column = new HashMap<Field<?>, @Nullable Object>();
    column.put(CUSTOMER.DATE_OF_BIRTH, date.orElse(null));
    rows.set(id, "date_of_birth", Map.of("name", customer(rows.liveRow(id)).name()), column);
    return customer(rows.liveRow(id));
  }

  /** First and last name, the last perhaps empty. */
  private static List<String> parts(String name) {
    int comma = name.indexOf(',');
    if (comma >= 0) {
      return List.of(name.substring(comma + 1), name.substring(0, comma));
    }
    String tidy = Name.of(name, 2 * LONGEST_PART + 1).text();
    int space = tidy.indexOf(' ');
    return space < 0
        ? List.of(tidy, "")
        : List.of(tidy.substring(0, space), tidy.substring(space + 1));
  }

  private void requirePossible(Optional<LocalDate> dateOfBirth) {
    if (dateOfBirth.isEmpty()) {
      return;
    }
    String zone =
        tx.sql()
            .select(PERSON.ZONE)
            .from(PERSON)
            .where(PERSON.ID.eq(tx.actor().personId()))
            .fetchSingle()
            .value1();
    LocalDate today = LocalDate.ofInstant(tx.now(), ZoneId.of(zone));
    if (dateOfBirth.get().isBefore(OLDEST) || dateOfBirth.get().isAfter(today)) {
      throw new Refused("customer.birth");
    }
  }

  private static Map<Field<?>, @Nullable Object> nameColumns(String firstName, String lastName) {
    var columns = new HashMap<Field<?>, @Nullable Object>();
    columns.put(CUSTOMER.FIRST_NAME, Name.of(firstName, LONGEST_PART).text());
    columns.put(
        CUSTOMER.LAST_NAME, lastName.isBlank() ? "" : Name.of(lastName, LONGEST_PART).text());
    return columns;
  }

  private static Name fullName(Map<Field<?>, @Nullable Object> columns) {
    String name = columns.get(CUSTOMER.FIRST_NAME) + " " + columns.get(CUSTOMER.LAST_NAME);
    return Name.of(name, 2 * LONGEST_PART + 1);
  }

  private static Customer customer(Record row) {
    return new Customer(
        row.get(CUSTOMER.ID),
        row.get(CUSTOMER.FIRST_NAME),
        row.get(CUSTOMER.LAST_NAME),
        Optional.ofNullable(row.get(CUSTOMER.DATE_OF_BIRTH)),
        row.get(CUSTOMER.ARCHIVED_AT) != null);
  }
}
