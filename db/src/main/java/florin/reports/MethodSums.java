package florin.reports;

import static florin.reports.Movements.AMOUNT;
import static florin.reports.Movements.CURRENCY;
import static florin.reports.Movements.DAY;
import static florin.reports.Movements.ENTRIES;
import static florin.reports.Movements.METHOD_ID;
import static florin.reports.Movements.SIGN;
import static florin.sql.generated.Tables.PAYMENT_METHOD;

import florin.ledger.Sign;
import florin.money.Money;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, or earned where that is more often, by payment method.
 *
 * @param sign the way of all lines
 * @param lines by time and currency
 */
record MethodSums(Sign sign, List<Line> lines) {
  /** As many as a picture can tell apart; the rest is put together. */
  private static final int MOST_NAMED = 6;

  /**
   * @param first of the step
   * @param amount positive in the way of its sign
   */
  record Line(LocalDate first, Cell method, Sign sign, Money amount, long entries)
      implements Direction.Counted {

    private Line as(Cell other) {
      return new Line(first, other, sign, amount, entries);
    }
  }

  /**
   * @param step absent for sums of the whole period
   */
  static MethodSums of(Tx tx, Report.Asked asked, Optional<Step> step) {
    Field<LocalDate> first =
        step.map(s -> s.of(DAY)).orElseGet(() -> DSL.inline(asked.period().from()));
    List<Line> all =
        tx.sql()
            .select(first, PAYMENT_METHOD.NAME, SIGN, CURRENCY, DSL.sum(AMOUNT), DSL.sum(ENTRIES))
            .from(new Movements(tx, asked.filter()).ofMethods())
            .leftJoin(PAYMENT_METHOD)
            .on(PAYMENT_METHOD.BOOK_ID.eq(tx.bookId()), PAYMENT_METHOD.ID.eq(METHOD_ID))
            .where(SIGN.ne(Sign.NEUTRAL.name()), Movements.ANYTHING)
            .groupBy(
                step.isPresent()
                    ? List.of(first, PAYMENT_METHOD.ID, PAYMENT_METHOD.NAME, SIGN, CURRENCY)
                    : List.of(PAYMENT_METHOD.ID, PAYMENT_METHOD.NAME, SIGN, CURRENCY))
            .orderBy(DSL.field("1"), CURRENCY, DSL.sum(AMOUNT), PAYMENT_METHOD.NAME)
            .fetch(row -> {
              Money amount = Money.of(row.value5(), row.value4());
              Sign sign = Sign.valueOf(row.value3());
              return new Line(
                  row.value1(),
                  name(row.value2()),
                  sign,
                  sign == Sign.NEGATIVE ? amount.negate() : amount,
                  row.value6().longValueExact());
            });
    Sign sign = Direction.of(all.stream());
    return new MethodSums(sign, all.stream().filter(line -> line.sign() == sign).toList());
  }

  /** Those most used first; beyond six they are one. */
  List<Cell> methods() {
    List<Cell> all = byUse();
    return all.size() <= MOST_NAMED + 1
        ? all
        : Stream.concat(all.stream().limit(MOST_NAMED), Stream.of(Cell.OTHERS)).toList();
  }

  /** The lines with the methods that {@link #methods} does not name put together. */
  List<Line> named() {
    List<Cell> named = methods();
    return lines.stream()
        .map(line -> named.contains(line.method()) ? line : line.as(Cell.OTHERS))
        .toList();
  }

  private List<Cell> byUse() {
    Map<Cell, Long> uses = new LinkedHashMap<>();
    lines.forEach(line -> uses.merge(line.method(), line.entries(), Long::sum));
    return uses.entrySet().stream()
        .sorted(Map.Entry.<Cell, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Cell name(@Nullable String name) {
    return name == null ? new Cell.LabelCell("report.noMethod") : new Cell.TextCell(name);
  }
}
