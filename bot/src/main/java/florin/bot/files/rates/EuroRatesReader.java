package florin.bot.files.rates;

import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileReader;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowSink;
import florin.money.Currencies;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the euro reference rates of the European Central Bank: eurofxref.csv, eurofxref-hist.csv
 * and the XML of the same names. Currencies no program counts in any more are passed over.
 */
public final class EuroRatesReader implements FileReader {
  private static final int LOOKED_AT = 2000;

  @Override
  public boolean accepts(FileKind kind, String fileName) {
    return kind == FileKind.CSV || kind == FileKind.XML;
  }

  @Override
  public boolean recognizes(FileContent file) {
    String head = head(file);
    return file.kind() == FileKind.XML
        ? head.contains("eurofxref")
        : RateTable.isHeader(head.lines().findFirst().orElse(""));
  }

  @Override
  public Reading read(FileContent file, ReadOptions options, RowSink sink) throws IOException {
    var rows = new Rows(sink);
    boolean sound =
        file.kind() == FileKind.XML
            ? RateXml.read(file.bytes(), rows)
            : RateTable.read(new String(file.bytes(), StandardCharsets.UTF_8), rows);
    if (!sound) {
      return new Reading.Refused(Remark.of("file.broken"));
    }
    return rows.count == 0
        ? new Reading.Refused(Remark.of("file.no-rates"))
        : new Reading.EuroRates();
  }

  private static String head(FileContent file) {
    byte[] bytes = file.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
    return head.startsWith("\uFEFF") ? head.substring(1) : head;
  }

  /** Gives on what is a rate of a known currency. */
  static final class Rows {
    private final RowSink sink;
    private int count;

    private Rows(RowSink sink) {
      this.sink = sink;
    }

    /** False for a number that is none; "N/A" and empty are no number either, but meant so. */
    boolean add(int row, LocalDate day, String code, String number) throws IOException {
      Optional<Currency> currency = Currencies.find(code);
      if (currency.isEmpty() || number.isEmpty() || number.equals("N/A")) {
        return true;
      }
      if (!number.matches("\\d{1,9}(\\.\\d{1,10})?")) {
        return false;
      }
      var rate = new BigDecimal(number);
      if (rate.signum() > 0) {
        count++;
        sink.row(
            new ReadRow(
                row, day, "", rate, Map.of(Detail.CURRENCY, currency.get().getCurrencyCode()), ""));
      }
      return rate.signum() > 0;
    }
  }
}
