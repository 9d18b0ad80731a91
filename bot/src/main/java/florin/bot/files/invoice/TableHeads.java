package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Recognises the names of columns above a table of lines. */
final class TableHeads {

  /** Of the font's size: how far below the first line of names another may stand. */
  private static final float HEADER_BAND = 1.7f;

  private final Survey survey;

  TableHeads(Survey survey) {
    this.survey = survey;
  }

  /** The line behind the names of columns that begin here; the same line when there are none. */
  int end(int from) {
    List<Page.Line> lines = survey.lines();
    Page.Line first = lines.get(from);
    if (!mayName(first)) {
      return from;
    }
    for (int to = Math.min(lines.size(), from + 3); to > from; to--) {
      List<Page.Line> band = lines.subList(from, to);
      Page.Line last = band.getLast();
      boolean near =
          last.page() == first.page()
              && last.base() - first.base()
                  <= HEADER_BAND * (to - from - 1) * Math.max(7, first.size());
      if (near && band.stream().allMatch(this::mayName) && isTable(columns(band))) {
        return to;
      }
    }
    return from;
  }

  /** Names of columns stand beside no amounts. */
  private boolean mayName(Page.Line line) {
    return survey.labels(line).stream().anyMatch(Label::isColumn)
        && survey.amounts(line).stream().noneMatch(Amount::money)
        && line.words().size() <= 40;
  }

  private static boolean isTable(List<Column> columns) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    columns.forEach(column -> roles.addAll(column.roles()));
    boolean what = roles.contains(Role.COL_DESCRIPTION) || roles.contains(Role.COL_QUANTITY);
    return columns.size() >= 2
        && what
        && columns.stream().anyMatch(Column::holdsAmounts)
        && (columns.size() >= 3 || roles.contains(Role.COL_DESCRIPTION));
  }

  List<Column> columns(List<Page.Line> band) {
    List<Column> found = new ArrayList<>();
    for (Page.Line line : band) {
      for (Label label : survey.labels(line)) {
        if (label.isColumn()) {
          EnumSet<Role> roles = EnumSet.copyOf(label.roles());
          roles.removeIf(role -> !role.isColumn());
          merge(found, new Column(roles, label.left(), label.right()));
        }
      }
    }
    found.sort(Comparator.comparing(Column::left));
    if (found.stream().noneMatch(Column::holdsAmounts) && !found.isEmpty()) {
      // The last of several prices is that of the whole line.
      Column last = found.getLast();
      if (last.is(Role.COL_PRICE)) {
        found.set(
            found.size() - 1, new Column(EnumSet.of(Role.COL_AMOUNT), last.left(), last.right()));
      }
    }
    return found;
  }

  /** Names below each other are one name in two lines. */
  private static void merge(List<Column> found, Column next) {
    for (int i = 0; i < found.size(); i++) {
      Column known = found.get(i);
      if (known.distance(next.left(), next.right()) == 0) {
        EnumSet<Role> roles = EnumSet.copyOf(known.roles());
        roles.addAll(next.roles());
        found.set(
            i,
            new Column(
                roles, Math.min(known.left(), next.left()), Math.max(known.right(), next.right())));
        return;
      }
    }
    found.add(next);
  }

  /** The head of a table of sums, which may have any number of rows. */
  boolean namesSums(Page.Line line) {
    return survey.labels(line).stream()
                .filter(label -> label.isMoney() && !label.is(Role.EXTRA))
                .count()
            > 2
        && survey.amounts(line).stream().noneMatch(Amount::money);
  }

  /** A heading between parts of one table, with no more than the name of the amounts in common. */
  boolean continues(Page.Line line, List<Column> known) {
    return survey.amounts(line).stream().noneMatch(Amount::money)
        && line.segments().size() > 1
        && survey.labels(line).stream()
            .filter(label -> label.is(Role.COL_AMOUNT) && label.endsSegment())
            .anyMatch(label ->
                known.stream()
                    .anyMatch(
                        c -> c.holdsAmounts() && c.distance(label.left(), label.right()) == 0));
  }
}
