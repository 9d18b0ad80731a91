package florin.imports;

import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Brings rows to the form a book can hold: bounded, rounded to their currency. What cannot be is a
 * problem.
 */
final class Staging {
  private static final int DESCRIPTION = 255;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private final Currency bookCurrency;
  private final List<StagedRow> rows = new ArrayList<>();
  private final List<ImportProblem> problems;

  /** A row as it is stored. */
  record StagedRow(ImportRow row, String description, Money amount) {}

  Staging(Currency bookCurrency, ImportDraft draft) {
    this.bookCurrency = bookCurrency;
    this.problems = new ArrayList<>(draft.problems());
    draft.rows().forEach(this::take);
  }

  List<StagedRow> rows() {
    return rows;
  }

  /** In the order of the file. */
  List<ImportProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(ImportProblem::row)).toList();
  }

  private void take(ImportRow row) {
    Currency currency = row.currency().orElse(bookCurrency);
    Optional<ImportProblem> problem = problem(row, currency);
    if (problem.isPresent()) {
      problems.add(problem.get());
      return;
    }
    Money amount = Money.rounded(row.amount(), currency, RoundingMode.HALF_EVEN);
    rows.add(new StagedRow(row, cut(row.description()), amount));
  }

  private static Optional<ImportProblem> problem(ImportRow row, Currency currency) {
    if (row.date().isBefore(EARLIEST) || row.date().isAfter(LATEST)) {
      return problem(row, "import.row.date", row.date().toString());
    }
    BigDecimal size = row.amount().abs();
    if (size.compareTo(Money.MAX) > 0) {
      return problem(row, "import.row.too-large", row.amount().toPlainString());
    }
    if (Money.rounded(size, currency, RoundingMode.HALF_EVEN).isZero()) {
      return problem(row, "import.row.zero", row.amount().toPlainString());
    }
    return Optional.empty();
  }

  private static Optional<ImportProblem> problem(ImportRow row, String key, String argument) {
    return Optional.of(new ImportProblem(row.number(), key, List.of(argument)));
  }

  private static String cut(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : isSurrogate(point) ? 0xFFFD : point)
        .forEach(line::appendCodePoint);
    String tidy = line.toString().strip();
    int length = tidy.codePointCount(0, tidy.length());
    return length <= DESCRIPTION
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, DESCRIPTION - 1)) + "…";
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
