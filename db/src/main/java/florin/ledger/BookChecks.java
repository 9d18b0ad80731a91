package florin.ledger;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.sql.Tx;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The checks of every book there is, for the operator. */
public final class BookChecks {
  private BookChecks() {}

  /** Something that does not add up, and the number of the book it is in. */
  public record Finding(long bookId, Difference difference) {}

  /**
   * Changes nothing.
   *
   * @param owner a connection as the owner of the tables, who sees the rows of all books; it is
   *     left in whatever transaction it was in
   */
  public static List<Finding> of(Connection owner, Clock clock) {
    var sql = DSL.using(owner, SQLDialect.POSTGRES);
    var findings = new ArrayList<Finding>();
    for (long book : sql.fetch("select id from book order by id").getValues(0, Long.class)) {
      var operator = new Actor(0, book, Role.OWNER, true, Cause.of(Cause.Source.SCHEDULE));
      new LedgerChecks(new Tx(sql, operator, clock))
          .differences()
          .forEach(difference -> findings.add(new Finding(book, difference)));
    }
    return findings;
  }
}
