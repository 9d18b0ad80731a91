package florin.bot.platform;

/** How a platform marks up what is said. */
public interface Dialect {

  /** A stretch of text of one kind. */
  enum Block {
    NONE,
    STRONG,
    /** Characters of one width. */
    COLUMNS
  }

  /** What one message or field can hold. */
  int longest();

  String open(Block block);

  String close(Block block);

  /** The only way text gets in: whatever it holds is shown as it is. */
  String escaped(String text, Block block);

  /** What {@link #escaped} makes of a character at most. */
  int escapedLength(char c);
}
