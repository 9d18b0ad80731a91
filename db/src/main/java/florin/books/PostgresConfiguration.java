package florin.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's settings, written anew at every start so that a newer Florin brings newer ones:
 * reachable over the loopback address alone, with a password always, and never logging the
 * statements or rows people's data are in.
 */
record PostgresConfiguration(int port, boolean durable) {
  private static final String COMMON =
      """
      # Written by Florin at every start; changes are lost. Set FLORIN_DATABASE_URL to use a server of your own.
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      max_connections = %d
      shared_buffers = 96MB
      work_mem = 8MB
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      datestyle = 'iso, ymd'
      default_text_search_config = 'pg_catalog.simple'
      lc_messages = 'C'
      logging_collector = on
      log_directory = '../log'
      log_filename = 'postgresql-%%a.log'
      log_file_mode = 0600
      log_rotation_age = 1d
      log_rotation_size = 0
      log_truncate_on_rotation = on
      log_checkpoints = off
      log_error_verbosity = terse
      log_min_error_statement = panic
      """;
  private static final String DURABLE =
      """
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      """;
  private static final String FORGETFUL =
      """
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      wal_level = minimal
      max_wal_senders = 0
      """;
  private static final String ACCESS =
      """
      # Written by Florin at every start: a password, from this computer, for everybody.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  void writeTo(Path database) throws IOException {
    Files.writeString(
        database.resolve("postgresql.conf"),
        COMMON.formatted(port, durable ? 40 : 200) + (durable ? DURABLE : FORGETFUL));
    Files.writeString(database.resolve("pg_hba.conf"), ACCESS);
  }
}
