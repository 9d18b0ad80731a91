package florin.books;

import florin.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * PostgreSQL's data and the way in. The program signs in as {@link #USER}, who owns the database
 * and may create roles, but is no superuser; the superuser has no password and therefore cannot
 * sign in at all.
 */
record PostgresCluster(DataFolder folder, PostgresBinaries binaries, ServerUser user) {
  static final String USER = "florin";
  static final String DATABASE = "florin";
  static final String PASSWORD_FILE = "postgresql.password";

  private static final String SUPERUSER = "postgres";
  private static final String DRAFT = "database.new-";
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int PASSWORD_BYTES = 32;

  Path database() {
    return folder.file("database");
  }

  /**
   * Makes sure that data and password are there and fit each other; returns the password. The
   * server must not run.
   */
  Secret prepare(boolean durable) throws IOException {
    boolean lost = !Files.exists(folder.file(PASSWORD_FILE));
    if (lost) {
      folder.write(PASSWORD_FILE, newPassword(), user);
    }
    var password = password(folder.root());
    if (!Files.exists(database())) {
      create(password, durable);
    } else {
      checkVersion();
      if (lost) {
        alone(database(), "alter role " + USER + " password '" + password.value() + "'\n");
      }
    }
    return password;
  }

  static Secret password(Path root) throws IOException {
    return new Secret(Files.readString(root.resolve(PASSWORD_FILE)).strip());
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Under another name first, so that a start cut short leaves nothing that looks finished. */
  private void create(Secret password, boolean durable) throws IOException {
    removeDrafts();
    var draft = folder.file(DRAFT + Long.toHexString(new SecureRandom().nextLong()));
    run(
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + draft,
            "--username=" + SUPERUSER,
            "--auth=reject",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions",
            durable ? "--sync-method=fsync" : "--no-sync"),
        "");
    alone(
        draft,
        """
        create role %1$s login createdb createrole password '%2$s'
        create database %3$s owner %1$s
        """
            .formatted(USER, password.value(), DATABASE));
    Files.move(draft, database(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeDrafts() throws IOException {
    try (var files = Files.list(folder.root())) {
      for (var left :
          files.filter(file -> file.getFileName().toString().startsWith(DRAFT)).toList()) {
        DataFolder.deleteTree(left);
      }
    }
  }

  /** Runs statements, one a line, in a server that nobody can reach. */
  private void alone(Path data, String statements) throws IOException {
    run(
        List.of(
            binaries.program("postgres"),
            "--single",
            "-D",
            data.toString(),
            "-c",
            "exit_on_error=on",
            "-c",
            "log_min_error_statement=panic",
            SUPERUSER),
        statements);
  }

  private void run(List<String> command, String input) throws IOException {
    var run = BoundedRun.of(user.command(command), input, LIMIT);
    if (!run.succeeded()) {
      throw new EmbeddedPostgres.Unavailable(
          "PostgreSQL could not set up its data in "
              + folder.root()
              + ": "
              + PostgresLog.reason(run.output()));
    }
  }

  private void checkVersion() throws IOException {
    int data = Integer.parseInt(Files.readString(database().resolve("PG_VERSION")).strip());
    if (data > binaries.major()) {
      throw new EmbeddedPostgres.Unavailable(
          "The data in %s were written by PostgreSQL %d, this Florin brings %d: use the newer Florin."
              .formatted(folder.root(), data, binaries.major()));
    }
    if (data < binaries.major()) {
      throw new EmbeddedPostgres.Unavailable(
          "The data in %s were written by PostgreSQL %d, this Florin brings %d: back up with the older Florin and restore with this one."
              .formatted(folder.root(), data, binaries.major()));
    }
  }
}
