package florin.bot.stories;

import florin.bot.files.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The files people send in stories, written anew for every run. */
final class StoryFiles {
  private StoryFiles() {}

  static void write(Path folder) throws IOException {
    text(
        folder,
        "march.csv",
        """
        Date;Description;Amount
        2026-03-01;Rent;-850,00
        2026-03-02;Groceries;-43,20
        2026-03-03;Salary;2100,00
        """);
    text(
        folder,
        "more-of-march.csv",
        """
        Date;Description;Amount
        2026-03-02;Groceries;-43,20
        2026-03-02;Groceries;-43,20
        2026-03-04;Cinema;-11,00
        """);
    text(
        folder,
        "mixed.csv",
        """
        Date;Description;Amount;Category
        2026-02-01;Lunch;-12,50;food
        2026-02-02;Tea;-12,5o;food
        2026-02-30;Cake;-4,00;food
        2026-02-03;Kite;-19,90;Toys
        2026-02-04;Bread;-3,10;FOOD
        """);
    text(
        folder,
        "unclear.csv",
        """
        Date,Description,Amount
        03/04/2025,Lunch,-12.50
        05/06/2025,Tea,-2.50
        """);
    text(
        folder,
        "eurofxref.csv",
        "Date, USD, JPY, CHF, XAG, \n05 March 2026, 1.0800, 162.05, 0.9412, 30, \n");
    text(
        folder,
        "eurofxref-hist.csv",
        "Date,USD,JPY,CHF,\n2026-03-04,1.0790,161.90,0.9400,\n2026-03-03,1.0780,N/A,0.9390,\n");
    text(folder, "tomorrow.csv", "Date,USD,JPY,CHF,\n2026-03-06,1.08,162.05,0.9412,\n");
    text(
        folder,
        "rates.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
          <Cube><Cube time='2026-03-02'><Cube currency='USD' rate='1.0770'/><Cube currency='JPY' rate='161.2'/></Cube></Cube>
        </gesmes:Envelope>
        """);
    text(folder, "other.xml", "<?xml version='1.0'?><order/>\n");
    text(folder, "notes.txt", "Remember the milk.\n");
    text(folder, "page.xls", "<!doctype html><html><body><table></table></body></html>\n");
    text(folder, "invoice.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n");
    text(folder, "receipt.jpg", "the picture of a receipt");
    text(folder, "warranty.txt", "two years\n");
    text(folder, "nothing.csv", "");
    StoryInvoices.write(folder);
    Files.write(folder.resolve("months.xlsx"), Workbooks.incomeAndExpenses());
    Files.write(folder.resolve("empty.xlsx"), Workbooks.xlsx());
    Files.write(folder.resolve("locked.xlsx"), Workbooks.lockedXlsx());
    byte[] whole = Workbooks.incomeAndExpenses();
    Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
  }

  private static void text(Path folder, String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}
