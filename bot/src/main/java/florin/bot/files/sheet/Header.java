package florin.bot.files.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line of column names.
 *
 * @param row its number, from 1
 * @param columns for each role the columns whose names fit, the surest first
 */
record Header(int row, Map<ColumnRole, List<Column>> columns) {

  /** A column by its position, from 0, and its name in the file. */
  record Column(int index, String name, int rank, boolean english) {}

  /** Reads a line as a header; the line need not be one. */
  static Header of(SheetRow row, HeaderWords words) {
    Map<ColumnRole, List<Column>> columns = new EnumMap<>(ColumnRole.class);
    for (int i = 0; i < row.cells().size(); i++) {
      if (!(row.cell(i) instanceof Cell.Text(String name)) || name.isEmpty()) {
        continue;
      }
      for (HeaderWords.Meaning meaning : words.meanings(name)) {
        columns
            .computeIfAbsent(meaning.role(), _ -> new ArrayList<>())
            .add(new Column(i, name, meaning.rank(), meaning.english()));
      }
    }
    columns.values().forEach(list -> list.sort(Comparator.comparingInt(Column::rank)));
    return new Header(row.number(), columns);
  }

  Optional<Column> best(ColumnRole role) {
    return all(role).stream().findFirst();
  }

  List<Column> all(ColumnRole role) {
    return columns.getOrDefault(role, List.of());
  }

  boolean has(ColumnRole role) {
    return columns.containsKey(role);
  }

  /** Whether entries could be found under it: something that dates them and something to book. */
  boolean describesEntries() {
    boolean dated = has(ColumnRole.DATE) || has(ColumnRole.MONTH);
    return dated && (has(ColumnRole.AMOUNT) || has(ColumnRole.INCOME) || has(ColumnRole.EXPENSE));
  }

  /** How much of a header this line is. */
  int score() {
    return columns.size();
  }
}
