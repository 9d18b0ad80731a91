package florin.bot.mail;

import florin.bot.render.ChartPainter;
import florin.reports.ReportTable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sets a draft as HTML and as plain text, small enough that no mail program cuts it off. */
final class LetterWriter {
  /** Gmail shows no more than 102 kB. */
  private static final int MOST_BYTES = 95_000;

  private static final int[] MOST_ROWS = {60, 30, 12, 4, 1};

  private final ChartPainter painter;

  LetterWriter(ChartPainter painter) {
    this.painter = painter;
  }

  /** A letter in both forms, and what the operator may read of it. */
  record Written(
      String text, String html, List<Mail.Picture> pictures, String heldText, String heldHtml) {}

  Written write(Draft draft) {
    List<Block> drawn = Blocks.of(painter, draft);
    List<Block> blocks = drawn;
    String html = "";
    for (int rows : MOST_ROWS) {
      blocks = drawn.stream().map(block -> shortened(block, rows)).toList();
      html = LetterHtml.of(draft, blocks);
      if (html.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
        break;
      }
    }
    Draft held = draft.withoutLinks();
    return new Written(
        LetterText.of(draft, blocks),
        html,
        pictures(blocks),
        LetterText.of(held, blocks),
        LetterHtml.of(held, blocks));
  }

  private static List<Mail.Picture> pictures(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Image.class::isInstance)
        .map(block -> ((Block.Image) block).picture())
        .toList();
  }

  private static Block shortened(Block block, int most) {
    if (!(block instanceof Block.Figures(ReportTable table, int more))
        || table.rows().size() <= most) {
      return block;
    }
    var head =
        new ReportTable(
            table.heading(), table.columns(), table.rows().subList(0, most), table.totals());
    return new Block.Figures(head, more + table.rows().size() - most);
  }
}
