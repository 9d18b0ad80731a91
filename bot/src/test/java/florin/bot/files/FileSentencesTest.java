package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.SignModel;
import florin.text.Messages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever reading a file says has words in every language. */
final class FileSentencesTest {
  private static final List<Remark> SAID =
      List.of(
          Remark.of("file.too-large", 21, 20),
          Remark.of("file.encrypted"),
          Remark.of("file.broken"),
          Remark.of("file.strict-workbook"),
          Remark.of("file.too-many-parts", 6_000),
          Remark.of("file.unpacks-too-large", 4_096),
          Remark.of("file.too-complex"),
          Remark.of("file.too-slow"),
          Remark.of("file.too-many-rows", 1_000_000),
          Remark.of("file.reading-stopped"),
          Remark.of("file.busy"),
          Remark.of("file.empty-sheet"),
          Remark.of("file.no-table"),
          Remark.of("file.no-entries", 3),
          Remark.of("file.no-row-readable", 2),
          Remark.of("file.ask.sheet", 3),
          Remark.of("file.ask.date-order", "03/04/2026"),
          Remark.of("file.ask.decimal-mark", "1.234"),
          Remark.of("file.ask.minus"),
          Remark.of("file.ask.unsigned"),
          Remark.of("file.ask.newest-year"),
          Remark.of("file.option.date", LocalDate.of(2026, 3, 4)),
          Remark.of("file.option.amount", "1234"),
          Remark.of("file.option.sheet", "2026"),
          Remark.of("file.option.newest-month", "2025-12"),
          Remark.of("file.row.amount-unreadable", "12,5o"),
          Remark.of("file.row.amount-unclear", "1.234"),
          Remark.of("file.row.date-missing"),
          Remark.of("file.row.date-unreadable", "31.02.2026"),
          Remark.of("file.row.direction-unknown", "other"),
          Remark.of("file.row.not-booked", "pending"),
          Remark.of("file.no-invoice"),
          Remark.of("file.no-text"),
          Remark.of("invoice.missing.number"),
          Remark.of("invoice.missing.date"),
          Remark.of("invoice.missing.seller"),
          Remark.of("invoice.missing.buyer"),
          Remark.of("invoice.missing.currency"),
          Remark.of("invoice.missing.total"),
          Remark.of("invoice.missing.lines"),
          Remark.of("invoice.finding.lines", "99.00", "100.00"),
          Remark.of("invoice.finding.net", "99.00", "100.00"),
          Remark.of("invoice.finding.total", "99.00", "100.00"),
          Remark.of("invoice.finding.payable", "99.00", "100.00"),
          Remark.of("invoice.differs.total", "99.00", "100.00"),
          Remark.of("invoice.differs.total-absent", "99.00"),
          Remark.of("invoice.finding.taxes", "18.00", "19.00"),
          Remark.of("invoice.finding.line", 2, "99.00", "100.00"),
          Remark.of("invoice.finding.due", LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 4)),
          Remark.of("invoice.finding.paid"),
          Remark.of("invoice.finding.scan"),
          Remark.of("invoice.differs.number", "R-1"),
          Remark.of("invoice.differs.date", LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 4)),
          Remark.of("invoice.differs.date-absent", LocalDate.of(2026, 3, 4)),
          Remark.of("invoice.differs.currency", "EUR", "USD"),
          Remark.of("file.remark.totals", 1),
          Remark.of("file.remark.without-amount", 2),
          Remark.of("file.remark.zeros", 1),
          Remark.of("file.remark.year-taken", "2025-01", "2025-12"));

  @Test
  void everySentenceExistsInEveryLanguage() {
    Stream<Remark> kinds =
        Arrays.stream(FileKind.values()).map(FileKind::refusalKey).map(Remark::of);
    Stream<Remark> signs =
        Arrays.stream(SignModel.values()).map(FileSentencesTest::sign).map(Remark::of);
    List<Remark> all = Stream.of(SAID.stream(), kinds, signs).flatMap(said -> said).toList();
    for (Locale language : Messages.languages()) {
      Messages messages = Messages.in(language);
      assertThat(all)
          .allSatisfy(
              said -> assertThat(messages.text(said.key(), said.arguments())).doesNotContain("{"));
    }
  }

  @Test
  void aRefusalSaysThatNothingWasSaved() {
    Messages english = Messages.in(Locale.ENGLISH);
    assertThat(Arrays.stream(FileKind.values()).map(kind -> english.text(kind.refusalKey())))
        .allMatch(text -> text.contains("Nothing was saved."));
  }

  private static String sign(SignModel model) {
    return "file.sign." + model.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
