package florin.bot.mail;

import florin.Theme;
import florin.bot.chat.Part;
import florin.bot.render.ChartPainter;
import florin.bot.render.Drawing;
import florin.bot.render.SquareCode;
import florin.reports.ReportTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Draws the parts of a reply for a letter. The figures of a chart always stand above it as a table,
 * so that nothing is missing with pictures off. Files stay on the site.
 */
final class Blocks {
  private static final String DOMAIN = "@florin";

  private final ChartPainter painter;
  private final Draft draft;
  private final List<Block> all = new ArrayList<>();
  private final Set<ReportTable> shown = new HashSet<>();

  private Blocks(ChartPainter painter, Draft draft) {
    this.painter = painter;
    this.draft = draft;
  }

  static List<Block> of(ChartPainter painter, Draft draft) {
    var blocks = new Blocks(painter, draft);
    draft.parts().forEach(blocks::add);
    return List.copyOf(blocks.all);
  }

  private void add(Part part) {
    switch (part) {
      case Part.Heading(String text) -> all.add(new Block.Title(HeaderText.clean(text)));
      case Part.Paragraph(String text) -> all.add(new Block.Lines(text));
      case Part.Mono(String text) -> all.add(new Block.Columns(text));
      case Part.Table(ReportTable table) -> figures(table);
      case Part.Chart chart -> chart(chart);
      case Part.Code(String content, String caption) ->
          all.add(new Block.Image(picture("code", SquareCode.png(content)), caption, caption));
      case Part.StoredFile file -> file(file.fileName());
      case Part.EntriesFile file -> file(file.fileName());
      case Part.BooksArchive archive -> file(archive.fileName());
    }
  }

  private void figures(ReportTable table) {
    shown.add(table);
    all.add(new Block.Figures(table, 0));
  }

  /** Light in every mail: nobody knows the ground it will stand on, and it has its own. */
  private void chart(Part.Chart chart) {
    var locale = draft.words().locale();
    switch (painter.paint(chart.kind(), chart.table(), Theme.LIGHT, locale)) {
      case Drawing.Sentence(String text) -> all.add(new Block.Lines(text));
      case Drawing.Picture picture -> {
        if (!shown.contains(chart.table())) {
          figures(chart.table());
        }
        String name = chart.kind().name().toLowerCase(Locale.ROOT);
        String alternative = String.join(" · ", picture.caption().lines().toList());
        all.add(new Block.Image(picture(name, picture.png()), alternative, ""));
      }
    }
  }

  private Mail.Picture picture(String name, byte[] png) {
    return new Mail.Picture(name + "-" + all.size() + DOMAIN, name + ".png", png);
  }

  private void file(String name) {
    all.add(new Block.Lines(draft.words().text("mail.file", name)));
  }
}
