package florin.ledger;

import static florin.sql.generated.Tables.BUCKET;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.CUSTOMER;
import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.PAYMENT_METHOD;

import florin.history.Subject;
import florin.sql.generated.tables.records.BucketRecord;
import florin.sql.generated.tables.records.CategoryRecord;
import florin.sql.generated.tables.records.CustomerRecord;
import florin.sql.generated.tables.records.LocationRecord;
import florin.sql.generated.tables.records.PaymentMethodRecord;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The columns shared by everything a book is set up with.
 *
 * @param name what people call a row, in the database; unique among the live ones in any case
 * @param nameOf the same of a row that was read
 */
record NamedTable<R extends Record>(
    Subject subject,
    Table<R> rows,
    TableField<R, Long> bookId,
    TableField<R, Long> id,
    Field<String> name,
    Function<R, String> nameOf,
    TableField<R, OffsetDateTime> createdAt,
    TableField<R, OffsetDateTime> archivedAt) {
  static final NamedTable<CategoryRecord> CATEGORIES =
      new NamedTable<>(
          Subject.CATEGORY,
          CATEGORY,
          CATEGORY.BOOK_ID,
          CATEGORY.ID,
          CATEGORY.NAME,
          CategoryRecord::getName,
          CATEGORY.CREATED_AT,
          CATEGORY.ARCHIVED_AT);
  static final NamedTable<LocationRecord> LOCATIONS =
      new NamedTable<>(
          Subject.LOCATION,
          LOCATION,
          LOCATION.BOOK_ID,
          LOCATION.ID,
          LOCATION.NAME,
          LocationRecord::getName,
          LOCATION.CREATED_AT,
          LOCATION.ARCHIVED_AT);
  static final NamedTable<BucketRecord> BUCKETS =
      new NamedTable<>(
          Subject.BUCKET,
          BUCKET,
          BUCKET.BOOK_ID,
          BUCKET.ID,
          BUCKET.NAME,
          BucketRecord::getName,
          BUCKET.CREATED_AT,
          BUCKET.ARCHIVED_AT);
  static final NamedTable<PaymentMethodRecord> METHODS =
      new NamedTable<>(
          Subject.PAYMENT_METHOD,
          PAYMENT_METHOD,
          PAYMENT_METHOD.BOOK_ID,
          PAYMENT_METHOD.ID,
          PAYMENT_METHOD.NAME,
          PaymentMethodRecord::getName,
          PAYMENT_METHOD.CREATED_AT,
          PAYMENT_METHOD.ARCHIVED_AT);
  static final NamedTable<CustomerRecord> CUSTOMERS =
      new NamedTable<>(
          Subject.CUSTOMER,
          CUSTOMER,
          CUSTOMER.BOOK_ID,
          CUSTOMER.ID,
          DSL.trim(DSL.concat(CUSTOMER.FIRST_NAME, DSL.inline(" "), CUSTOMER.LAST_NAME)),
          row -> (row.getFirstName() + " " + row.getLastName()).strip(),
          CUSTOMER.CREATED_AT,
          CUSTOMER.ARCHIVED_AT);
}
