package florin.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shape of the database a connection is on, as its owner sees it. */
record Schema(Connection connection) {
  private static final String VERSION =
      """
      select version from flyway_schema_history
       where success and version is not null order by installed_rank desc limit 1\
      """;

  /**
   * What Flyway keeps is made by migrating, what Quartz keeps by the next start; what is unlogged
   * is empty between transactions.
   */
  private static final String TABLES =
      """
      select c.relname, array_agg(a.attname::text order by a.attnum)
        from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
         and c.relname <> 'flyway_schema_history' and c.relname not like 'qrtz\\_%'
         and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       group by c.relname order by c.relname\
      """;

  private static final String SEQUENCES =
      "select sequencename, last_value from pg_sequences where schemaname = 'public'";

  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
        from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
       order by 1, 2\
      """;

  /** A table's condition that its rows name rows of another. */
  record ForeignKey(String table, String name, String definition) {}

  /** Empty before the first migration. */
  Optional<String> version() throws SQLException {
    if (text("select to_regclass('public.flyway_schema_history')::text").isEmpty()) {
      return Optional.empty();
    }
    return text(VERSION);
  }

  /** Columns in order, by table. */
  Map<String, List<String>> tables() throws SQLException {
    var tables = new TreeMap<String, List<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.put(rows.getString(1), Arrays.asList((String[]) rows.getArray(2).getArray()));
      }
    }
    return tables;
  }

  /** The last number given out, by sequence; one that was never asked is absent. */
  Map<String, Long> sequences() throws SQLException {
    var sequences = new TreeMap<String, Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        long last = rows.getLong(2);
        if (!rows.wasNull()) {
          sequences.put(rows.getString(1), last);
        }
      }
    }
    return sequences;
  }

  List<ForeignKey> foreignKeys() throws SQLException {
    var keys = new ArrayList<ForeignKey>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(FOREIGN_KEYS)) {
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }

  /** The first table that holds a row. */
  Optional<String> occupied() throws SQLException {
    for (var table : tables().keySet()) {
      if (text("select 1 from " + quoted(table) + " limit 1").isPresent()) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String list(List<String> columns) {
    return String.join(", ", columns.stream().map(Schema::quoted).toList());
  }

  private Optional<String> text(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
