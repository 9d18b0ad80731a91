package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.MONTH_TOTAL;

import florin.Refused;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.OpenAction;
import florin.history.Subject;
import florin.money.Money;
import florin.sql.Tx;
import florin.sql.generated.tables.records.CategoryRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Counts a category, and every entry it has, in another of the three sums. */
final class SignChange {
  private final Tx tx;
  private final History history;
  private final NamedRows<CategoryRecord> rows;
  private final CategoryRecord category;
  private final Sign from;
  private final Sign to;
  private final Rebooking rebooking;

  SignChange(Tx tx, History history, NamedRows<CategoryRecord> rows, long id, Sign to) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    this.tx = tx;
    this.history = history;
    this.rows = rows;
    this.category = rows.liveRow(id);
    this.from = Sign.valueOf(category.getSign());
    this.to = to;
    this.rebooking = new Rebooking(tx, Subject.CATEGORY, id);
  }

  SignEffect effect() {
    requirePossible();
    return new SignEffect(from, to, rebooking.liveEntries(), shifts());
  }

  void run() {
    requirePossible();
    long id = category.getId();
    Map<String, String> summary =
        Map.of("name", category.getName(), "from", from.name(), "to", to.name());
    OpenAction action = history.begin("change_sign", true, rows.summary(summary));
    JSONB before = rows.image(id);
    rows.update(id, Map.of(CATEGORY.SIGN, to.name()));
    action.add(List.of(new Change(Subject.CATEGORY, id, before, rows.image(id))));
    rebooking.turn(action, to, turnsRound());
  }

  /** Whether money that went now comes. */
  private boolean turnsRound() {
    return from != Sign.NEUTRAL && to != Sign.NEUTRAL;
  }

  private void requirePossible() {
    if (from == to) {
      throw new Refused("sign.same", category.getName(), to.name());
    }
    Optional<LocalDate> closed = rebooking.closedThrough();
    if (closed.isPresent() && rebooking.hasEntriesThrough(closed.get())) {
      throw new Refused("sign.closed", category.getName(), closed.get());
    }
    rebooking
        .splitEntry()
        .ifPresent(number -> {
          throw new Refused("sign.split", category.getName(), Integer.toString(number));
        });
  }

  private List<SignEffect.Shift> shifts() {
    return tx.sql()
        .select(MONTH_TOTAL.CURRENCY, DSL.sum(MONTH_TOTAL.AMOUNT))
        .from(MONTH_TOTAL)
        .where(MONTH_TOTAL.BOOK_ID.eq(tx.bookId()), MONTH_TOTAL.CATEGORY_ID.eq(category.getId()))
        .groupBy(MONTH_TOTAL.CURRENCY)
        .having(DSL.sum(MONTH_TOTAL.AMOUNT).ne(BigDecimal.ZERO))
        .orderBy(MONTH_TOTAL.CURRENCY)
        .fetch(row -> shift(Amounts.money(row.value2(), row.value1())));
  }

  /**
   * @param was what the entries come to, negative where money went
   */
  private SignEffect.Shift shift(Money was) {
    Money becomes = turnsRound() ? was.negate() : was;
    return new SignEffect.Shift(
        grown(Sign.POSITIVE, was, becomes),
        grown(Sign.NEGATIVE, was, becomes).negate(),
        grown(Sign.NEUTRAL, was, becomes),
        becomes.minus(was));
  }

  private Money grown(Sign sum, Money was, Money becomes) {
    Money gone = from == sum ? was.negate() : Money.zero(was.currency());
    return to == sum ? gone.plus(becomes) : gone;
  }
}
