package florin.bot.chat;

import java.util.List;

/** Makes words, pictures and files of an envelope's parts, at delivery, outside any transaction. */
@FunctionalInterface
interface Renderer {

  /** Parts as a platform can take them. */
  record Rendered(List<Part.Words> words, List<Outgoing.Attached> files) {}

  /**
   * @param largestFile bytes the platform takes in one file
   */
  Rendered render(Envelope envelope, long largestFile);
}
