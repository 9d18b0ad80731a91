package florin.sql;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text is made once and then kept, for what every update of a chat runs: making
 * the text of a statement anew costs several times as much as running it. What differs from run to
 * run is a named {@link Param} of the typed DSL; everything else stands in the text.
 */
public final class Kept<R extends Record> {
  private static final String MARK = "@@";
  private static final Pattern NAMED = Pattern.compile(MARK + "(\\w+)");
  private static final DSLContext MAKER =
      DSL.using(
          SQLDialect.POSTGRES,
          new Settings().withRenderSchema(false).withRenderNamedParamPrefix(MARK));

  /** What an array of these is called in the database. */
  private static final Map<Class<?>, String> ELEMENTS =
      Map.of(
          Long.class, "bigint",
          Integer.class, "integer",
          Short.class, "smallint",
          String.class, "text",
          Boolean.class, "boolean",
          BigDecimal.class, "numeric",
          LocalDate.class, "date");

  /** A value the statement takes. */
  private record Place(String name, int type) {}

  private final String text;
  private final List<Place> places;
  private final Field<?>[] columns;

  private Kept(String text, List<Place> places, Field<?>[] columns) {
    this.text = text;
    this.places = places;
    this.columns = columns;
  }

  /** A statement that gives rows, read as the typed DSL has them. */
  public static <R extends Record> Kept<R> rows(ResultQuery<R> query) {
    // As they were written: the fields of a selection would have forgotten their tables.
    return of(
        query,
        query instanceof Select<?> selection
            ? selection.getSelect().toArray(Field[]::new)
            : query.fields());
  }

  /** A statement that gives none. */
  public static Kept<Record> write(Query query) {
    return of(query, new Field<?>[0]);
  }

  private static <R extends Record> Kept<R> of(Query query, Field<?>[] columns) {
    Map<String, Param<?>> params = MAKER.extractParams(query);
    List<Place> places = new ArrayList<>();
    String text =
        NAMED
            .matcher(MAKER.renderNamedOrInlinedParams(query))
            .replaceAll(found -> {
              Param<?> param = requireNonNull(params.get(found.group(1)));
              places.add(new Place(found.group(1), param.getDataType().getSQLType()));
              return "?";
            });
    return new Kept<>(text, List.copyOf(places), columns);
  }

  /** One run of it, to be given its values. */
  public Run in(Tx tx) {
    return new Run(tx);
  }

  /** One run: every parameter gets its value first. */
  public final class Run {
    private final Tx tx;
    private final @Nullable Object[] values = new @Nullable Object[places.size()];
    private final Set<String> given = new HashSet<>();

    private Run(Tx tx) {
      this.tx = tx;
    }

    public <T> Run set(Param<T> param, @Nullable T value) {
      return put(param, value);
    }

    /** A whole column of values, some of which may be missing. */
    public <E> Run each(Param<E[]> param, @Nullable E[] column) {
      return put(param, column);
    }

    private Run put(Param<?> param, @Nullable Object value) {
      String name = param.getParamName();
      for (int i = 0; i < values.length; i++) {
        if (places.get(i).name().equals(name)) {
          values[i] = value;
          given.add(name);
        }
      }
      return this;
    }

    @SuppressWarnings("unchecked")
    public Result<R> fetch() {
      return (Result<R>)
          tx.sql()
              .connectionResult(connection -> {
                try (PreparedStatement statement = prepared(connection);
                    ResultSet rows = statement.executeQuery()) {
                  return read(tx.sql(), rows);
                }
              });
    }

    private Result<Record> read(DSLContext sql, ResultSet rows) throws SQLException {
      Result<Record> all = sql.newResult(columns);
      while (rows.next()) {
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(rows, i + 1, columns[i].getType());
        }
        Record row = sql.newRecord(columns);
        row.fromArray(values);
        all.add(row);
      }
      return all;
    }

    /**
     * @return how many rows were written
     */
    public int execute() {
      return tx.sql()
          .connectionResult(connection -> {
            try (PreparedStatement statement = prepared(connection)) {
              statement.execute();
              return statement.getUpdateCount();
            }
          });
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(text);
      for (int i = 0; i < values.length; i++) {
        Place place = places.get(i);
        if (!given.contains(place.name())) {
          throw new IllegalStateException("no value for " + place.name());
        }
        bind(statement, i + 1, place, values[i]);
      }
      return statement;
    }
  }

  private static @Nullable Object value(ResultSet rows, int index, Class<?> type)
      throws SQLException {
    if (type == JSONB.class) {
      return JSONB.jsonbOrNull(rows.getString(index));
    }
    if (type.isArray()) {
      Array array = rows.getArray(index);
      return array == null ? null : array.getArray();
    }
    if (type == Short.class) {
      short number = rows.getShort(index);
      return rows.wasNull() ? null : number;
    }
    return type == String.class ? rows.getString(index) : rows.getObject(index, type);
  }

  private static void bind(
      PreparedStatement statement, int index, Place place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null ->
          statement.setNull(index, place.type() == Types.OTHER ? Types.VARCHAR : place.type());
      case JSONB json -> statement.setString(index, json.data());
      case Object[] array ->
          statement.setArray(
              index,
              statement
                  .getConnection()
                  .createArrayOf(
                      requireNonNull(ELEMENTS.get(array.getClass().getComponentType())), array));
      default -> statement.setObject(index, value);
    }
  }
}
