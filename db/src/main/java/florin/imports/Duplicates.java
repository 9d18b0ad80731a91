package florin.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Which staged rows look like entries of the book: same day, amount, direction, currency and words.
 * Equal rows are counted off one by one, since they can be real: of three equal rows beside one
 * equal entry, one looks like it. They are matched by grouping, which is linear whatever the
 * planner believes of tables it has no statistics of.
 */
final class Duplicates {
  /**
   * The tables {@code staged}, {@code present} and, of both, {@code alike}; see {@link #arguments}.
   */
  static final String WITH =
      """
      with staged as materialized (
        select position, entry_date, amount, currency::text as currency, lower(description) as words,
               row_number() over (partition by entry_date, amount, currency, lower(description) order by position) as nth
          from import_row where book_id = ? and import_id = ?),
      present as materialized (
        select e.number, e.entry_date, e.amount * sign(p.amount) as amount, e.currency::text as currency,
               lower(e.description) as words,
               row_number() over (partition by e.entry_date, e.amount * sign(p.amount), e.currency, lower(e.description)
                                  order by e.number) as nth
          from entry e join posting p on p.book_id = e.book_id and p.entry_id = e.id and p.position = 0
         where e.book_id = ? and e.voided_at is null and e.kind <> 'TRANSFER'
           and e.entry_date between (select min(entry_date) from staged) and (select max(entry_date) from staged)),
      alike as materialized (
        select max(position) as position, max(number) as number
          from (select position, null::integer as number, entry_date, amount, currency, words, nth from staged
                union all select null, number, entry_date, amount, currency, words, nth from present) both_sides
         group by entry_date, amount, currency, words, nth having count(*) = 2)\
      """;

  /** Whether the row {@code r} is none of them. */
  static final String FRESH = "r.position not in (select position from alike)";

  private Duplicates() {}

  /** The arguments of {@link #WITH}, and those that follow. */
  static Object[] arguments(long bookId, long importId, Object... more) {
    var all = new ArrayList<Object>(List.of(bookId, importId, bookId));
    all.addAll(List.of(more));
    return all.toArray();
  }
}
