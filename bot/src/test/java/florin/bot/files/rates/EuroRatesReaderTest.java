package florin.bot.files.rates;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EuroRatesReaderTest {
  private static final ReadOptions OPTIONS =
      ReadOptions.on(LocalDate.of(2026, 3, 5), Currency.getInstance("EUR"));

  private final EuroRatesReader reader = new EuroRatesReader();
  private final List<String> rates = new ArrayList<>();

  @Test
  void theDailyFileSpellsItsDay() throws IOException {
    assertThat(csv("Date, USD, JPY, ISK, \n5 March 2026, 1.0800, 162.05, N/A, \n"))
        .isEqualTo(new Reading.EuroRates());
    assertThat(rates).containsExactly("2026-03-05 USD 1.0800", "2026-03-05 JPY 162.05");
  }

  @Test
  void theHistoryHasADayALineAndCurrenciesThatAreGone() throws IOException {
    assertThat(
            csv("\uFEFFDate,USD,JPY,QQQ,\r\n2026-03-04,1.07,161.9,7,\r\n1999-01-04,1.1789,,,\r\n"))
        .isEqualTo(new Reading.EuroRates());
    assertThat(rates)
        .containsExactly("2026-03-04 USD 1.07", "2026-03-04 JPY 161.9", "1999-01-04 USD 1.1789");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,USD,JPY,CHF,\n2026-02-29,1,1,1,\n",
        "Date,USD,JPY,CHF,\n29 February 2026,1,1,1,\n",
        "Date,USD,JPY,CHF,\n2026-03-05,0,1,1,\n",
        "Date,USD,JPY,CHF,\n2026-03-05,-1,1,1,\n",
        "Date,USD,JPY,CHF,\n2026-03-05,1e9,1,1,\n",
        "Date,USD,JPY,CHF,\n2026-03-05,=1,1,1,\n",
        "Date,USD,JPY,CHF,\nfive,1,1,1,\n"
      })
  void whatIsNoDayOrNoRateIsDamage(String text) throws IOException {
    assertThat(csv(text)).isEqualTo(new Reading.Refused(Remark.of("file.broken")));
  }

  @Test
  void aFileWithoutAnyRateIsToldSo() throws IOException {
    assertThat(csv("Date,USD,JPY,CHF,\n"))
        .isEqualTo(new Reading.Refused(Remark.of("file.no-rates")));
  }

  @Test
  void theXmlHasCubesInACubeOfTheDay() throws IOException {
    assertThat(
            read(
                FileKind.XML,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <e xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>
                <Cube time='2026-03-05'><Cube currency='USD' rate='1.08'/></Cube>
                <Cube time='2026-03-04'><Cube currency='USD' rate='1.07'/></Cube>
                </Cube></e>
                """))
        .isEqualTo(new Reading.EuroRates());
    assertThat(rates).containsExactly("2026-03-05 USD 1.08", "2026-03-04 USD 1.07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><eurofxref><Cube"
            + " time='2026-03-05'><Cube currency='USD' rate='&x;'/></Cube></eurofxref>",
        "<eurofxref><Cube time='2026-02-29'><Cube currency='USD' rate='1'/></Cube></eurofxref>",
        "<eurofxref><Cube currency='USD' rate='1'/></eurofxref>",
        "<eurofxref><Cube time='2026-03-05'>"
      })
  void brokenOrHostileXmlIsDamage(String text) throws IOException {
    assertThat(read(FileKind.XML, text)).isEqualTo(new Reading.Refused(Remark.of("file.broken")));
  }

  @Test
  void aTableOfEntriesIsLeftToOthers() {
    assertThat(recognized(FileKind.CSV, "Date,Text,Amount\n2026-03-05,tea,-1\n")).isFalse();
    assertThat(recognized(FileKind.XML, "<?xml version='1.0'?><invoice/>")).isFalse();
    assertThat(recognized(FileKind.CSV, "Date, USD, JPY, CHF, \n")).isTrue();
  }

  private boolean recognized(FileKind kind, String text) {
    return reader.recognizes(content(kind, text));
  }

  private Reading csv(String text) throws IOException {
    return read(FileKind.CSV, text);
  }

  private Reading read(FileKind kind, String text) throws IOException {
    assertThat(recognized(kind, text)).isTrue();
    return reader.read(
        content(kind, text),
        OPTIONS,
        new RowSink() {
          @Override
          public void row(ReadRow row) {
            rates.add(
                row.date()
                    + " "
                    + row.detail(Detail.CURRENCY).orElseThrow()
                    + " "
                    + row.signedAmount());
          }

          @Override
          public void problem(RowProblem problem) {
            throw new AssertionError(problem);
          }
        });
  }

  private static FileContent content(FileKind kind, String text) {
    return new FileContent(kind, "rates", text.getBytes(StandardCharsets.UTF_8));
  }
}
