package florin.backup;

import florin.books.DatabaseSettings;
import florin.books.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * Puts every table back, in one transaction. The owner may not switch off foreign keys, so they are
 * taken away and made again, which also checks them faster than row by row; the triggers, which
 * would count again what the totals already count, are the owner's own and are switched off.
 */
record BackupReader(DatabaseSettings settings, BackupFile backup) {

  void restore() throws SQLException, IOException {
    try (var connection = Backup.owner(settings)) {
      prepare(new Schema(connection));
      connection.setAutoCommit(false);
      load(connection);
      connection.commit();
    }
    Migrations.run(settings);
  }

  /** The database is empty and has the backup's version when this ends. */
  private void prepare(Schema schema) throws SQLException {
    var wanted = backup.manifest().schemaVersion();
    if (!Migrations.knows(settings, wanted)) {
      throw new Backup.Unusable(
          "The backup was written by a newer Florin (schema version "
              + wanted
              + "): restore it with that one.");
    }
    refuseOccupied(schema.occupied());
    Migrations.runTo(settings, wanted);
    var found = schema.version().orElse("");
    if (!found.equals(wanted)) {
      throw new Backup.Unusable(
          "The database has schema version %s already, the backup has %s: restore into a new database."
              .formatted(found, wanted));
    }
  }

  private void load(Connection connection) throws SQLException, IOException {
    var schema = new Schema(connection);
    var tables = schema.tables();
    var keys = schema.foreignKeys();
    for (var table : tables.keySet()) {
      schema.run("lock table " + Schema.quoted(table) + " in access exclusive mode");
    }
    refuseOccupied(schema.occupied());
    for (var key : keys) {
      schema.run("alter table " + key.table() + " drop constraint " + key.name());
    }
    for (var table : tables.keySet()) {
      schema.run("alter table " + Schema.quoted(table) + " disable trigger user");
    }
    for (var table : backup.manifest().tables()) {
      if (!tables.getOrDefault(table.name(), List.of()).containsAll(table.columns())) {
        throw new Backup.Unusable(
            "The backup has a table " + table.name() + " that does not fit its schema version.");
      }
      load(connection, table);
    }
    for (var table : tables.keySet()) {
      schema.run("alter table " + Schema.quoted(table) + " enable trigger user");
    }
    for (var key : keys) {
      schema.run(
          "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
    }
    for (var sequence : backup.manifest().sequences().entrySet()) {
      setSequence(connection, sequence.getKey(), sequence.getValue());
    }
    schema.run("analyze");
  }

  private void load(Connection connection, Manifest.Table table) throws SQLException, IOException {
    try (var in = backup.content(table)) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy %s (%s) from stdin"
                      .formatted(Schema.quoted(table.name()), Schema.list(table.columns())),
                  in);
      if (rows != table.rows()) {
        throw new Backup.Unusable(
            "The backup has %d rows of %s instead of %d. Nothing was restored."
                .formatted(rows, table.name(), table.rows()));
      }
    }
  }

  private static void setSequence(Connection connection, String name, long last)
      throws SQLException {
    try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
      statement.setString(1, Schema.quoted(name));
      statement.setLong(2, last);
      statement.execute();
    }
  }

  private static void refuseOccupied(Optional<String> table) {
    if (table.isPresent()) {
      throw new Backup.Unusable(
          "The database is not empty (there are rows in %s). Nothing was restored: choose a new database, or another FLORIN_DATA_DIR."
              .formatted(table.get()));
    }
  }
}
