package florin.ledger;

import static florin.sql.generated.Tables.ENTRY;

import florin.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/**
 * Where a page ended: what the list is ordered by, and the number. Written as {@code 2026-03-05_17}
 * or {@code 12.5_17}.
 */
final class EntryCursor {
  private EntryCursor() {}

  static String after(Entry last, EntryOrder order) {
    Object place = byDate(order) ? last.date() : last.amount().amount().toPlainString();
    return place + "_" + last.number();
  }

  static List<? extends OrderField<?>> fields(EntryOrder order) {
    return switch (order) {
      case NEWEST -> List.of(ENTRY.ENTRY_DATE.desc(), ENTRY.NUMBER.desc());
      case OLDEST -> List.of(ENTRY.ENTRY_DATE.asc(), ENTRY.NUMBER.asc());
      case LARGEST -> List.of(ENTRY.AMOUNT.desc(), ENTRY.NUMBER.desc());
      case SMALLEST -> List.of(ENTRY.AMOUNT.asc(), ENTRY.NUMBER.asc());
    };
  }

  static Condition following(String cursor, EntryOrder order) {
    int between = cursor.indexOf('_');
    if (between < 0 || cursor.length() > 60) {
      throw new Refused("list.cursor");
    }
    try {
      String place = cursor.substring(0, between);
      int number = Integer.parseInt(cursor.substring(between + 1));
      return byDate(order)
          ? afterDate(LocalDate.parse(place), number, order == EntryOrder.NEWEST)
          : afterAmount(new BigDecimal(place), number, order == EntryOrder.LARGEST);
    } catch (NumberFormatException | DateTimeException unreadable) {
      throw new Refused("list.cursor");
    }
  }

  private static Condition afterDate(LocalDate date, int number, boolean descending) {
    var place = DSL.row(ENTRY.ENTRY_DATE, ENTRY.NUMBER);
    return descending ? place.lt(date, number) : place.gt(date, number);
  }

  private static Condition afterAmount(BigDecimal amount, int number, boolean descending) {
    var place = DSL.row(ENTRY.AMOUNT, ENTRY.NUMBER);
    return descending ? place.lt(amount, number) : place.gt(amount, number);
  }

  private static boolean byDate(EntryOrder order) {
    return order == EntryOrder.NEWEST || order == EntryOrder.OLDEST;
  }
}
