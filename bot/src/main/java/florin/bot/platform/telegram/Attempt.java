package florin.bot.platform.telegram;

import florin.bot.platform.telegram.ApiFailure.Refusal;
import java.util.Optional;

/**
 * A way to get one piece into a chat. A refusal that names something to leave out leads to the next
 * attempt; each leaves out more, so there is an end.
 *
 * @param chatId where to; another one once the group has moved
 * @param as what the call is
 * @param html whether with markup
 * @param asPhoto whether a picture is shown as one
 * @param inThread whether into the topic asked for
 */
record Attempt(String chatId, As as, boolean html, boolean asPhoto, boolean inThread) {

  enum As {
    NEW,
    EDIT_TEXT,
    EDIT_CAPTION,
    EDIT_MEDIA;

    boolean isEdit() {
      return this != NEW;
    }
  }

  /** The first attempt: an edit where there is a message to edit. */
  static Attempt at(Piece piece, String chatId, boolean edit) {
    var how = !edit ? As.NEW : piece.file().isPresent() ? As.EDIT_MEDIA : As.EDIT_TEXT;
    return new Attempt(chatId, how, true, Photos.showable(piece), true);
  }

  /** Whether an edit found the message as it should be. */
  boolean isDone(Refusal no) {
    return as.isEdit() && no.code() == 400 && no.says("message is not modified");
  }

  /** What to do differently, if that can help. */
  Optional<Attempt> after(Refusal no, Piece piece) {
    if (no.movedTo().isPresent() && !no.movedTo().get().equals(chatId)) {
      return Optional.of(new Attempt(no.movedTo().get(), as, html, asPhoto, inThread));
    }
    if (no.code() != 400) {
      return Optional.empty();
    }
    if (html && no.says("can't parse")) {
      return Optional.of(new Attempt(chatId, as, false, asPhoto, inThread));
    }
    if (asPhoto && (no.says("PHOTO_") || no.says("IMAGE_PROCESS") || no.says("too big"))) {
      return Optional.of(new Attempt(chatId, as, html, false, inThread));
    }
    if (inThread && no.says("message thread not found")) {
      return Optional.of(new Attempt(chatId, as, html, asPhoto, false));
    }
    if (as == As.EDIT_TEXT && no.says("no text in the message") && captionFits(piece)) {
      return Optional.of(new Attempt(chatId, As.EDIT_CAPTION, html, asPhoto, inThread));
    }
    return as.isEdit() && !closes(no)
        ? Optional.of(new Attempt(chatId, As.NEW, html, asPhoto, inThread))
        : Optional.empty();
  }

  /** Whether the refusal is about the chat, not the message. */
  static boolean closes(Refusal no) {
    return no.code() == 403
        || (no.code() == 400
            && (no.says("chat not found")
                || no.says("PEER_ID_INVALID")
                || no.says("CHAT_WRITE_FORBIDDEN")
                || no.says("not enough rights to send")
                || no.says("have no rights to send")
                || no.says("chat was deactivated")
                || no.says("user is deactivated")));
  }

  private static boolean captionFits(Piece piece) {
    return piece.text().marked().length() <= Html.CAPTION;
  }
}
