package florin.people;

import static florin.sql.generated.Tables.BUCKET;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.PAYMENT_METHOD;

import florin.text.Messages;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.jooq.impl.DSL;

/**
 * What a new book is furnished with, in its owner's language: enough to record the first line
 * without setting up anything.
 */
record DefaultBook(
    DSLContext sql, long bookId, Currency currency, Messages words, OffsetDateTime now) {
  static final List<String> EXPENSES =
      List.of(
          "food",
          "groceries",
          "transport",
          "housing",
          "utilities",
          "health",
          "clothing",
          "leisure",
          "travel",
          "education",
          "gifts",
          "insurance",
          "subscriptions",
          "other");
  static final List<String> INCOMES = List.of("salary", "freelance", "interest", "bonus");
  static final List<String> NEUTRALS = List.of("loans", "outlays");
  static final List<String> METHODS = List.of("cash", "card", "transfer");

  void furnish() {
    locations();
    sql.insertInto(BUCKET)
        .set(BUCKET.BOOK_ID, bookId)
        .set(BUCKET.NAME, words.text("default.bucket"))
        .set(BUCKET.CREATED_AT, now)
        .execute();
    categories();
    methods();
  }

  private void locations() {
    sql.insertInto(
            LOCATION,
            LOCATION.BOOK_ID,
            LOCATION.NAME,
            LOCATION.PHYSICAL,
            LOCATION.CURRENCY,
            LOCATION.CREATED_AT)
        .values(bookId, words.text("default.location.cash"), true, currency.getCurrencyCode(), now)
        .values(bookId, words.text("default.location.bank"), false, currency.getCurrencyCode(), now)
        .execute();
  }

  private void categories() {
    var rows =
        Stream.of(rows(EXPENSES, "NEGATIVE"), rows(INCOMES, "POSITIVE"), rows(NEUTRALS, "NEUTRAL"))
            .flatMap(List::stream)
            .toList();
    sql.insertInto(CATEGORY, CATEGORY.BOOK_ID, CATEGORY.NAME, CATEGORY.SIGN, CATEGORY.CREATED_AT)
        .valuesOfRows(rows)
        .execute();
  }

  private List<Row4<Long, String, String, OffsetDateTime>> rows(List<String> keys, String sign) {
    return keys.stream()
        .map(key -> DSL.row(bookId, words.text("default.category." + key), sign, now))
        .toList();
  }

  private void methods() {
    var rows =
        METHODS.stream()
            .map(key -> DSL.row(bookId, words.text("default.method." + key), now))
            .toList();
    sql.insertInto(
            PAYMENT_METHOD, PAYMENT_METHOD.BOOK_ID, PAYMENT_METHOD.NAME, PAYMENT_METHOD.CREATED_AT)
        .valuesOfRows(rows)
        .execute();
  }
}
