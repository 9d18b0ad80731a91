package florin.bot.mail;

import florin.bot.render.TextTable;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** A letter as plain text: for whoever reads mail in a terminal, and for every search. */
final class LetterText {
  private static final int WIDTH = 72;

  private LetterText() {}

  static String of(Draft draft, List<Block> blocks) {
    Messages words = draft.words();
    var parts = new ArrayList<String>();
    for (Block block : blocks) {
      parts.add(text(block, words));
    }
    for (Draft.Link link : draft.links()) {
      parts.add(link(link, words));
    }
    var footer = new ArrayList<String>();
    // What follows is a signature to every mail program.
    footer.add("-- ");
    footer.add(draft.footer().why());
    draft.footer().stop().ifPresent(stop -> footer.add(link(stop, words)));
    footer.add(draft.footer().sender());
    parts.add(String.join("\n", footer));
    return String.join("\n\n", parts) + "\n";
  }

  private static String text(Block block, Messages words) {
    return switch (block) {
      case Block.Title(String text) -> text + "\n" + "=".repeat(Math.min(WIDTH, text.length()));
      case Block.Lines(String text) -> text;
      case Block.Columns(String text) -> text;
      case Block.Figures(var table, int more) -> {
        String figures = new TextTable(words, WIDTH).render(table);
        yield more == 0 ? figures : figures + "\n" + words.text("mail.more-rows", more);
      }
      case Block.Image(var picture, String alternative, String caption) ->
          "[" + alternative + "]";
    };
  }

  private static String link(Draft.Link link, Messages words) {
    return link.label() + ": " + link.url().orElseGet(() -> words.text("mail.link.held"));
  }
}
