package florin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.SharedBooks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TableClassesTest extends SharedBooks {
  @Test
  void everyTableIsInExactlyOneClass() {
    List<String> listed = TableClasses.all().map(TableClasses.Table::name).toList();

    assertThat(listed).doesNotHaveDuplicates();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            names(
                """
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')\
                """));
  }

  @Test
  void everyBookTableHasRowPoliciesAndNoOtherHas() {
    Set<String> guarded =
        new TreeSet<>(
            names(
                """
                select relname from pg_class c
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
                   and exists (select from pg_policy p where p.polrelid = c.oid)\
                """));

    assertThat(guarded).isEqualTo(new TreeSet<>(TableClasses.BOOK.names()));
  }

  @Test
  void everyPolicyIsRestrictedToTheScopeOfTheTransaction() {
    assertThat(
            names(
                """
                select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                 where pg_get_expr(p.polqual, p.polrelid) !~ 'florin_(book|person)\\(\\)'
                    or not p.polpermissive
                    or pg_get_expr(p.polwithcheck, p.polrelid) is not null\
                """))
        .isEmpty();
  }

  @Test
  void everyBookTableIsKeyedByItsBookFirst() {
    Map<String, String> leading =
        florin.asOwner(sql ->
            sql.fetch(
                    """
                    select c.relname, a.attname from pg_constraint k
                      join pg_class c on c.oid = k.conrelid
                      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                     where k.contype = 'p' and c.relnamespace = 'public'::regnamespace\
                    """)
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));

    assertThat(TableClasses.BOOK.names())
        .allSatisfy(table ->
            assertThat(leading).containsEntry(table, table.equals("book") ? "id" : "book_id"));
  }

  @Test
  void noRowPointsIntoAnotherBook() {
    assertThat(
            names(
                """
                select k.conname from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_class r on r.oid = k.confrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                  join pg_attribute b on b.attrelid = r.oid and b.attnum = k.confkey[1]
                 where k.contype = 'f' and c.relname = any (string_to_array('%1$s', ','))
                   and r.relname = any (string_to_array('%1$s', ','))
                   and (a.attname, b.attname) not in (('book_id', 'book_id'), ('book_id', 'id'), ('id', 'book_id'))\
                """
                    .formatted(String.join(",", TableClasses.BOOK.names()))))
        .isEmpty();
  }

  @Test
  void theProgramsRoleMayDoWhatTheListSaysAndNothingElse() {
    Map<String, List<String>> granted =
        florin.asOwner(sql ->
            sql.fetch(
                    """
                    select c.relname, lower(g.privilege_type)
                      from pg_class c cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) g
                     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                       and g.grantee in (0, 'florin_app'::regrole)\
                    """)
                .intoGroups(row -> row.get(0, String.class), row -> row.get(1, String.class)));

    assertThat(TableClasses.all())
        .allSatisfy(table ->
            assertThat(granted.getOrDefault(table.name(), List.of()))
                .as(table.name())
                .containsExactlyInAnyOrderElementsOf(table.privileges()));
  }

  @Test
  void singleColumnsAreWritableOnlyWhereTheRestIsHistory() {
    assertThat(
            names(
                """
                select c.relname || '.' || a.attname || ' ' || lower(g.privilege_type)
                  from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) g
                 where c.relnamespace = 'public'::regnamespace and g.grantee in (0, 'florin_app'::regrole)\
                """))
        .containsExactlyInAnyOrder("posting.voided update", "action.undone_at update");
  }

  @Test
  void theProgramsRoleHasNoPowerOfItsOwn() {
    assertThat(
            names(
                """
                select rolname from pg_roles where rolname = 'florin_app' and not rolsuper and not rolbypassrls
                   and not rolcreaterole and not rolcreatedb and not rolreplication and not rolcanlogin and not rolinherit\
                """))
        .containsExactly("florin_app");
    assertThat(
            names(
                "select roleid::regrole::text from pg_auth_members where member ="
                    + " 'florin_app'::regrole"))
        .isEmpty();
    assertThat(
            names(
                """
                select classid::regclass || ' ' || objid from pg_shdepend
                 where refobjid = 'florin_app'::regrole and deptype = 'o'\
                """))
        .isEmpty();
    assertThat(names("select 1 where has_schema_privilege('florin_app', 'public', 'create')"))
        .isEmpty();
  }

  @Test
  void functionsWithTheOwnersRightsLookWhereNobodyElseCanPutAnything() {
    assertThat(
            names(
                """
                select proname from pg_proc
                 where pronamespace = 'public'::regnamespace and prosecdef
                   and not coalesce(proconfig @> array['search_path=public, pg_temp'], false)\
                """))
        .isEmpty();
    assertThat(
            names(
                """
                select proname from pg_proc
                 where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype
                   and has_function_privilege('florin_app', oid, 'execute')\
                """))
        .containsExactlyInAnyOrder(
            "caller",
            "decided_by_each_other",
            "entries_containing",
            "entries_mentioning",
            "invitation",
            "invoice_alike",
            "invoice_twin",
            "person_becomes",
            "schedules_waiting");
  }

  private static List<String> names(String query) {
    return florin.asOwner(sql -> sql.fetch(query).getValues(0, String.class)).stream()
        .filter(name -> TableClasses.FOREIGN_PREFIXES.stream().noneMatch(name::startsWith))
        .toList();
  }
}
