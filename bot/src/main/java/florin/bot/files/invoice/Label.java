package florin.bot.files.invoice;

import java.util.Set;

/**
 * A known name in a line.
 *
 * @param from its first word
 * @param to the word behind its last
 * @param roles what it can announce; names of several roles are common
 */
record Label(Page.Line line, int from, int to, Set<Role> roles) {

  boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether it is the one at the same place. */
  boolean isSame(Label other) {
    return line.index() == other.line.index() && from == other.from;
  }

  boolean isMoney() {
    return roles.stream().anyMatch(Role::isMoney);
  }

  boolean isColumn() {
    return roles.stream().anyMatch(Role::isColumn);
  }

  float left() {
    return line.words().get(from).left();
  }

  float right() {
    return line.words().get(to - 1).right();
  }

  /** Whether nothing stands close before it. */
  boolean startsSegment() {
    if (from == 0) {
      return true;
    }
    Page.Word before = line.words().get(from - 1);
    return left() - before.right() > 1.1f * before.size() || before.text().matches("[/|•·–-]");
  }

  boolean endsWithColon() {
    return line.words().get(to - 1).text().endsWith(":")
        || (to < line.words().size() && line.words().get(to).text().equals(":"));
  }

  /** Whether nothing stands close behind it. */
  boolean endsSegment() {
    return to == line.words().size()
        || line.words().get(to).left() - right() > 1.1f * line.words().get(to).size();
  }

  String text() {
    return line.text(from, to);
  }
}
