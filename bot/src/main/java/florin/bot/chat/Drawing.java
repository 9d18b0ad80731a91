package florin.bot.chat;

import java.util.List;

/** Makes words, pictures and files of an envelope's parts, at delivery, outside any transaction. */
@FunctionalInterface
public interface Drawing {

  /** Parts as a platform can take them. */
  record Drawn(List<Part.Words> words, List<Outgoing.Attached> files) {}

  Drawn draw(Envelope envelope);
}
