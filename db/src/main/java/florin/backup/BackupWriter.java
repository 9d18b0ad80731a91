package florin.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Takes every table out of one snapshot. */
record BackupWriter(Connection connection, Clock clock) {

  /** Under another name first, so that whatever bears the name is whole. */
  Manifest write(Path file) throws SQLException, IOException {
    var target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw new Backup.Unusable("The file " + file + " is there already: choose another name.");
    }
    // Java makes such a file readable for its owner only.
    var draft = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".draft");
    try {
      Manifest manifest;
      try (var channel = FileChannel.open(draft, Set.of(StandardOpenOption.WRITE))) {
        var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
        manifest = tables(zip);
        zip.finish();
        zip.flush();
        channel.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Manifest tables(ZipOutputStream zip) throws SQLException, IOException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    var schema = new Schema(connection);
    var version =
        schema.version().orElseThrow(() -> new Backup.Unusable("There is nothing to back up yet."));
    var takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    var tables = new ArrayList<Manifest.Table>();
    for (var table : schema.tables().entrySet()) {
      tables.add(table(zip, copy, table.getKey(), table.getValue()));
    }
    // Sequences know no snapshots: asked last, they are past every number taken out above.
    var manifest =
        new Manifest(
            Manifest.FORMAT, takenAt.toString(), version, List.copyOf(tables), schema.sequences());
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.json());
    zip.closeEntry();
    connection.rollback();
    return manifest;
  }

  private static Manifest.Table table(
      ZipOutputStream zip, CopyManager copy, String name, List<String> columns)
      throws SQLException, IOException {
    var digest = BackupFile.digest();
    var table = new Manifest.Table(name, columns, 0, "");
    zip.putNextEntry(new ZipEntry(table.entry()));
    OutputStream out = new DigestOutputStream(zip, digest);
    long rows =
        copy.copyOut(
            "copy " + Schema.quoted(name) + " (" + Schema.list(columns) + ") to stdout", out);
    zip.closeEntry();
    return new Manifest.Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
  }
}
