package florin.imports;

import florin.imports.Staging.StagedRow;
import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of imports in their tables: written thousands a statement, read in the order of the
 * file.
 */
final class StagedRows {
  private static final int CHUNK = 5000;

  private final Tx tx;
  private final long importId;

  StagedRows(Tx tx, long importId) {
    this.tx = tx;
    this.importId = importId;
  }

  /** A staged row with its place in the import. */
  record Row(
      int position,
      int number,
      LocalDate date,
      String description,
      Money amount,
      Optional<String> category,
      Optional<String> location,
      Optional<String> method,
      Optional<String> customer) {}

  void insert(List<StagedRow> rows, List<ImportProblem> problems) {
    for (int from = 0; from < rows.size(); from += CHUNK) {
      insertRows(from, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
    }
    insertProblems(problems);
  }

  int count() {
    return tx.sql()
        .fetchSingle(
            "select count(*) from import_row where book_id = ? and import_id = ?",
            tx.bookId(),
            importId)
        .get(0, Integer.class);
  }

  void delete() {
    tx.sql()
        .execute(
            "delete from import_row where book_id = ? and import_id = ?", tx.bookId(), importId);
    tx.sql()
        .execute(
            "delete from import_problem where book_id = ? and import_id = ?",
            tx.bookId(),
            importId);
  }

  private void insertRows(int first, List<StagedRow> rows) {
    tx.sql()
        .execute(
            """
            insert into import_row (book_id, import_id, position, sheet, row_number, entry_date, description, amount,
                                    currency, category, location, method, customer, author_id)
            select ?, ?, ? + r.nth - 1, r.sheet, r.row_number, r.entry_date, r.description, r.amount, r.currency,
                   r.category, r.location, r.method, r.customer, ?
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as r (sheet, row_number, entry_date, description, amount, currency, category, location, method,
                      customer, nth)\
            """,
            tx.bookId(),
            importId,
            first,
            tx.actor().personId(),
            texts(rows, staged -> staged.row().sheet()),
            rows.stream().map(staged -> staged.row().number()).toArray(Integer[]::new),
            rows.stream().map(staged -> staged.row().date()).toArray(LocalDate[]::new),
            texts(rows, StagedRow::description),
            rows.stream().map(staged -> staged.amount().amount()).toArray(BigDecimal[]::new),
            texts(rows, staged -> staged.amount().currency().getCurrencyCode()),
            texts(rows, staged -> staged.row().category().orElse(null)),
            texts(rows, staged -> staged.row().location().orElse(null)),
            texts(rows, staged -> staged.row().method().orElse(null)),
            texts(rows, staged -> staged.row().customer().orElse(null)));
  }

  private void insertProblems(List<ImportProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    tx.sql()
        .execute(
            """
            insert into import_problem (book_id, import_id, position, row_number, text_key, arguments, author_id)
            select ?, ?, p.nth - 1, p.row_number, p.text_key, string_to_array(p.arguments, ?), ?
              from unnest(?, ?, ?) with ordinality as p (row_number, text_key, arguments, nth)\
            """,
            tx.bookId(),
            importId,
            "\u001f",
            tx.actor().personId(),
            problems.stream().map(ImportProblem::row).toArray(Integer[]::new),
            texts(problems, ImportProblem::key),
            texts(problems, problem -> String.join("\u001f", clean(problem.arguments()))));
  }

  /** What a file holds may be anything; what it is joined and stored with may not be in it. */
  private static List<String> clean(List<String> arguments) {
    return arguments.stream().map(text -> text.replaceAll("\\p{Cc}", " ")).toList();
  }

  /** Those from a position on, or with duplicates left out only the fresh ones. */
  List<Row> read(boolean withDuplicates) {
    String which = withDuplicates ? "true" : Duplicates.FRESH;
    return tx.sql()
        .fetch(
            """
            %s
            select r.position, r.row_number, r.entry_date, r.description, r.amount, r.currency, r.category, r.location,
                   r.method, r.customer
              from import_row r
             where r.book_id = ? and r.import_id = ? and %s
             order by r.position\
            """
                .formatted(Duplicates.WITH, which),
            Duplicates.arguments(tx.bookId(), importId, tx.bookId(), importId))
        .map(row ->
            new Row(
                row.get(0, Integer.class),
                row.get(1, Integer.class),
                row.get(2, LocalDate.class),
                row.get(3, String.class),
                Money.of(row.get(4, BigDecimal.class), row.get(5, String.class)),
                Optional.ofNullable(row.get(6, String.class)),
                Optional.ofNullable(row.get(7, String.class)),
                Optional.ofNullable(row.get(8, String.class)),
                Optional.ofNullable(row.get(9, String.class))));
  }

  List<ImportProblem> problems(int most) {
    return tx.sql()
        .fetch(
            """
            select row_number, text_key, arguments from import_problem
             where book_id = ? and import_id = ? order by position limit ?\
            """,
            tx.bookId(),
            importId,
            most)
        .map(row ->
            new ImportProblem(
                row.get(0, Integer.class),
                row.get(1, String.class),
                List.of(row.get(2, String[].class))));
  }

  /** Ties rows to the entries they became, which are numbered in their order. */
  void booked(List<Row> rows, int firstEntry) {
    var numbers = new Integer[rows.getLast().position() + 1];
    Arrays.fill(numbers, 0);
    for (int i = 0; i < rows.size(); i++) {
      numbers[rows.get(i).position()] = firstEntry + i;
    }
    tx.sql()
        .execute(
            """
            update import_row r
               set entry_id = (select e.id from entry e where e.book_id = r.book_id and e.number = (?::integer[])[r.position + 1])
             where r.book_id = ? and r.import_id = ?\
            """,
            numbers,
            tx.bookId(),
            importId);
  }

  boolean needMoreDecimals(Currency currency) {
    return tx.sql()
        .fetchSingle(
            """
            select exists (select from import_row
              where book_id = ? and import_id = ? and amount <> round(amount, ?))\
            """,
            tx.bookId(),
            importId,
            Math.max(0, currency.getDefaultFractionDigits()))
        .get(0, Boolean.class);
  }

  /** Takes every amount as one of another currency. */
  void recount(Currency currency) {
    tx.sql()
        .execute(
            "update import_row set currency = ? where book_id = ? and import_id = ?",
            currency.getCurrencyCode(),
            tx.bookId(),
            importId);
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
