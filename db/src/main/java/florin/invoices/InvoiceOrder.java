package florin.invoices;

import static florin.sql.generated.Tables.INVOICE;

import florin.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/**
 * The order a list of invoices comes in; equal ones follow their numbers. A day an invoice does not
 * say counts as the last of all, a name or an amount as none.
 */
public record InvoiceOrder(By by, boolean descending) {
  public static final InvoiceOrder NEWEST = new InvoiceOrder(By.NUMBER, true);

  /** What they are ordered by. */
  public enum By {
    NUMBER,
    SELLER,
    ISSUED,
    DUE,
    TOTAL
  }

  /** After any day an invoice has, and one the database knows. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private static final int LONGEST_CURSOR = 400;

  List<? extends OrderField<?>> fields() {
    Field<?> number = INVOICE.NUMBER;
    if (by == By.NUMBER) {
      return List.of(descending ? number.desc() : number.asc());
    }
    return descending
        ? List.of(field().desc(), number.desc())
        : List.of(field().asc(), number.asc());
  }

  /** Where a page ended: {@code 17}, or {@code 17_2026-03-05}. */
  String after(Invoice last) {
    var facts = last.facts();
    String number = Integer.toString(last.number());
    return switch (by) {
      case NUMBER -> number;
      case SELLER -> number + "_" + facts.seller().orElse("");
      case ISSUED -> number + "_" + facts.issued().orElse(NEVER);
      case DUE -> number + "_" + facts.due().orElse(NEVER);
      case TOTAL -> number + "_" + facts.amounts().total().orElse(BigDecimal.ZERO).toPlainString();
    };
  }

  /**
   * @throws Refused {@code list.cursor} for what no page of this order ends with
   */
  Condition following(String cursor) {
    int between = cursor.indexOf('_');
    if (cursor.length() > LONGEST_CURSOR || (by != By.NUMBER && between < 0)) {
      throw new Refused("list.cursor");
    }
    String value = cursor.substring(between + 1);
    try {
      int number = Integer.parseInt(by == By.NUMBER ? cursor : cursor.substring(0, between));
      return switch (by) {
        case NUMBER -> descending ? INVOICE.NUMBER.lt(number) : INVOICE.NUMBER.gt(number);
        case SELLER -> beyond(seller(), DSL.lower(DSL.val(value)), number);
        case ISSUED -> beyond(issued(), DSL.val(LocalDate.parse(value)), number);
        case DUE -> beyond(due(), DSL.val(LocalDate.parse(value)), number);
        case TOTAL -> beyond(total(), DSL.val(new BigDecimal(value)), number);
      };
    } catch (NumberFormatException | DateTimeException unreadable) {
      throw new Refused("list.cursor");
    }
  }

  private <T> Condition beyond(Field<T> field, Field<T> value, int number) {
    var place = DSL.row(field, INVOICE.NUMBER);
    var end = DSL.row(value, DSL.val(number));
    return descending ? place.lt(end) : place.gt(end);
  }

  private Field<?> field() {
    return switch (by) {
      case NUMBER -> INVOICE.NUMBER;
      case SELLER -> seller();
      case ISSUED -> issued();
      case DUE -> due();
      case TOTAL -> total();
    };
  }

  private static Field<String> seller() {
    return DSL.lower(DSL.coalesce(INVOICE.SELLER, ""));
  }

  private static Field<LocalDate> issued() {
    return DSL.coalesce(INVOICE.ISSUED, NEVER);
  }

  private static Field<LocalDate> due() {
    return DSL.coalesce(INVOICE.DUE, NEVER);
  }

  private static Field<BigDecimal> total() {
    return DSL.coalesce(INVOICE.TOTAL, BigDecimal.ZERO);
  }
}
