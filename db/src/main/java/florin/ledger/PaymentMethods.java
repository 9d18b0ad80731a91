package florin.ledger;

import static florin.sql.generated.Tables.PAYMENT_METHOD;

import florin.Name;
import florin.Role;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.tables.records.PaymentMethodRecord;
import org.jooq.Record;

/**
 * How things were paid in the actor's book. Anyone who records may add one; managers change them.
 */
public final class PaymentMethods extends Configuration<PaymentMethod> {
  private final Tx tx;
  private final NamedRows<PaymentMethodRecord> rows;

  public PaymentMethods(Tx tx, History history) {
    this(tx, history, new NamedRows<>(tx, history, NamedTable.METHODS));
  }

  private PaymentMethods(Tx tx, History history, NamedRows<PaymentMethodRecord> rows) {
    super(tx, history, rows, PaymentMethods::method);
    this.tx = tx;
    this.rows = rows;
  }

  public PaymentMethod add(String name) {
    tx.actor().require(Role.AGENT);
    Name clean = clean(name);
    return method(rows.add(clean, columns(clean)));
  }

  private static PaymentMethod method(Record row) {
    return new PaymentMethod(
        row.get(PAYMENT_METHOD.ID),
        row.get(PAYMENT_METHOD.NAME),
        row.get(PAYMENT_METHOD.ARCHIVED_AT) != null);
  }
}
