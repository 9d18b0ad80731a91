package florin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.testing.FreshBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RuntimeRoleTest {
  private FreshBooks florin;
  private String owner;

  @BeforeEach
  void open() {
    florin = new FreshBooks();
    owner = florin.settings().user();
    Sql.run(florin.settings(), "grant create on schema public to florin_app");
  }

  @AfterEach
  void close() {
    florin.close();
  }

  @Test
  void theProgramsRoleBypassesNothing() {
    assertThat(bypasses("florin_app")).isFalse();
    Database.open(florin.settings(), florin.clock()).close();
  }

  @Test
  void aSuperuserAndTheOwnerOfTheTablesBypassThePolicies() {
    String superuser =
        Sql.text(
            florin.settings(), "select rolname from pg_roles where rolsuper order by oid limit 1");

    assertThat(bypasses(superuser)).isTrue();
    assertThat(bypasses(owner)).isTrue();
  }

  @Test
  void aRoleThatOwnsATableIsRefusedAtTheStart() {
    Sql.run(florin.settings(), "alter table installation owner to florin_app");

    assertStartRefused();
  }

  @Test
  void aRoleThatMayBecomeTheOwnerOfATableIsRefusedAtTheStart() {
    Sql.run(
        florin.settings(),
        """
        create role florin_other;
        grant florin_other to %1$s;
        grant create on schema public to florin_other;
        alter table installation owner to florin_other;
        grant select on installation to %1$s;
        grant florin_other to florin_app\
        """
            .formatted(owner));
    try {
      assertStartRefused();
    } finally {
      Sql.run(
          florin.settings(),
          "alter table installation owner to " + owner + "; drop owned by florin_other");
      Sql.run(florin.settings(), "drop role florin_other");
    }
  }

  private boolean bypasses(String role) {
    return florin.asOwner(sql -> RuntimeRole.bypassesPolicies(sql, role));
  }

  private void assertStartRefused() {
    assertThatThrownBy(() -> Database.open(florin.settings(), florin.clock()))
        .hasMessageContaining("could bypass the row policies");
  }
}
