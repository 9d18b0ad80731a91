package florin.ledger;

import static florin.sql.generated.Tables.PAYMENT_METHOD;

import florin.Name;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.PaymentMethodRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/**
 * How things were paid in the actor's book. Anyone who records may add one; managers change them.
 */
public final class PaymentMethods {
  private static final int LONGEST_NAME = 60;

  private final Tx tx;
  private final NamedRows<PaymentMethodRecord> rows;
  private final Archiving archiving;

  public PaymentMethods(Tx tx, History history) {
    this.tx = tx;
    this.rows = new NamedRows<>(tx, history, NamedTable.METHODS);
    this.archiving = new Archiving(tx, history);
  }

  /** The live ones, by name. */
  public List<PaymentMethod> list() {
    return rows.live().stream().map(PaymentMethods::method).toList();
  }

  public List<PaymentMethod> archived() {
    return rows.archived().stream().map(PaymentMethods::method).toList();
  }

  /** A live one by its name in any case. */
  public Optional<PaymentMethod> find(String name) {
    return rows.byName(name).map(PaymentMethods::method);
  }

  /** Also an archived one. */
  public Optional<PaymentMethod> find(long id) {
    return rows.byId(id).map(PaymentMethods::method);
  }

  public PaymentMethod add(String name) {
    tx.actor().require(Role.AGENT);
    Name clean = Name.of(name, LONGEST_NAME);
    return method(rows.add(clean, Map.of(PAYMENT_METHOD.NAME, clean.text())));
  }

  public PaymentMethod rename(long id, String name) {
    Name clean = Name.of(name, LONGEST_NAME);
    return method(rows.rename(id, clean, Map.of(PAYMENT_METHOD.NAME, clean.text())));
  }

  /**
   * Takes a payment method out of use. Entries that have it go to the replacement, in the same
   * action.
   *
   * @throws florin.Refused {@code archive.in-use} with the count of entries where they have nowhere
   *     to go
   */
  public PaymentMethod archive(long id, Optional<Long> replacement) {
    archiving.archive(rows, id, replacement);
    return find(id).orElseThrow();
  }

  private static PaymentMethod method(Record row) {
    return new PaymentMethod(
        row.get(PAYMENT_METHOD.ID),
        row.get(PAYMENT_METHOD.NAME),
        row.get(PAYMENT_METHOD.ARCHIVED_AT) != null);
  }
}
