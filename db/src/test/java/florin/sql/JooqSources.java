package florin.sql;

import florin.books.DatabaseSettings;
import florin.testing.TestPostgres;
import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the sources that stand for the tables of the migrated schema, the same bytes each time.
 * {@code make jooq} runs it.
 */
final class JooqSources {
  static final Path CHECKED_IN = Path.of("src/main/jooq");

  private JooqSources() {}

  /** Replaces what is in the folder named. */
  public static void main(String[] args) throws Exception {
    write(Path.of(args[0]));
  }

  static void write(Path folder) throws Exception {
    DatabaseSettings settings = TestPostgres.freshDatabase();
    var database =
        new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withInputSchema("public")
            .withIncludes(".*")
            .withExcludes("flyway_.*|qrtz_.*")
            .withOutputSchemaToDefault(true)
            .withIncludeSystemSequences(false);
    var target =
        new Target()
            .withPackageName("florin.sql.generated")
            .withDirectory(folder.toString())
            .withEncoding("UTF-8");
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(settings.url())
                    .withUser(settings.user())
                    .withPassword(settings.password().value()))
            .withGenerator(
                new Generator().withDatabase(database).withGenerate(plain()).withTarget(target)));
    TestPostgres.drop(settings);
  }

  private static Generate plain() {
    return new Generate()
        .withGeneratedAnnotation(false)
        .withJavaTimeTypes(true)
        .withPojos(false)
        .withDaos(false)
        .withGlobalCatalogReferences(false)
        .withGlobalSchemaReferences(false)
        .withEmptyCatalogs(false)
        .withEmptySchemas(false)
        .withImplicitJoinPathsToOne(false)
        .withImplicitJoinPathsToMany(false)
        .withImplicitJoinPathsManyToMany(false)
        .withSpringAnnotations(false)
        .withRecords(true);
  }
}
