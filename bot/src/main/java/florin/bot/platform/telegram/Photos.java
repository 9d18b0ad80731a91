package florin.bot.platform.telegram;

/**
 * Which files go as a photo, shown in the chat and scaled down by Telegram, and which as a
 * document.
 */
final class Photos {
  /** "The photo must be at most 10 MB in size" (Bot API, sendPhoto). */
  private static final int LARGEST = 10 << 20;

  private Photos() {}

  static boolean showable(Piece piece) {
    return piece.file().map(file -> file.picture() && file.bytes().length <= LARGEST).orElse(false);
  }
}
