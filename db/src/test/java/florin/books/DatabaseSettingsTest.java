package florin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import florin.Environment;
import florin.Secret;
import florin.SettingsProblem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseSettingsTest {

  @Test
  void withoutAnAddressTheDatabaseIsEmbedded() {
    var environment = Environment.of(Map.of());
    assertThat(DatabaseSettings.server(environment)).isEmpty();
    assertThat(DatabaseSettings.dataFolder(environment))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/florin"));
    assertThat(DatabaseSettings.dataFolder(Environment.of(Map.of("FLORIN_DATA_DIR", "./data"))))
        .isEqualTo(Path.of("./data"));
    assertThat(DatabaseSettings.dataFolder(Environment.of(Map.of("FLORIN_DATA_DIR", "~/books"))))
        .isEqualTo(Path.of(System.getProperty("user.home"), "books"));
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://db:5432/books | jdbc:postgresql://db:5432/books",
        "postgresql://db/books | jdbc:postgresql://db/books",
        "postgres://[::1]:5433/books?sslmode=require |"
            + " jdbc:postgresql://[::1]:5433/books?sslmode=require",
        "postgresql://a:1,b:2/books | jdbc:postgresql://a:1,b:2/books?targetServerType=primary",
        "postgresql://a,b/books?targetServerType=any |"
            + " jdbc:postgresql://a,b/books?targetServerType=any",
      })
  void bothSpellingsOfAnAddressAreRead(String given, String read) {
    var environment =
        Environment.of(Map.of("FLORIN_DATABASE_URL", given, "FLORIN_DATABASE_USER", "anna"));
    assertThat(DatabaseSettings.server(environment)).map(DatabaseSettings::url).contains(read);
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://anna:p%40ss+w%2Ford@db/books",
        "postgresql://anna:p@ss+w%2Ford@db/books",
        "jdbc:postgresql://db/books?user=anna&password=p%40ss+w%2Ford",
      })
  void userAndPasswordAreTakenOutOfTheAddress(String given) {
    assertThat(DatabaseSettings.server(Environment.of(Map.of("FLORIN_DATABASE_URL", given))))
        .contains(
            new DatabaseSettings(
                "jdbc:postgresql://db/books", "anna", new Secret("p@ss+w/ord"), 10));
  }

  @Test
  void settingsOfTheirOwnWinOverTheAddress() {
    var environment =
        Environment.of(
            Map.of(
                "FLORIN_DATABASE_URL", "postgresql://anna:old@db/books",
                "FLORIN_DATABASE_USER", "ben",
                "FLORIN_DATABASE_PASSWORD", "new"));
    assertThat(DatabaseSettings.server(environment))
        .contains(new DatabaseSettings("jdbc:postgresql://db/books", "ben", new Secret("new"), 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://u:hidden@db/books | must look like postgresql://",
        "postgresql://u:hidden@db | must look like postgresql://",
        "postgresql://u:hidden@/books | must look like postgresql://",
        "postgresql://u:hidden@db:x/books | names a host that cannot be read",
        "postgresql://u:hidden@db:0/books | names a port",
        "postgresql://u:hidden@db:70000/books | names a port",
        "postgresql://u:hidden@a,,b/books | names a host that cannot be read",
        "postgresql://u:hidden%zz@db/books | holds a %",
        "postgresql://db/books | FLORIN_DATABASE_USER is missing",
      })
  void anAddressThatCannotBeRightIsAProblemAndNeverQuoted(String given, String problem) {
    var environment = Environment.of(Map.of("FLORIN_DATABASE_URL", given));
    assertThat(DatabaseSettings.server(environment)).isNotNull();
    assertThat(catchThrowableOfType(SettingsProblem.class, environment::check).lines())
        .singleElement()
        .asString()
        .contains(problem)
        .doesNotContain("hidden");
  }

  @Test
  void aUserWithoutAnAddressIsAProblem() {
    var environment = Environment.of(Map.of("FLORIN_DATABASE_USER", "anna"));
    DatabaseSettings.server(environment);
    assertThat(catchThrowableOfType(SettingsProblem.class, environment::check).lines())
        .singleElement()
        .asString()
        .contains("FLORIN_DATABASE_URL is not");
  }
}
