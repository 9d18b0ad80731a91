package florin.ledger;

import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.POSTING;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import florin.sql.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What was lent and borrowed and is still open, by person and currency. People are told apart by
 * their names in any case; an agent who sees only own entries sees what is open of these.
 */
public final class Loans {
  private static final int MOST = 200;

  private final Tx tx;

  public Loans(Tx tx) {
    this.tx = tx;
  }

  /** Everything open, by name and currency, what has no name last; at most two hundred. */
  public List<OpenLoan> open() {
    return open(DSL.noCondition());
  }

  /** What is open with one person, by currency. */
  public List<OpenLoan> with(String who) {
    return open(lower(ENTRY.COUNTERPARTY).eq(lower(DSL.val(who))));
  }

  private List<OpenLoan> open(Condition whose) {
    return tx.sql()
        .select(
            min(ENTRY.COUNTERPARTY), sum(POSTING.AMOUNT), POSTING.CURRENCY, max(ENTRY.ENTRY_DATE))
        .from(ENTRY)
        .join(POSTING)
        .on(POSTING.BOOK_ID.eq(ENTRY.BOOK_ID), POSTING.ENTRY_ID.eq(ENTRY.ID))
        .where(
            ENTRY.BOOK_ID.eq(tx.bookId()),
            ENTRY.KIND.eq(DSL.inline(EntryKind.LOAN.name())),
            ENTRY.VOIDED_AT.isNull(),
            whose)
        .groupBy(lower(ENTRY.COUNTERPARTY), POSTING.CURRENCY)
        .having(sum(POSTING.AMOUNT).ne(BigDecimal.ZERO))
        .orderBy(lower(ENTRY.COUNTERPARTY).asc().nullsLast(), POSTING.CURRENCY)
        .limit(MOST)
        .fetch(row ->
            new OpenLoan(
                Optional.ofNullable(row.value1()),
                Amounts.money(row.value2().negate(), row.value3()),
                row.value4()));
  }
}
