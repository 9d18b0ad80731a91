package florin.bot.demo;

import florin.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Where an operator reads and answers.
 *
 * @param agreed whether every question is answered with yes already ({@code --yes})
 */
public record Terminal(PrintStream out, BufferedReader in, boolean agreed) {
  private static final Messages WORDS = Messages.in(Locale.ENGLISH);

  void say(String key, Object... arguments) {
    out.println(WORDS.text(key, arguments));
  }

  /** Anything but a plain yes is a no, and so is the end of the input. */
  boolean agrees(String key, Object... arguments) {
    if (agreed) {
      return true;
    }
    out.print(WORDS.text(key, arguments) + " ");
    out.flush();
    try {
      String answer = in.readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
