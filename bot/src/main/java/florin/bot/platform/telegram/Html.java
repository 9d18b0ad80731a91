package florin.bot.platform.telegram;

import florin.bot.platform.Dialect;

/** Telegram's HTML. */
enum Html implements Dialect {
  DIALECT;

  /**
   * "Text of the message to be sent, 1-4096 characters after entities parsing" (Bot API,
   * sendMessage).
   */
  static final int MESSAGE = 4096;

  /** "Photo caption [...], 0-1024 characters after entities parsing" (Bot API, sendPhoto). */
  static final int CAPTION = 1024;

  @Override
  public int longest() {
    return MESSAGE;
  }

  @Override
  public String open(Block block) {
    return switch (block) {
      case NONE -> "";
      case STRONG -> "<b>";
      case COLUMNS -> "<pre>";
    };
  }

  @Override
  public String close(Block block) {
    return switch (block) {
      case NONE -> "";
      case STRONG -> "</b>";
      case COLUMNS -> "</pre>";
    };
  }

  @Override
  public String escaped(String text, Block block) {
    var html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(text.charAt(i));
      }
    }
    return html.toString();
  }

  @Override
  public int escapedLength(char c) {
    return switch (c) {
      case '&' -> "&amp;".length();
      case '<', '>' -> "&lt;".length();
      default -> 1;
    };
  }
}
