package florin.bot.accuracy;

import florin.bot.files.FileLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A program: {@code Accuracy SAMPLES OUT}. Reads every sample with the gate and the parser process
 * of an upload in a chat, writes {@code OUT/sheets.got.jsonl} and {@code OUT/invoices.got.jsonl},
 * and prints what was right, asked, refused and silently wrong.
 */
public final class Accuracy {

  /** The day on which the samples are sent; years left out are counted back from here. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private Accuracy() {}

  public static void main(String[] arguments) throws IOException {
    Path samples = Path.of(arguments.length > 0 ? arguments[0] : "../shared/samples");
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "target/accuracy");
    PrintStream out = System.out;
    if (!Files.isDirectory(samples)) {
      out.println("There are no samples in " + samples + "; say SAMPLES=folder.");
      System.exit(1);
    }
    Files.createDirectories(folder);
    try (var files = new florin.bot.files.Files(FileLimits.standard())) {
      Path sheets = samples.resolve("sheets/sheets.jsonl");
      if (Files.exists(sheets)) {
        new SheetAccuracy(files, sheets.resolveSibling(""))
            .measure(Truth.of(sheets), folder.resolve("sheets.got.jsonl"))
            .print("Sheets", out);
      }
      Path invoices = samples.resolve("invoices/invoices.jsonl");
      if (Files.exists(invoices)) {
        var accuracy = new InvoiceAccuracy(files, invoices.resolveSibling(""));
        accuracy
            .measure(Truth.of(invoices), folder.resolve("invoices.got.jsonl"))
            .print("Invoices", out);
        accuracy.score().print(out);
      }
    }
    out.println();
    out.println("Values as read: " + folder);
    System.exit(0);
  }
}
