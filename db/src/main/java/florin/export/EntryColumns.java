package florin.export;

import florin.ledger.Entry;
import florin.ledger.Named;
import florin.ledger.Posting;
import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is told of an entry, and of each of its postings, column by column; the same in every table
 * and workbook.
 *
 * @param <T> what a row is made of
 */
record EntryColumns<T>(List<Told<T>> all) {

  /** One column and what it holds of a row. */
  record Told<T>(Column column, Function<T, Cell> cell) {}

  /** A posting and the entry it belongs to. */
  record Line(Entry entry, Posting posting) {}

  List<Cell> row(T what) {
    return all.stream().map(told -> told.cell().apply(what)).toList();
  }

  List<Column> columns() {
    return all.stream().map(Told::column).toList();
  }

  /** A row an entry: the amount as it was said, and what it came to where the money lies. */
  static EntryColumns<Entry> ofEntries(Messages words) {
    return new EntryColumns<>(
        List.of(
            told("number", Column.Kind.COUNT, entry -> new Cell.CountCell(entry.number())),
            told("date", Column.Kind.DATE, entry -> new Cell.DateCell(entry.date())),
            told("kind", Column.Kind.TEXT, entry -> kind(words, entry)),
            told("description", Column.Kind.TEXT, entry -> text(entry.description())),
            told("amount", Column.Kind.MONEY, entry -> new Cell.MoneyCell(entry.amount())),
            told("change", Column.Kind.MONEY, entry -> new Cell.MoneyCell(change(entry))),
            told("currency", Column.Kind.TEXT, entry -> currency(entry.amount())),
            told("received", Column.Kind.MONEY, EntryColumns::received),
            told("category", Column.Kind.TEXT, EntryColumns::categories),
            told("place", Column.Kind.TEXT, entry -> text(entry.location().name())),
            told("to", Column.Kind.TEXT, EntryColumns::destination),
            told("bucket", Column.Kind.TEXT, EntryColumns::buckets),
            told("method", Column.Kind.TEXT, entry -> name(entry.method())),
            told("customer", Column.Kind.TEXT, entry -> name(entry.customer())),
            told("counterparty", Column.Kind.TEXT, entry -> maybe(entry.counterparty())),
            told("tags", Column.Kind.TEXT, entry -> text(String.join(" ", entry.tags()))),
            told("author", Column.Kind.TEXT, entry -> text(entry.author().name())),
            told("source", Column.Kind.TEXT, entry -> source(words, entry))));
  }

  /** A row a posting: signed amounts, which add up to what lies in a place or a bucket. */
  static EntryColumns<Line> ofPostings(Messages words) {
    return new EntryColumns<>(
        List.of(
            told("number", Column.Kind.COUNT, line -> new Cell.CountCell(line.entry().number())),
            told("date", Column.Kind.DATE, line -> new Cell.DateCell(line.entry().date())),
            told("kind", Column.Kind.TEXT, line -> kind(words, line.entry())),
            told("description", Column.Kind.TEXT, line -> text(line.entry().description())),
            told("change", Column.Kind.MONEY, line -> new Cell.MoneyCell(line.posting().amount())),
            told("currency", Column.Kind.TEXT, line -> currency(line.posting().amount())),
            told("category", Column.Kind.TEXT, line -> name(line.posting().category())),
            told("place", Column.Kind.TEXT, line -> text(line.posting().location().name())),
            told("bucket", Column.Kind.TEXT, line -> text(line.posting().bucket().name())),
            told("method", Column.Kind.TEXT, line -> name(line.entry().method())),
            told("customer", Column.Kind.TEXT, line -> name(line.entry().customer())),
            told("counterparty", Column.Kind.TEXT, line -> maybe(line.entry().counterparty())),
            told("tags", Column.Kind.TEXT, line -> text(String.join(" ", line.entry().tags()))),
            told("author", Column.Kind.TEXT, line -> text(line.entry().author().name())),
            told("source", Column.Kind.TEXT, line -> source(words, line.entry()))));
  }

  private static <T> Told<T> told(String name, Column.Kind kind, Function<T, Cell> cell) {
    return new Told<>(new Column("export.column." + name, kind), cell);
  }

  /** What the entry changed in its own currency; of a transfer to another currency, what left. */
  private static Money change(Entry entry) {
    return entry.postings().stream()
        .map(Posting::amount)
        .filter(amount -> amount.currency().equals(entry.amount().currency()))
        .reduce(Money.zero(entry.amount().currency()), Money::plus);
  }

  private static Cell received(Entry entry) {
    Money last = entry.postings().getLast().amount();
    return last.currency().equals(entry.amount().currency())
        ? new Cell.BlankCell()
        : new Cell.MoneyCell(last);
  }

  private static Cell destination(Entry entry) {
    Named last = entry.postings().getLast().location();
    return last.equals(entry.location()) ? new Cell.BlankCell() : text(last.name());
  }

  private static Cell categories(Entry entry) {
    return text(
        entry.postings().stream()
            .flatMap(posting -> posting.category().stream())
            .map(Named::name)
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private static Cell buckets(Entry entry) {
    return text(
        entry.postings().stream()
            .map(posting -> posting.bucket().name())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private static Cell kind(Messages words, Entry entry) {
    return text(words.text("export.kind", entry.kind().name()));
  }

  private static Cell source(Messages words, Entry entry) {
    return text(words.text("export.source", entry.source().name()));
  }

  private static Cell currency(Money money) {
    return text(money.currency().getCurrencyCode());
  }

  private static Cell name(Optional<Named> named) {
    return maybe(named.map(Named::name));
  }

  private static Cell maybe(Optional<String> text) {
    return text.map(EntryColumns::text).orElseGet(Cell.BlankCell::new);
  }

  private static Cell text(String text) {
    return text.isEmpty() ? new Cell.BlankCell() : new Cell.TextCell(text);
  }
}
