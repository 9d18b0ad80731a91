package florin.bot.render;

/** What came of drawing a report. */
public sealed interface Drawing {

  /**
   * @param png a picture of 1280 by 800 pixels
   * @param title what the picture says in one line; also its alternative text
   * @param caption the figures as text, at most six lines, the title among them
   */
  record Picture(byte[] png, String title, String caption) implements Drawing {}

  /** There is nothing to draw; this sentence says why. */
  record Sentence(String text) implements Drawing {}
}
