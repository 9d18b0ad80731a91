package florin.invoices;

import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import florin.ledger.Named;
import florin.ledger.Page;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Invoices page by page, and what they come to. */
final class InvoiceList {
  private static final int LARGEST_PAGE = 500;
  private static final int MOST_SUMS = 200;
  private static final Field<BigDecimal> NET = signed(INVOICE.NET);
  private static final Field<BigDecimal> TOTAL = signed(INVOICE.TOTAL);

  private final Tx tx;

  InvoiceList(Tx tx) {
    this.tx = tx;
  }

  Page<Invoice> page(InvoiceFilter filter, InvoiceOrder order, Optional<String> cursor, int size) {
    int asked = Math.clamp(size, 1, LARGEST_PAGE);
    Condition following = cursor.map(order::following).orElse(DSL.noCondition());
    List<Invoice> found =
        new InvoiceQuery(tx)
            .invoices(filter.condition(tx.bookId()).and(following), order.fields(), asked + 1);
    if (found.size() <= asked) {
      return new Page<>(found, Optional.empty());
    }
    List<Invoice> rows = found.subList(0, asked);
    return new Page<>(rows, Optional.of(order.after(rows.getLast())));
  }

  /** A page is one question of its own size: the list may be longer than memory is large. */
  void each(InvoiceFilter filter, InvoiceOrder order, Consumer<Invoice> taker) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<Invoice> page = page(filter, order, cursor, LARGEST_PAGE);
      page.rows().forEach(taker);
      cursor = page.next();
    } while (cursor.isPresent());
  }

  int count(InvoiceFilter filter) {
    return tx.sql().fetchCount(INVOICE, filter.condition(tx.bookId()));
  }

  InvoiceNeighbours around(int number, InvoiceFilter filter) {
    return tx.sql()
        .select(
            max(INVOICE.NUMBER).filterWhere(INVOICE.NUMBER.lt(number)),
            min(INVOICE.NUMBER).filterWhere(INVOICE.NUMBER.gt(number)),
            DSL.count())
        .from(INVOICE)
        .where(filter.condition(tx.bookId()))
        .fetchSingle(row ->
            new InvoiceNeighbours(
                Optional.ofNullable(row.value1()),
                Optional.ofNullable(row.value2()),
                row.value3()));
  }

  /** The next to be paid first. */
  List<Invoice> due(int most) {
    return new InvoiceQuery(tx)
        .invoices(
            DSL.and(
                INVOICE.STATE.eq(InvoiceState.APPROVED.name()),
                INVOICE.VOIDED_AT.isNull(),
                INVOICE.KIND.eq(InvoiceKind.INVOICE.name())),
            List.of(INVOICE.DUE.asc().nullsLast(), INVOICE.NUMBER.asc()),
            most);
  }

  List<InvoiceSum> sums(InvoiceFilter filter) {
    return tx.sql()
        .select(INVOICE.CURRENCY, DSL.count(), NET, TOTAL)
        .from(INVOICE)
        .where(filter.condition(tx.bookId()), INVOICE.CURRENCY.isNotNull())
        .groupBy(INVOICE.CURRENCY)
        .orderBy(DSL.count().desc(), INVOICE.CURRENCY)
        .limit(MOST_SUMS)
        .fetch(InvoiceList::read);
  }

  List<AgentSum> byAgent(InvoiceFilter filter) {
    return tx.sql()
        .select(PERSON.ID, PERSON.NAME, INVOICE.CURRENCY, DSL.count(), NET, TOTAL)
        .from(INVOICE)
        .join(PERSON)
        .on(PERSON.ID.eq(INVOICE.AUTHOR_ID))
        .where(filter.condition(tx.bookId()), INVOICE.CURRENCY.isNotNull())
        .groupBy(PERSON.ID, PERSON.NAME, INVOICE.CURRENCY)
        .orderBy(DSL.lower(PERSON.NAME), PERSON.ID, INVOICE.CURRENCY)
        .limit(MOST_SUMS)
        .fetch(row -> new AgentSum(new Named(row.get(PERSON.ID), row.get(PERSON.NAME)), read(row)));
  }

  private static InvoiceSum read(Record row) {
    Currency currency = Currency.getInstance(row.get(INVOICE.CURRENCY));
    return new InvoiceSum(
        row.get(DSL.count()),
        Money.rounded(row.get(NET), currency, RoundingMode.HALF_UP),
        Money.rounded(row.get(TOTAL), currency, RoundingMode.HALF_UP));
  }

  private static Field<BigDecimal> signed(TableField<?, BigDecimal> amount) {
    return coalesce(
            sum(
                when(INVOICE.KIND.eq(InvoiceKind.CREDIT_NOTE.name()), amount.neg())
                    .otherwise(amount)),
            val(BigDecimal.ZERO))
        .as("sum_" + amount.getName());
  }
}
