package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.LOCATION;

import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.reports.PayMonth;
import florin.sql.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What an owner chooses for the book at work. */
public final class BookSettings {
  private final Tx tx;
  private final History history;

  public BookSettings(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  public void rename(String name) {
    begin();
    Name clean = Name.of(name, Newcomer.LONGEST_NAME);
    set(
        "rename",
        true,
        Map.of("subject", Subject.BOOK.name(), "name", clean.text()),
        Map.of(BOOK.NAME, clean.text()));
  }

  /** Whether all members see all rows, as in a family, or agents only their own. */
  public void share(boolean shared) {
    begin();
    set("share", false, Map.of("shared", Boolean.toString(shared)), Map.of(BOOK.SHARED, shared));
  }

  /**
   * Closes a month and all before it.
   *
   * @param today where the owner lives; the month must be over there
   * @throws Refused {@code close.not-over}, or {@code close.already} with the day closed through
   */
  public void close(YearMonth month, LocalDate today) {
    begin();
    LocalDate through = month.atEndOfMonth();
    if (!through.isBefore(today)) {
      throw new Refused("close.not-over", through);
    }
    closedThrough()
        .filter(closed -> !closed.isBefore(through))
        .ifPresent(closed -> {
          throw new Refused("close.already", closed);
        });
    close(Optional.of(through));
  }

  /**
   * Opens a month and all after it.
   *
   * @throws Refused {@code reopen.open} where it is open
   */
  public void reopen(YearMonth from) {
    begin();
    if (closedThrough().filter(closed -> !closed.isBefore(from.atDay(1))).isEmpty()) {
      throw new Refused("reopen.open", from.atDay(1));
    }
    close(Optional.of(from.atDay(1).minusDays(1)));
  }

  private Optional<LocalDate> closedThrough() {
    return tx.sql()
        .select(BOOK.CLOSED_THROUGH)
        .from(BOOK)
        .where(BOOK.ID.eq(tx.bookId()))
        .fetchOptional(BOOK.CLOSED_THROUGH);
  }

  /** Closes everything dated up to and including a day; empty: opens all. */
  public void close(Optional<LocalDate> through) {
    begin();
    var column = new HashMap<Field<?>, @Nullable Object>();
    column.put(BOOK.CLOSED_THROUGH, through.orElse(null));
    set("close", false, Map.of("through", through.map(LocalDate::toString).orElse("")), column);
  }

  /**
   * Counts the book in another currency; locations in the old one follow. Not undoable: entries may
   * come to rely on it.
   *
   * @throws Refused {@code book.currency-has-entries} with their count, voided ones among them, and
   *     the currency, as soon as there is one
   */
  public void currency(Currency currency) {
    begin();
    String code = currency.getCurrencyCode();
    String before =
        tx.sql()
            .select(BOOK.CURRENCY)
            .from(BOOK)
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle()
            .value1();
    if (before.equals(code)) {
      return;
    }
    int entries = tx.sql().fetchCount(ENTRY, ENTRY.BOOK_ID.eq(tx.bookId()));
    if (entries > 0) {
      throw new Refused("book.currency-has-entries", entries, before);
    }
    var changes = new ArrayList<>(locationsFollow(before, code));
    changes.add(changed(Map.of(BOOK.CURRENCY, code)));
    history.record("currency", false, Map.of("from", before, "to", code), changes);
  }

  /** How the months of the budget run. */
  public void payMonth(PayMonth months) {
    begin();
    var columns = new HashMap<Field<?>, @Nullable Object>();
    columns.put(
        BOOK.PAYDAY,
        months.payday() == PayMonth.CALENDAR.payday() ? null : (short) months.payday());
    columns.put(
        BOOK.PAYDAY_WEEKEND,
        months.weekend() == PayMonth.Weekend.SAME ? null : months.weekend().name());
    set("pay_month", true, Map.of("payday", Integer.toString(months.payday())), columns);
  }

  /** Where the book's days begin. */
  public ZoneId zone() {
    return new BookZone(tx).zone();
  }

  /** Whether an owner chose the zone; otherwise it is where who has owned it the longest lives. */
  public boolean hasZone() {
    return new BookZone(tx).chosen().isPresent();
  }

  /**
   * @param zone where the book's days begin; empty: where who has owned it the longest lives
   */
  public void zone(Optional<ZoneId> zone) {
    begin();
    var column = new HashMap<Field<?>, @Nullable Object>();
    column.put(BOOK.ZONE, zone.map(ZoneId::getId).orElse(null));
    set("zone", true, Map.of("zone", zone.map(ZoneId::getId).orElse("")), column);
  }

  public InvoiceRule invoiceRule() {
    return tx.sql()
        .select(BOOK.APPROVAL, BOOK.INVOICE_ENTRY, CATEGORY.NAME)
        .from(BOOK)
        .leftJoin(CATEGORY)
        .on(CATEGORY.BOOK_ID.eq(BOOK.ID), CATEGORY.ID.eq(BOOK.INVOICE_CATEGORY_ID))
        .where(BOOK.ID.eq(tx.bookId()))
        .fetchSingle(row ->
            new InvoiceRule(
                Optional.ofNullable(row.value1()),
                Optional.ofNullable(row.value2()),
                Optional.ofNullable(row.value3())));
  }

  /**
   * Whether somebody else must approve an invoice.
   *
   * @param needed empty: as soon as the book has two who could
   */
  public void approval(Optional<Boolean> needed) {
    begin();
    var column = new HashMap<Field<?>, @Nullable Object>();
    column.put(BOOK.APPROVAL, needed.orElse(null));
    set("approval", false, Map.of("needed", needed.map(String::valueOf).orElse("")), column);
  }

  /**
   * When an invoice becomes an entry by itself, and of what kind.
   *
   * @param state the state that does it, {@code APPROVED} or {@code PAID}; empty: none
   */
  public void invoiceEntry(
      Optional<String> state, Optional<Long> categoryId, Optional<Long> methodId) {
    begin();
    var columns = new HashMap<Field<?>, @Nullable Object>();
    columns.put(BOOK.INVOICE_ENTRY, state.orElse(null));
    columns.put(BOOK.INVOICE_CATEGORY_ID, categoryId.orElse(null));
    columns.put(BOOK.INVOICE_METHOD_ID, methodId.orElse(null));
    set("invoice_entry", true, Map.of("when", state.orElse("")), columns);
  }

  private List<Change> locationsFollow(String before, String code) {
    List<Long> locations =
        tx.sql()
            .select(LOCATION.ID)
            .from(LOCATION)
            .where(LOCATION.BOOK_ID.eq(tx.bookId()), LOCATION.CURRENCY.eq(before))
            .orderBy(LOCATION.ID)
            .fetch(LOCATION.ID);
    Map<Long, JSONB> old = history.images(Subject.LOCATION, locations);
    tx.sql()
        .update(LOCATION)
        .set(LOCATION.CURRENCY, code)
        .where(LOCATION.BOOK_ID.eq(tx.bookId()), LOCATION.ID.in(locations))
        .execute();
    Map<Long, JSONB> now = history.images(Subject.LOCATION, locations);
    return locations.stream()
        .map(id -> new Change(Subject.LOCATION, id, old.get(id), now.get(id)))
        .toList();
  }

  private void begin() {
    tx.actor().require(Role.OWNER);
    tx.lockBook();
  }

  private void set(
      String kind,
      boolean undoable,
      Map<String, String> summary,
      Map<? extends Field<?>, ? extends @Nullable Object> columns) {
    history.record(kind, undoable, summary, List.of(changed(columns)));
  }

  private Change changed(Map<? extends Field<?>, ? extends @Nullable Object> columns) {
    JSONB before = history.image(Subject.BOOK, tx.bookId()).orElseThrow();
    tx.sql().update(BOOK).set(columns).where(BOOK.ID.eq(tx.bookId())).execute();
    return new Change(
        Subject.BOOK, tx.bookId(), before, history.image(Subject.BOOK, tx.bookId()).orElseThrow());
  }
}
