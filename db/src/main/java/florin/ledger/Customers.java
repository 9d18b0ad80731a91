package florin.ledger;

import static florin.sql.generated.Tables.CUSTOMER;

import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.CustomerRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The customers of the actor's book. Anyone who records may add one; managers change them. */
public final class Customers {
  private static final int LONGEST_NAME = 100;
  private static final LocalDate OLDEST = LocalDate.of(1850, 1, 1);

  private final Tx tx;
  private final NamedRows<CustomerRecord> rows;
  private final Archiving archiving;

  public Customers(Tx tx, History history) {
    this.tx = tx;
    this.rows = new NamedRows<>(tx, history, NamedTable.CUSTOMERS);
    this.archiving = new Archiving(tx, history);
  }

  /** The live ones, by name. */
  public List<Customer> list() {
    return rows.live().stream().map(Customers::customer).toList();
  }

  public List<Customer> archived() {
    return rows.archived().stream().map(Customers::customer).toList();
  }

  /** A live one by first and last name, in any case. */
  public Optional<Customer> find(String name) {
    return rows.byName(name).map(Customers::customer);
  }

  /** Also an archived one. */
  public Optional<Customer> find(long id) {
    return rows.byId(id).map(Customers::customer);
  }

  /**
   * @param lastName may be empty
   * @throws Refused {@code customer.birth} for a birthday before 1850 or after today anywhere on
   *     earth
   */
  public Customer add(String firstName, String lastName, Optional<LocalDate> dateOfBirth) {
    tx.actor().require(Role.AGENT);
    requirePossible(dateOfBirth);
    var columns = nameColumns(firstName, lastName);
    columns.put(CUSTOMER.DATE_OF_BIRTH, dateOfBirth.orElse(null));
    return customer(rows.add(fullName(columns), columns));
  }

  public Customer rename(long id, String firstName, String lastName) {
    var columns = nameColumns(firstName, lastName);
    return customer(rows.rename(id, fullName(columns), columns));
  }

  /**
   * @throws Refused {@code customer.birth} for a birthday before 1850 or after today anywhere on
   *     earth
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

  /**
   * Takes a customer out of use. The entries keep the name, so the figures stay; with a
   * replacement, as for somebody listed twice, they go there in the same action.
   */
  public Customer archive(long id, Optional<Long> replacement) {
    archiving.archive(rows, id, replacement);
    return find(id).orElseThrow();
  }

  private void requirePossible(Optional<LocalDate> dateOfBirth) {
    LocalDate latest = LocalDate.ofInstant(tx.now(), ZoneOffset.MAX);
    if (dateOfBirth.filter(date -> date.isBefore(OLDEST) || date.isAfter(latest)).isPresent()) {
      throw new Refused("customer.birth");
    }
  }

  private static Map<Field<?>, @Nullable Object> nameColumns(String firstName, String lastName) {
    var columns = new HashMap<Field<?>, @Nullable Object>();
    columns.put(CUSTOMER.FIRST_NAME, Name.of(firstName, LONGEST_NAME).text());
    columns.put(
        CUSTOMER.LAST_NAME, lastName.isBlank() ? "" : Name.of(lastName, LONGEST_NAME).text());
    return columns;
  }

  private static Name fullName(Map<Field<?>, @Nullable Object> columns) {
    String name = columns.get(CUSTOMER.FIRST_NAME) + " " + columns.get(CUSTOMER.LAST_NAME);
    return Name.of(name, 2 * LONGEST_NAME + 1);
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
