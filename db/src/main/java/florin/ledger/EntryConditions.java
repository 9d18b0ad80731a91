package florin.ledger;

import static florin.sql.generated.Tables.ENTRIES_CONTAINING;
import static florin.sql.generated.Tables.ENTRIES_MENTIONING;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.POSTING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A filter as conditions on entries and their postings, for every query of this module that selects
 * by it.
 */
public final class EntryConditions {
  private static final long NONE = 0;

  private EntryConditions() {}

  /** The entries that match. */
  public static Condition of(EntryFilter filter, long bookId) {
    List<Condition> always = new ArrayList<>(List.of(ENTRY.BOOK_ID.eq(bookId)));
    filter.from().ifPresent(day -> always.add(ENTRY.ENTRY_DATE.ge(day)));
    filter.through().ifPresent(day -> always.add(ENTRY.ENTRY_DATE.le(day)));
    filter.authorId().ifPresent(author -> always.add(ENTRY.AUTHOR_ID.eq(author)));
    if (!filter.numbers().isEmpty()) {
      always.add(ENTRY.NUMBER.eq(DSL.any(filter.numbers().toArray(Integer[]::new))));
    }
    if (!filter.kinds().isEmpty()) {
      always.add(ENTRY.KIND.in(filter.kinds().stream().map(EntryKind::name).toList()));
    }
    if (!filter.includeVoided()) {
      always.add(ENTRY.VOIDED_AT.isNull());
    }
    List<Condition> combined = combined(filter);
    if (!combined.isEmpty()) {
      always.add(filter.match() == EntryFilter.Match.ALL ? DSL.and(combined) : DSL.or(combined));
    }
    return DSL.and(always);
  }

  /**
   * Of the postings of entries that match, those that are meant themselves: of a split receipt only
   * the lines asked for.
   */
  public static Condition postings(EntryFilter filter) {
    if (filter.match() == EntryFilter.Match.ANY) {
      return DSL.noCondition();
    }
    List<Condition> meant = new ArrayList<>();
    addIn(meant, POSTING.CATEGORY_ID, filter.categories());
    addIn(meant, POSTING.LOCATION_ID, filter.locations());
    addIn(meant, POSTING.BUCKET_ID, filter.buckets());
    return DSL.and(meant);
  }

  private static void addIn(List<Condition> conditions, Field<Long> column, Set<Long> ids) {
    if (!ids.isEmpty()) {
      conditions.add(in(column, ids));
    }
  }

  private static List<Condition> combined(EntryFilter filter) {
    List<Condition> combined = new ArrayList<>();
    addPosting(combined, filter, POSTING.CATEGORY_ID, filter.categories());
    addPosting(combined, filter, POSTING.LOCATION_ID, filter.locations());
    addPosting(combined, filter, POSTING.BUCKET_ID, filter.buckets());
    if (!filter.methods().isEmpty()) {
      combined.add(ENTRY.PAYMENT_METHOD_ID.in(filter.methods()));
    }
    if (!filter.customers().isEmpty()) {
      combined.add(ENTRY.CUSTOMER_ID.in(filter.customers()));
    }
    filter
        .minimum()
        .ifPresent(least ->
            combined.add(
                filter
                    .maximum()
                    .map(most -> ENTRY.AMOUNT.between(least, most))
                    .orElse(ENTRY.AMOUNT.ge(least))));
    if (filter.minimum().isEmpty()) {
      filter.maximum().ifPresent(most -> combined.add(ENTRY.AMOUNT.le(most)));
    }
    filter
        .text()
        .ifPresent(words ->
            combined.add(
                ENTRY.ID.in(
                    DSL.select(ENTRIES_CONTAINING.ENTRY_ID)
                        .from(ENTRIES_CONTAINING.call(words.replace("\0", ""))))));
    filter
        .anywhere()
        .ifPresent(words ->
            combined.add(
                ENTRY.ID.in(
                    DSL.select(ENTRIES_MENTIONING.ENTRY_ID)
                        .from(ENTRIES_MENTIONING.call(words.replace("\0", ""))))));
    filter
        .counterparty()
        .ifPresent(name -> combined.add(DSL.lower(ENTRY.COUNTERPARTY).eq(DSL.lower(name))));
    filter.tag().ifPresent(tag -> combined.add(ENTRY.TAGS.contains(new String[] {tag})));
    return combined;
  }

  /**
   * The lines of a live entry are live too; said of them, it lets the database look them up by what
   * they refer to.
   */
  private static void addPosting(
      List<Condition> combined, EntryFilter filter, Field<Long> column, Set<Long> ids) {
    if (!ids.isEmpty()) {
      Condition live =
          filter.includeVoided() ? DSL.noCondition() : DSL.not(DSL.condition(POSTING.VOIDED));
      combined.add(
          DSL.exists(
              DSL.selectOne()
                  .from(POSTING)
                  .where(
                      POSTING.BOOK_ID.eq(ENTRY.BOOK_ID),
                      POSTING.ENTRY_ID.eq(ENTRY.ID),
                      live,
                      in(column, ids))));
    }
  }

  /** 0 stands for what has none. */
  private static Condition in(Field<Long> column, Set<Long> ids) {
    return ids.contains(NONE) ? column.in(ids).or(column.isNull()) : column.in(ids);
  }
}
