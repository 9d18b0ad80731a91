package florin.history;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.BUCKET;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.CUSTOMER;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.IMPORT;
import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PAYMENT_METHOD;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Where the rows of a subject lie, in words of SQL; {@code e} stands for the row.
 *
 * @param book the column that names the book
 * @param key the column that names the row
 * @param name what people call the row
 * @param unique what no two live rows share; empty where nothing is
 */
record Rows(Table<?> table, String book, String key, String name, Optional<String> unique) {
  /** Columns that stay as they are, whatever an image says. */
  private static final Set<String> FIXED =
      Set.of(
          "book_id",
          "id",
          "person_id",
          "number",
          "author_id",
          "created_at",
          "changed_at",
          "version",
          "revision",
          "next_entry",
          "next_import",
          "next_invoice",
          "clues");

  static Rows of(Subject subject) {
    return switch (subject) {
      case ENTRY -> new Rows(ENTRY, "book_id", "id", "e.number::text", Optional.empty());
      case LOCATION -> named(LOCATION);
      case BUCKET -> named(BUCKET);
      case CATEGORY -> named(CATEGORY);
      case PAYMENT_METHOD -> named(PAYMENT_METHOD);
      case CUSTOMER ->
          new Rows(
              CUSTOMER,
              "book_id",
              "id",
              "btrim(e.first_name || ' ' || e.last_name)",
              Optional.of("(lower(%1$s.first_name), lower(coalesce(%1$s.last_name, '')))"));
      case IMPORT -> new Rows(IMPORT, "book_id", "id", "e.number::text", Optional.empty());
      case INVOICE -> new Rows(INVOICE, "book_id", "id", "e.number::text", Optional.empty());
      case BOOK -> new Rows(BOOK, "id", "id", "e.name", Optional.empty());
      case MEMBER ->
          new Rows(
              MEMBER,
              "book_id",
              "person_id",
              "(select p.name from person p where p.id = e.person_id)",
              Optional.empty());
    };
  }

  private static Rows named(Table<?> table) {
    return new Rows(table, "book_id", "id", "e.name", Optional.of("lower(%1$s.name)"));
  }

  String tableName() {
    return table.getName();
  }

  boolean archivable() {
    return table.field("archived_at") != null;
  }

  /** The columns that undo may set. */
  List<String> restorable() {
    return Arrays.stream(table.fields())
        .map(Field::getName)
        .filter(column -> !FIXED.contains(column))
        .toList();
  }

  /** {@code name = r.name, ...}. */
  String assignments() {
    return String.join(
        ", ", restorable().stream().map(column -> column + " = r." + column).toList());
  }
}
