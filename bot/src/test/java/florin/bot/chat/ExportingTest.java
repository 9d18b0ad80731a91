package florin.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.Theme;
import florin.bot.files.FileLimits;
import florin.bot.files.Files;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.money.Money;
import florin.people.Membership;
import florin.reports.Period;
import florin.testing.FreshBooks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExportingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  private static final long PLENTY = 1 << 20;

  @Test
  void anOrderWaitsInTheOutboxAsItWasGiven() {
    var filter =
        EntryFilter.where()
            .from(TODAY)
            .kinds(Set.of(EntryKind.EXPENSE))
            .match(EntryFilter.Match.ANY)
            .categories(Set.of(3L, 4L))
            .minimum(new BigDecimal("12.50"))
            .text("lunch")
            .build();
    var order =
        new ExportOrder(
            ExportFormat.CSV, Optional.of(Period.month(YearMonth.of(2026, 3))), filter, "de-DE");
    var sight = new Part.Sight(7, 8, Role.AGENT, false);
    var envelope =
        envelope(
            new Part.EntriesFile(sight, order, "Home.csv"),
            new Part.BooksArchive(List.of(new Part.NamedSight(sight, "Home")), "de", "all.zip"));
    var codec = new Envelope.Codec();
    assertThat(codec.read(codec.write(envelope))).isEqualTo(envelope);
  }

  @Test
  void anAgentGetsOnlyTheOwnEntries() {
    try (var house = new FreshBooks()) {
      Membership anna = house.register("Anna");
      Membership ben = house.join(house.register("Ben"), anna.book().id(), Role.AGENT);
      expense(house, anna, "secret");
      expense(house, ben, "bus");
      assertThat(csv(house, ben)).contains("bus").doesNotContain("secret");
      assertThat(csv(house, anna)).contains("bus", "secret");
    }
  }

  @Test
  void aFileThePlatformWouldNotTakeBecomesASentence() {
    try (var house = new FreshBooks()) {
      Membership anna = house.register("Anna");
      expense(house, anna, "lunch");
      var exporting = new Exporting(house.database());
      for (ExportFormat format : ExportFormat.values()) {
        assertThat(exporting.entries(file(anna, format), 100))
            .isEqualTo(new Exporting.Result.Unwritten("export.too-large", List.of(0L)));
      }
      var archive =
          new Part.BooksArchive(
              List.of(new Part.NamedSight(Part.Sight.of(anna), "Home")), "en", "all.zip");
      assertThat(exporting.archive(archive, 100)).isInstanceOf(Exporting.Result.Unwritten.class);
      assertThat(exporting.archive(archive, PLENTY)).isInstanceOf(Exporting.Result.Written.class);
    }
  }

  @Test
  void anExportedWorkbookCanBeImported() {
    try (var house = new FreshBooks();
        var files = new Files(FileLimits.of(20, 256, 60))) {
      Membership anna = house.register("Anna");
      expense(house, anna, "lunch");
      var result = new Exporting(house.database()).entries(file(anna, ExportFormat.XLSX), PLENTY);
      byte[] workbook = ((Exporting.Result.Written) result).file().bytes();
      var options = ReadOptions.on(TODAY, Currency.getInstance("EUR"));
      assertThat(files.read(workbook, "Home.xlsx", options))
          .isNotInstanceOf(FileOutcome.Refused.class);
    }
  }

  private static void expense(FreshBooks house, Membership member, String what) {
    house.as(
        member,
        books -> books.ledger().record(EntryDraft.expense(Money.of("7", "EUR"), TODAY, what)));
  }

  private static String csv(FreshBooks house, Membership member) {
    var result = new Exporting(house.database()).entries(file(member, ExportFormat.CSV), PLENTY);
    return new String(((Exporting.Result.Written) result).file().bytes(), StandardCharsets.UTF_8);
  }

  private static Part.EntriesFile file(Membership member, ExportFormat format) {
    return new Part.EntriesFile(
        Part.Sight.of(member), ExportOrder.everything(format, Locale.ENGLISH), "Home");
  }

  private static Envelope envelope(Part... parts) {
    return new Envelope(
        new Chat("test", "bot", "1", Chat.Kind.PRIVATE, Optional.empty()),
        List.of(parts),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "de",
        Theme.LIGHT,
        8,
        List.of(),
        Optional.empty());
  }
}
