package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the tables of lines by the names of their columns, and the items below them: every line
 * with a number in a column of amounts. What belongs together is decided later, by arithmetic.
 */
final class ItemTables {

  /** Part of the price of the line above, and no line of its own. */
  private static final Pattern INCLUDED =
      Pattern.compile(
          "(?iu)^[-–•* ]*(incl|inkl|inclus|dont|davon|of which|waarvan|di cui|w"
              + " tym|varav|heraf|enthält|including)\\b.*");

  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}{2,}.*");

  /** Of the font's size: how far from the line of an item its description may go on. */
  private static final float NEAR = 2.2f;

  private static final int MOST_ITEMS = 5_000;

  /**
   * The items below one line of column names.
   *
   * @param closed whether a sum stands behind them
   */
  record Group(List<Item> items, boolean closed) {}

  private final Survey survey;
  private final TableHeads heads;
  private final Set<Page.Line> headers = new HashSet<>();
  private final List<Group> groups = new ArrayList<>();
  private List<Item> items = new ArrayList<>();
  private List<Page.Line> wording = new ArrayList<>();
  private List<Column> columns = List.of();
  private List<Column> known = List.of();
  private int count;

  ItemTables(Survey survey) {
    this.survey = survey;
    this.heads = new TableHeads(survey);
    walk();
  }

  List<Group> groups() {
    return groups;
  }

  /** Whether the line names columns; a sum does not stand below it. */
  boolean isHeader(Page.Line line) {
    return headers.contains(line);
  }

  private void walk() {
    List<Page.Line> lines = survey.lines();
    for (int i = 0; i < lines.size(); i++) {
      Page.Line line = lines.get(i);
      int end = heads.end(i);
      if (end > i) {
        close(false);
        columns = heads.columns(lines.subList(i, end));
        headers.addAll(lines.subList(i, end));
        i = end - 1;
        known = columns;
      } else if (columns.isEmpty() && heads.continues(line, known)) {
        columns = known;
        headers.add(line);
      } else if (!columns.isEmpty() && heads.namesSums(line)) {
        close(true);
        columns = List.of();
      } else if (!columns.isEmpty()) {
        row(line);
      }
    }
    close(false);
  }

  private void row(Page.Line line) {
    List<Amount> inColumns = new ArrayList<>();
    for (Amount amount : survey.amounts(line)) {
      if (nearest(amount).filter(Column::holdsAmounts).isPresent() && !amount.percent()) {
        inColumns.add(amount);
      }
    }
    if (isSum(line)) {
      close(!inColumns.isEmpty() || survey.amounts(line).stream().anyMatch(Amount::money));
      if (survey.labels(line).stream()
          .noneMatch(label -> label.is(Role.SUBTOTAL) || label.is(Role.EXTRA))) {
        columns = List.of();
      }
      return;
    }
    if (inColumns.isEmpty() || count >= MOST_ITEMS || isBare(line, inColumns)) {
      wording.add(line);
    } else if (!INCLUDED.matcher(line.text()).matches()) {
      items.add(item(line, inColumns));
      count++;
    }
  }

  /** An amount carried over stands alone. */
  private static boolean isBare(Page.Line line, List<Amount> inColumns) {
    int words = inColumns.stream().mapToInt(amount -> amount.to() - amount.from()).sum();
    return inColumns.size() == 1 && words == line.words().size();
  }

  /** A line that begins with the name of a sum; a subtotal between items is one as well. */
  private boolean isSum(Page.Line line) {
    return survey.labels(line).stream()
        .filter(label -> label.isMoney() && label.startsSegment())
        .anyMatch(label -> {
          List<Amount> behind =
              survey.amounts(line).stream().filter(amount -> amount.from() >= label.to()).toList();
          boolean first = label.from() == 0 || wordless(line, label.from());
          boolean beside =
              !label.is(Role.EXTRA)
                  && !label.is(Role.PREPAID)
                  && behind.size() == 1
                  && label.to() == behind.getFirst().from();
          return first ? !behind.isEmpty() : beside;
        });
  }

  private static boolean wordless(Page.Line line, int to) {
    return !LETTERS.matcher(line.text(0, to)).matches();
  }

  private Item item(Page.Line line, List<Amount> inColumns) {
    Item item = new Item(line, description(line), inColumns);
    for (Amount amount : survey.amounts(line)) {
      Optional<Column> column = nearest(amount);
      if (amount.percent()) {
        item.taxPercent(amount.value());
      } else if (column.filter(c -> c.is(Role.COL_QUANTITY)).isPresent()) {
        item.quantity(amount.value(), "");
      } else if (column.filter(c -> c.is(Role.COL_PRICE) && !c.holdsAmounts()).isPresent()) {
        item.unitPrice(amount.value());
      }
    }
    return item;
  }

  /** The words that are no numbers, as far as the columns before the first number's reach. */
  private String description(Page.Line line) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < line.words().size(); i++) {
      Page.Word word = line.words().get(i);
      Optional<Column> column = nearest(word.left(), word.right());
      boolean described =
          column.filter(c -> c.is(Role.COL_DESCRIPTION)).isPresent()
              || (LETTERS.matcher(word.text()).matches()
                  && column.filter(c -> c.is(Role.COL_UNIT) || c.is(Role.COL_TAX)).isEmpty()
                  && columns.stream().noneMatch(c -> c.is(Role.COL_DESCRIPTION)));
      if (described) {
        words.add(word.text());
      }
    }
    return String.join(" ", words);
  }

  private Optional<Column> nearest(Amount amount) {
    return nearest(amount.left(), amount.right());
  }

  private Optional<Column> nearest(float left, float right) {
    Column best = null;
    for (Column column : columns) {
      if (best == null || column.distance(left, right) < best.distance(left, right)) {
        best = column;
      }
    }
    return Optional.ofNullable(best);
  }

  private void close(boolean bySum) {
    boolean decimals = items.stream().filter(Item::hasDecimals).count() * 2 > items.size();
    // Where amounts have decimals, a whole number in their column is that of a page.
    items.removeIf(item -> decimals && !item.hasDecimals());
    if (!items.isEmpty()) {
      describe();
      groups.add(new Group(items, bySum));
    }
    items = new ArrayList<>();
    wording = new ArrayList<>();
  }

  /** Gives each line without an amount to the item it stands nearest to. */
  private void describe() {
    for (Page.Line line : wording) {
      Item nearest = null;
      float best = Float.MAX_VALUE;
      for (Item item : items) {
        float distance = Math.abs(item.line().base() - line.base());
        if (item.line().page() == line.page() && distance < best) {
          best = distance;
          nearest = item;
        }
      }
      String text = description(line);
      boolean wrapped =
          nearest != null && best < NEAR * Math.max(7, line.size()) * (1 + nearest.wraps());
      if (nearest != null && wrapped && !text.isEmpty()) {
        if (line.base() < nearest.line().base()) {
          nearest.addAbove(text);
        } else {
          nearest.addBelow(text);
        }
      }
    }
  }
}
