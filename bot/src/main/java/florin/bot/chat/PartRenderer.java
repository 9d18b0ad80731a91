package florin.bot.chat;

import florin.bot.render.ChartPainter;
import florin.bot.render.Drawing;
import florin.bot.render.SquareCode;
import florin.bot.render.TextTable;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renders with the painter and the tables every platform shares; a stored file is fetched when it
 * is its turn.
 */
final class PartRenderer implements Renderer {
  private final ChartPainter painter;
  private final Originals originals;
  private final Exporting exporting;

  /** Where the bytes of a document come from. */
  @FunctionalInterface
  interface Originals {
    byte[] bytes(Part.StoredFile file);
  }

  PartRenderer(ChartPainter painter, Originals originals, Exporting exporting) {
    this.painter = painter;
    this.originals = originals;
    this.exporting = exporting;
  }

  @Override
  public Rendered render(Envelope envelope, long largestFile) {
    Locale locale = Locale.forLanguageTag(envelope.language());
    var words = new ArrayList<Part.Words>();
    var files = new ArrayList<Outgoing.Attached>();
    for (Part part : envelope.parts()) {
      switch (part) {
        case Part.Words ready -> words.add(ready);
        case Part.Table(var table) ->
            words.add(
                new Part.Mono(
                    new TextTable(Messages.in(locale), TextTable.PHONE_WIDTH).render(table)));
        case Part.Chart(var kind, var table) -> {
          switch (painter.paint(kind, table, envelope.theme(), locale)) {
            case Drawing.Sentence(String text) -> words.add(new Part.Paragraph(text));
            case Drawing.Picture picture ->
                files.add(
                    new Outgoing.Attached(
                        kind.name().toLowerCase(Locale.ROOT) + ".png",
                        "image/png",
                        picture.png(),
                        picture.caption(),
                        true));
          }
        }
        case Part.Code(var content, var caption) ->
            files.add(
                new Outgoing.Attached(
                    "code.png", "image/png", SquareCode.png(content), caption, true));
        case Part.StoredFile file ->
            files.add(
                new Outgoing.Attached(
                    file.fileName(), file.mediaType(), originals.bytes(file), "", false));
        case Part.EntriesFile file ->
            add(exporting.entries(file, largestFile), locale, words, files);
        case Part.BooksArchive archive ->
            add(exporting.archive(archive, largestFile), locale, words, files);
      }
    }
    return new Rendered(words, files);
  }

  private static void add(
      Exporting.Result result,
      Locale locale,
      List<Part.Words> words,
      List<Outgoing.Attached> files) {
    switch (result) {
      case Exporting.Result.Written(Outgoing.Attached file) -> files.add(file);
      case Exporting.Result.Unwritten(String key, List<Object> arguments) ->
          words.add(new Part.Paragraph(Messages.in(locale).text(key, arguments.toArray())));
    }
  }
}
