package florin.bot.files.invoice;

import java.util.Set;

/** A column of a table of lines, as wide as its name. */
record Column(Set<Role> roles, float left, float right) {

  boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the amounts of the lines stand below it. */
  boolean holdsAmounts() {
    return is(Role.COL_AMOUNT) && !is(Role.COL_DESCRIPTION);
  }

  /** Between this column's name and what stands from one place to another; 0 where they overlap. */
  float distance(float from, float to) {
    return Math.max(0, Math.max(left - to, from - right));
  }
}
