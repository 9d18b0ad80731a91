package florin.books;

import org.jooq.DSLContext;

/** The role every pooled connection is, which must have no way around the row policies. */
final class RuntimeRole {
  static final String NAME = "florin_app";

  private RuntimeRole() {}

  /**
   * Whether a role could read rows in spite of the policies: as superuser, by its attribute, or
   * because it is, or may become, the owner of a table.
   */
  static boolean bypassesPolicies(DSLContext sql, String role) {
    return sql.fetchSingle(
            """
            select r.rolsuper or r.rolbypassrls or exists (
                     select from pg_class c
                      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                        and pg_has_role(r.oid, c.relowner, 'member'))
              from pg_roles r where r.rolname = ?\
            """,
            role)
        .get(0, Boolean.class);
  }
}
