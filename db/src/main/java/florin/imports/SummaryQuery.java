package florin.imports;

import florin.money.Money;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** What staged rows come to, one question an answer. */
final class SummaryQuery {
  static final int PROBLEMS_SHOWN = 5;
  private static final int ALIKE_SHOWN = 10;

  private final Tx tx;
  private final Import what;

  SummaryQuery(Tx tx, Import what) {
    this.tx = tx;
    this.what = what;
  }

  ImportSummary run(List<NewCategory> unknownCategories, List<Currency> homeless) {
    Record period =
        tx.sql()
            .fetchSingle(
                """
                select count(*), min(entry_date), max(entry_date), count(*) filter (where entry_date > ?)
                  from import_row where book_id = ? and import_id = ?\
                """,
                today(),
                tx.bookId(),
                what.id());
    Record alike =
        tx.sql()
            .fetchSingle(
                Duplicates.WITH
                    + " select count(*), array(select number from alike order by position limit ?)"
                    + " from alike",
                Duplicates.arguments(tx.bookId(), what.id(), ALIKE_SHOWN));
    return new ImportSummary(
        what,
        period.get(0, Integer.class),
        sums(),
        Optional.ofNullable(period.get(1, LocalDate.class)),
        Optional.ofNullable(period.get(2, LocalDate.class)),
        period.get(3, Integer.class),
        alike.get(0, Integer.class),
        List.of(alike.get(1, Integer[].class)),
        unknownCategories.stream().map(NewCategory::name).toList(),
        homeless,
        new ImportTable(tx).earlier(what),
        tx.sql()
            .fetchSingle(
                "select count(*) from import_problem where book_id = ? and import_id = ?",
                tx.bookId(),
                what.id())
            .get(0, Integer.class),
        new StagedRows(tx, what.id()).problems(PROBLEMS_SHOWN));
  }

  private List<ImportSummary.Sum> sums() {
    return tx.sql()
        .fetch(
            """
            select currency, coalesce(sum(amount) filter (where amount > 0), 0), count(*) filter (where amount > 0),
                   coalesce(-sum(amount) filter (where amount < 0), 0), count(*) filter (where amount < 0)
              from import_row where book_id = ? and import_id = ? group by currency order by count(*) desc, currency\
            """,
            tx.bookId(),
            what.id())
        .map(row -> {
          String code = row.get(0, String.class);
          return new ImportSummary.Sum(
              Money.of(row.get(1, BigDecimal.class), code),
              row.get(2, Integer.class),
              Money.of(row.get(3, BigDecimal.class), code),
              row.get(4, Integer.class));
        });
  }

  private LocalDate today() {
    String zone =
        tx.sql()
            .fetchSingle("select zone from person where id = ?", tx.actor().personId())
            .get(0, String.class);
    return LocalDate.ofInstant(tx.now(), ZoneId.of(zone));
  }
}
