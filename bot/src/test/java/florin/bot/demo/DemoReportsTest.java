package florin.bot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Cause;
import florin.bot.render.ChartPainter;
import florin.bot.render.Drawing;
import florin.people.Membership;
import florin.reports.ChartKind;
import florin.reports.Period;
import florin.reports.Report;
import florin.reports.ReportTable;
import florin.reports.Reports;
import florin.testing.FreshBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever tries Florin sees every report filled, in every book of the demonstration. */
final class DemoReportsTest {
  private static final ChartPainter PAINTER = new ChartPainter();
  private static final FreshBooks FRESH = new FreshBooks();

  @BeforeAll
  static void seed() {
    DemoData.seedOnFirstStart(FRESH.database());
  }

  @AfterAll
  static void close() {
    FRESH.close();
  }

  /** One of each book, who sees all of it. */
  static List<Persona> owners() {
    return List.of(Personas.PAULA, Personas.SAM, Personas.LEO, Personas.MIRA, Personas.ROSA);
  }

  @ParameterizedTest
  @MethodSource("owners")
  void everyReportHasFigures(Persona owner) {
    Membership member = member(owner);
    Period all = FRESH.as(member, books -> books.reports().extent().orElseThrow());
    for (Report report : Reports.all()) {
      ReportTable table = FRESH.as(member, books -> books.reports().make(report, all));
      assertThat(table.rows()).as("%s of %s", report.name(), owner.name()).isNotEmpty();
      assertThat(table.book()).isEqualTo(member.book().name());
    }
  }

  /** The pictures lie in {@code target/charts} afterwards, for people to look at. */
  @ParameterizedTest
  @MethodSource("owners")
  void everyPictureIsDrawn(Persona owner) throws IOException {
    Membership member = member(owner);
    Period all = FRESH.as(member, books -> books.reports().extent().orElseThrow());
    for (Report report : Reports.all()) {
      ReportTable table = FRESH.as(member, books -> books.reports().make(report, all));
      Drawing drawn = PAINTER.paint(kind(report), table, member.person().theme(), owner.locale());
      assertThat(drawn).as(report.name()).isInstanceOf(Drawing.Picture.class);
      Path folder = Files.createDirectories(Path.of("target/charts/demo"));
      Files.write(
          folder.resolve(owner.externalId() + "-" + report.name() + ".png"),
          ((Drawing.Picture) drawn).png());
    }
  }

  private static ChartKind kind(Report report) {
    String name = report.name();
    if (name.contains("categories-by-")) {
      return ChartKind.MATRIX;
    }
    return switch (name) {
      case "method-shares" -> ChartKind.DONUTS;
      case "by-month", "by-year" -> ChartKind.COMBINED;
      case "by-day" -> ChartKind.LINE;
      case "budget" -> ChartKind.USE;
      default -> name.startsWith("method") ? ChartKind.COMBINED : ChartKind.BAR;
    };
  }

  private static Membership member(Persona persona) {
    return FRESH
        .database()
        .read(
            Actor.guest(Cause.of(Cause.Source.WEB)),
            books -> books.people().find(persona.identity(), Optional.empty()))
        .atWork()
        .orElseThrow();
  }
}
