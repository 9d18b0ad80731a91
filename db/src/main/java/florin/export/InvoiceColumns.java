package florin.export;

import florin.invoices.Invoice;
import florin.ledger.Named;
import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is told of an invoice, column by column; the same in the table and the workbook. */
record InvoiceColumns(List<Told> all) {

  /** One column and what it holds of an invoice. */
  record Told(Column column, Function<Invoice, Cell> cell) {}

  static InvoiceColumns of(Messages words, ZoneId zone) {
    return new InvoiceColumns(
        List.of(
            told("number", Column.Kind.COUNT, one -> new Cell.CountCell(one.number())),
            told("kind", Column.Kind.TEXT, one -> text(kind(words, one))),
            told("state", Column.Kind.TEXT, one -> text(state(words, one))),
            told("seller", Column.Kind.TEXT, one -> maybe(one.facts().seller())),
            told("invoice-number", Column.Kind.TEXT, one -> maybe(one.facts().number())),
            told("issued", Column.Kind.DATE, one -> day(one.facts().issued())),
            told("due", Column.Kind.DATE, one -> day(one.facts().due())),
            told("net", Column.Kind.MONEY, one -> money(one.net())),
            told("tax", Column.Kind.MONEY, one -> money(one.tax())),
            told("total", Column.Kind.MONEY, one -> money(one.total())),
            told("payable", Column.Kind.MONEY, one -> money(one.payable())),
            told("currency", Column.Kind.TEXT, one -> currency(one.facts().currency())),
            told("sent-by", Column.Kind.TEXT, one -> text(one.author().name())),
            told("submitted", Column.Kind.DATE, one -> day(one.progress().submittedAt(), zone)),
            told(
                "decided-by",
                Column.Kind.TEXT,
                one -> maybe(one.progress().decidedBy().map(Named::name))),
            told("paid", Column.Kind.DATE, one -> day(one.progress().paidOn())),
            told("entry", Column.Kind.COUNT, one -> number(one.progress().entry())),
            told("iban", Column.Kind.TEXT, one -> maybe(one.facts().payment().iban())),
            told("reference", Column.Kind.TEXT, one -> maybe(one.facts().payment().reference()))));
  }

  List<Cell> row(Invoice invoice) {
    return all.stream().map(told -> told.cell().apply(invoice)).toList();
  }

  List<Column> columns() {
    return all.stream().map(Told::column).toList();
  }

  private static Told told(String name, Column.Kind kind, Function<Invoice, Cell> cell) {
    return new Told(new Column("export.invoice." + name, kind), cell);
  }

  private static String kind(Messages words, Invoice invoice) {
    return words.text("export.invoice.kinds", invoice.facts().kind().name());
  }

  private static String state(Messages words, Invoice invoice) {
    return words.text("invoice.state", invoice.state().name());
  }

  private static Cell day(Optional<LocalDate> day) {
    return day.<Cell>map(Cell.DateCell::new).orElseGet(Cell.BlankCell::new);
  }

  private static Cell day(Optional<Instant> at, ZoneId zone) {
    return day(at.map(instant -> LocalDate.ofInstant(instant, zone)));
  }

  private static Cell money(Optional<Money> money) {
    return money.<Cell>map(Cell.MoneyCell::new).orElseGet(Cell.BlankCell::new);
  }

  private static Cell number(Optional<Integer> number) {
    return number.<Cell>map(Cell.CountCell::new).orElseGet(Cell.BlankCell::new);
  }

  private static Cell currency(Optional<Currency> currency) {
    return maybe(currency.map(Currency::getCurrencyCode));
  }

  private static Cell maybe(Optional<String> text) {
    return text.map(InvoiceColumns::text).orElseGet(Cell.BlankCell::new);
  }

  private static Cell text(String text) {
    return text.isEmpty() ? new Cell.BlankCell() : new Cell.TextCell(text);
  }
}
