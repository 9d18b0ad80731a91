package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.SignModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The first of two walks through a sheet. It sees every line under the header and settles how
 * dates, amounts and signs are written, or finds the question that would settle it.
 */
final class TableSurvey {

  static final String DECIMAL_QUESTION = "decimal-mark";

  private final Columns columns;
  private final EntryDates dates;
  private final Amounts amounts;
  private final AmountColumn amount;
  private final AmountColumn income;
  private final AmountColumn expense;
  private final AmountColumn balance;
  private final BalanceCheck balanceCheck = new BalanceCheck();
  private int directions;
  private int undirected;

  TableSurvey(Columns columns, EntryDates dates, Amounts amounts) {
    this.columns = columns;
    this.dates = dates;
    this.amounts = amounts;
    this.amount = new AmountColumn(amounts);
    this.income = new AmountColumn(amounts);
    this.expense = new AmountColumn(amounts);
    this.balance = new AmountColumn(amounts);
  }

  void walk(Sheet sheet, int headerRow, int mostRows) throws IOException {
    int[] seen = {0};
    sheet.walk(row -> {
      if (row.number() > headerRow) {
        if (++seen[0] > mostRows) {
          throw new Unreadable("file.too-many-rows", mostRows);
        }
        see(row);
      }
      return true;
    });
  }

  private void see(SheetRow row) {
    if (TotalsWords.isBalance(row) || !dates.see(row)) {
      return;
    }
    see(row, ColumnRole.AMOUNT, amount);
    see(row, ColumnRole.INCOME, income);
    see(row, ColumnRole.EXPENSE, expense);
    if (columns.has(ColumnRole.BALANCE)) {
      see(row, ColumnRole.BALANCE, balance);
      balanceCheck.see(
          amounts.read(columns.cell(row, ColumnRole.AMOUNT), Optional.empty()),
          amounts.read(columns.cell(row, ColumnRole.BALANCE), Optional.empty()));
    }
    String direction = columns.text(row, ColumnRole.DIRECTION);
    if (!direction.isEmpty()) {
      if (Direction.of(direction).isPresent()) {
        directions++;
      } else {
        undirected++;
      }
    }
  }

  private void see(SheetRow row, ColumnRole role, AmountColumn column) {
    if (columns.has(role)) {
      column.see(columns.cell(row, role));
    }
  }

  /** Whether any line has both a date and an amount's column filled. */
  boolean holdsEntries() {
    return dates.found() > 0 && amount.found() + income.found() + expense.found() > 0;
  }

  /** The mark that the columns show beyond doubt; empty when there is none or no need of one. */
  Optional<Character> decimalMark(ReadOptions options) {
    Optional<Character> answer =
        options.answer(DECIMAL_QUESTION).map(a -> a.equals("comma") ? ',' : '.');
    if (answer.isPresent()) {
      return answer;
    }
    int commas = all().stream().mapToInt(AmountColumn::commas).sum();
    int points = all().stream().mapToInt(AmountColumn::points).sum();
    if (commas > 0 == points > 0) {
      return Optional.empty();
    }
    return Optional.of(commas > 0 ? ',' : '.');
  }

  private List<AmountColumn> all() {
    return List.of(amount, income, expense, balance);
  }

  /** A question when some amount can be read in two ways and no other settles it. */
  Optional<Question> decimalQuestion(ReadOptions options) {
    Optional<AmountColumn> open =
        List.of(amount, income, expense).stream().filter(c -> c.open().isPresent()).findFirst();
    if (open.isEmpty() || decimalMark(options).isPresent()) {
      return Optional.empty();
    }
    String example = open.get().openExample();
    Amount.Open readings = open.get().open().orElseThrow();
    boolean comma = example.contains(",");
    return Optional.of(
        new Question(
            DECIMAL_QUESTION,
            Remark.of("file.ask.decimal-mark", example),
            List.of(
                new Question.Option(
                    comma ? "point" : "comma",
                    Remark.of("file.option.amount", readings.grouped().toPlainString())),
                new Question.Option(
                    comma ? "comma" : "point",
                    Remark.of("file.option.amount", readings.decimal().toPlainString())))));
  }

  Signs.Evidence signs() {
    return new Signs.Evidence(amount, income, expense, directions, undirected, balanceCheck);
  }

  /** The currency all amounts are formatted in or written with. */
  String currency(SignModel sign) {
    if (sign != SignModel.TWO_COLUMNS) {
      AmountColumn only = amount.found() > 0 ? amount : income.found() > 0 ? income : expense;
      return only.currency().orElse("");
    }
    boolean same = income.currency().equals(expense.currency());
    return same ? income.currency().orElse("") : "";
  }

  /** Whether what went out stands with a minus in its own column. */
  boolean expensesAreNegative() {
    return expense.negative() > expense.positive();
  }
}
