package florin.bot.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of made-up payments, as a bank would offer it for download. */
final class Statement {
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final int DAYS = 1_000;
  private static final List<String> CATEGORIES =
      List.of("food", "rent", "travel", "health", "clothes", "gifts", "phone", "books");
  private static final List<String> METHODS = List.of("card", "cash", "bank transfer");

  private Statement() {}

  static byte[] xlsx(int rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Entries");
      List<String> names = List.of("Date", "Description", "Amount", "Category", "Payment method");
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, names.get(column));
      }
      sheet.range(1, 0, rows, 0).style().format("yyyy-mm-dd").set();
      for (int row = 1; row <= rows; row++) {
        sheet.value(row, 0, LAST.minusDays(row % DAYS));
        sheet.value(row, 1, "payment " + row);
        sheet.value(row, 2, BigDecimal.valueOf(-100 - row % 9_000, 2));
        sheet.value(row, 3, CATEGORIES.get(row % CATEGORIES.size()));
        sheet.value(row, 4, METHODS.get(row % METHODS.size()));
      }
    }
    return bytes.toByteArray();
  }
}
