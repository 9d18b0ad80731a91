package florin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server as in real use, looked at from all sides. */
final class EmbeddedPostgresTest {
  @TempDir static Path temporary;
  private static Path folder;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    folder = temporary.resolve("a new folder");
    postgres = EmbeddedPostgres.start(folder);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aConnectionWithoutPasswordIsRefused() {
    for (var user : new String[] {postgres.user(), "postgres"}) {
      assertThatThrownBy(() -> connect(user, "")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aConnectionWithAWrongPasswordIsRefused() {
    assertThatThrownBy(() -> connect(postgres.user(), "wrong"))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void theSuperuserCannotSignInEvenWithThePassword() {
    assertThatThrownBy(() -> connect("postgres", postgres.password().value()))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void theProgramsUserIsNoSuperuserAndOwnsItsDatabase() {
    assertThat(
            Sql.text(
                postgres.settings(),
                "select rolsuper::text from pg_roles where rolname = current_user"))
        .isEqualTo("false");
    assertThat(
            Sql.text(
                postgres.settings(),
                "select pg_get_userbyid(datdba) from pg_database where datname ="
                    + " current_database()"))
        .isEqualTo("florin");
  }

  @Test
  void theWholeSchemaIsMigratedWithThatUser() {
    var settings = postgres.settings();
    Sql.run(settings, "create database migrated");
    var migrated =
        new DatabaseSettings(
            settings.url().replaceFirst("/florin$", "/migrated"),
            settings.user(),
            settings.password(),
            1);
    Migrations.run(migrated);
    assertThat(Sql.text(migrated, "select count(*) from flyway_schema_history where success"))
        .isNotEqualTo("0");
  }

  @Test
  void aCommitIsOnDiskBeforeItIsConfirmed() {
    for (var setting :
        new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
      assertThat(Sql.text(postgres.settings(), "select current_setting('" + setting + "')"))
          .as(setting)
          .isEqualTo("on");
    }
  }

  @Test
  void textIsUnicodeAndSortsTheSameEverywhere() {
    assertThat(
            Sql.text(
                postgres.settings(),
                "select pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' ||"
                    + " datlocale from pg_database where datname = current_database()"))
        .isEqualTo("UTF8 b C.UTF-8");
    assertThat(Sql.text(postgres.settings(), "select lower('ÄŁÓDŹ')")).isEqualTo("äłódź");
  }

  @Test
  void onlyThisComputerReachesIt() {
    assertThat(Sql.text(postgres.settings(), "select current_setting('listen_addresses')"))
        .isEqualTo("127.0.0.1");
    assertThat(folder.resolve("database/postmaster.pid")).content().contains("\n\n127.0.0.1\n");
    assertThat(folder.resolve("database/pg_hba.conf")).content().doesNotContain("trust");
  }

  @Test
  void foldersAndPasswordArePrivate() throws Exception {
    assertThat(mode("")).isEqualTo("rwx------");
    assertThat(mode("database")).isEqualTo("rwx------");
    assertThat(mode("log")).isEqualTo("rwx------");
    assertThat(mode("postgresql.password")).isEqualTo("rw-------");
    assertThat(mode("florin.lock")).isEqualTo("rw-------");
  }

  @Test
  void thePasswordHoldsThirtyTwoRandomBytesAndNeverPrints() {
    assertThat(postgres.password().value()).hasSize(43);
    assertThat(postgres.settings().toString())
        .contains("***")
        .doesNotContain(postgres.password().value());
  }

  @Test
  void aCommandBesideItFindsItsConnection() {
    assertThat(EmbeddedPostgres.running(folder)).contains(postgres.settings());
    assertThat(EmbeddedPostgres.running(temporary)).isEmpty();
    assertThat(EmbeddedPostgres.running(temporary.resolve("absent"))).isEmpty();
  }

  @Test
  void aSecondStartInTheSameProcessIsRefusedAndLeavesTheLockAlone() throws Exception {
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(EmbeddedPostgres.InUse.class);
    try (var other = ChildProgram.start(folder)) {
      assertThat(other.isReady()).isFalse();
    }
  }

  @Test
  void anotherCopyIsRefusedInOneLineThatNamesThisProcess() throws Exception {
    try (var other = ChildProgram.start(folder)) {
      assertThat(other.firstLine())
          .contains("already running")
          .contains("process " + ProcessHandle.current().pid())
          .contains(folder.toRealPath().toString());
      assertThat(other.exit()).isEqualTo(78);
      assertThat(other.output().readLine()).isNull();
    }
  }

  private static String mode(String name) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static void connect(String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    DriverManager.getConnection(postgres.url(), properties).close();
  }
}
