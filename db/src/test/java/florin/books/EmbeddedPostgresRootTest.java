package florin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL refuses to be root, so where Florin is, somebody else must be found. Only root can run
 * these.
 */
final class EmbeddedPostgresRootTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void onlyAsRoot() throws IOException {
    assumeTrue(new UnixSystem().getUid() == 0, "only root can stop being root");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    folder = temporary.resolve("data");
  }

  @Test
  void anEmptyNamespaceWillDoForAnyFolder() throws Exception {
    assumeTrue(new RootDrop.Namespace().tryOn(temporary).isPresent(), "no user namespaces here");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
    try (var postgres = start(new RootDrop.Namespace())) {
      assertThat(Sql.text(postgres.settings(), "select 1")).isEqualTo("1");
      assertThat(owner(folder.resolve("database"))).isZero();
      assertThat(capabilities()).isEqualTo("0000000000000000");
    }
  }

  @Test
  void anAccountIsGivenTheFolderAndKeepsIt() throws Exception {
    try (var postgres = start(new RootDrop.Account("nobody"))) {
      TestServer.store(postgres.settings());
    }
    int nobody = owner(folder.resolve("database"));
    assertThat(nobody).isNotZero();
    assertThat(owner(folder.resolve("postgresql.password"))).isEqualTo(nobody);
    assertThat(owner(folder.resolve("florin.lock"))).isEqualTo(nobody);
    try (var again = start()) {
      TestServer.assertStored(again.settings());
      var server =
          Files.readString(
              Path.of("/proc", Long.toString(TestServer.postmaster(folder).pid()), "status"));
      assertThat(server).containsPattern("Uid:\\s+" + nobody + "\\s");
    }
  }

  @Test
  void anAccountThatCannotReachTheFolderIsPassedOver() throws Exception {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectory(folder);
    assertThat(new RootDrop.Account("nobody").tryOn(folder)).isEmpty();
    assertThat(owner(folder)).isZero();
    assertThat(new RootDrop.Account("nobody-of-that-name").tryOn(folder)).isEmpty();
  }

  @Test
  void rootThatCannotBeDroppedIsRefusedInOneLine() {
    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedPostgres.Unavailable.class)
        .hasMessageContaining("root")
        .hasMessageContaining("FLORIN_DATABASE_URL")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anOrdinaryUserStartsWhatBelongsToThemAndRootMayJoin() throws Exception {
    var classPath = readableCopyOfTheClassPath();
    Files.createDirectory(folder);
    var nobody = new RootDrop.Account("nobody").tryOn(folder).orElseThrow();
    try (var child = ChildProgram.start(nobody.prefix(), classPath, folder)) {
      assertThat(child.firstLine()).startsWith("ready ");
      TestServer.store(EmbeddedPostgres.running(folder).orElseThrow());
    }
    try (var asRoot = start()) {
      TestServer.assertStored(asRoot.settings());
    }
    try (var child = ChildProgram.start(nobody.prefix(), classPath, folder)) {
      assertThat(child.isReady()).isTrue();
      TestServer.assertStored(EmbeddedPostgres.running(folder).orElseThrow());
    }
  }

  @Test
  void aFolderOfRootIsRefusedToAnOrdinaryUserInOneLine() throws Exception {
    var classPath = readableCopyOfTheClassPath();
    start(new RootDrop.Namespace()).close();
    var nobody =
        new RootDrop.Account("nobody")
            .tryOn(Files.createDirectory(temporary.resolve("other")))
            .orElseThrow();
    try (var child = ChildProgram.start(nobody.prefix(), classPath, folder)) {
      assertThat(child.firstLine()).contains("belongs to another user");
      assertThat(child.exit()).isEqualTo(78);
    }
  }

  private EmbeddedPostgres start(RootDrop... ways) {
    return EmbeddedPostgres.start(
        folder, new PostgresOptions(false, Optional.of(TestServer.BINARIES), List.of(ways)));
  }

  private String capabilities() throws IOException {
    var status = Path.of("/proc", Long.toString(TestServer.postmaster(folder).pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("CapEff:"))
        .map(line -> line.substring("CapEff:".length()).strip())
        .findFirst()
        .orElseThrow();
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  /** Root's own repository of jars is closed to others. */
  private String readableCopyOfTheClassPath() throws IOException {
    var copy = Files.createDirectory(temporary.resolve("class-path"));
    var needed = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.contains("target")
          || entry.matches(".*/(xz|commons-|postgresql|embedded-|slf4j|jspecify).*")) {
        var run =
            BoundedRun.of(
                List.of(
                    "cp", "-rL", entry, copy.resolve(Integer.toString(needed.size())).toString()),
                "",
                LIMIT);
        assertThat(run.succeeded()).as(run.output()).isTrue();
        needed.add(copy.resolve(Integer.toString(needed.size())).toString());
      }
    }
    return String.join(File.pathSeparator, needed);
  }
}
