package florin.bot.platform.telegram;

import florin.bot.chat.Outgoing;
import florin.bot.chat.Outgoing.Attached;
import florin.bot.chat.Part;
import florin.bot.platform.Markup;
import florin.bot.platform.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * One message of the several a reply may need: a text, or a file with its caption.
 *
 * @param text the message or the caption
 * @param keys under the last one only
 */
record Piece(Markup text, Optional<Attached> file, Optional<InlineKeyboardMarkup> keys) {
  /** Language of its own: an arrow that turns back on itself. */
  private static final Markup AGAIN = new Markup("\u21BB ", "\u21BB ");

  /**
   * The words go with the first file where there is one; what its caption cannot hold follows as
   * text.
   */
  static List<Piece> of(Outgoing message) {
    var keyboard = Keyboard.of(message.keys());
    var words = new ArrayList<>(message.words());
    for (var key : keyboard.asText()) {
      key.url().ifPresent(url -> words.add(new Part.Paragraph(key.label() + ": " + url)));
    }
    var pieces = new ArrayList<Piece>();
    if (message.files().isEmpty()) {
      texts(Pages.of(words, Html.DIALECT, Html.MESSAGE - AGAIN.marked().length()), pieces);
    }
    for (var file : message.files()) {
      words.add(new Part.Paragraph(file.caption()));
      var pages = Pages.of(words, Html.DIALECT, Html.CAPTION - AGAIN.marked().length());
      pieces.add(new Piece(pages.getFirst(), Optional.of(file), Optional.empty()));
      texts(pages.subList(1, pages.size()), pieces);
      words.clear();
    }
    return finished(pieces, message.again(), keyboard);
  }

  private static void texts(List<Markup> pages, List<Piece> pieces) {
    for (var page : pages) {
      if (!page.isEmpty()) {
        pieces.add(new Piece(page, Optional.empty(), Optional.empty()));
      }
    }
  }

  private static List<Piece> finished(List<Piece> pieces, boolean again, Keyboard keyboard) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    if (again) {
      pieces.set(0, pieces.getFirst().saying(AGAIN.before(pieces.getFirst().text)));
    }
    var last = pieces.removeLast();
    pieces.add(new Piece(last.text, last.file, keyboard.markup()));
    return List.copyOf(pieces);
  }

  private Piece saying(Markup other) {
    return new Piece(other, file, keys);
  }
}
