package florin.books;

import java.nio.file.Path;

/** A program that holds an embedded PostgreSQL until its input ends, to be killed in tests. */
final class PostgresProgram {
  private PostgresProgram() {}

  /** Takes the data folder, and where given the folder of unpacked binaries to share. */
  public static void main(String[] arguments) throws Exception {
    var options =
        arguments.length == 1
            ? PostgresOptions.forRealUse()
            : ThrowawayPostgres.options(true, Path.of(arguments[1]));
    try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), options)) {
      System.out.println("ready " + postgres.port());
      while (System.in.read() >= 0) {}
    } catch (EmbeddedPostgres.Unavailable refused) {
      System.out.println(refused.getMessage());
      System.exit(78);
    }
  }
}
