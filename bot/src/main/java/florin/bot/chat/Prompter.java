package florin.bot.chat;

import florin.chat.Invocation;
import java.util.List;

/**
 * Puts a question: a sentence, at most four buttons, and the next plain message as another way to
 * answer. The half-finished call waits in the database, so a restart in the middle changes nothing.
 */
public final class Prompter {
  private static final int MOST_BUTTONS = 4;

  private Prompter() {}

  /**
   * One way to answer.
   *
   * @param value what the awaited argument becomes
   */
  public record Option(String label, String value) {}

  /**
   * Asks for one argument of a call.
   *
   * @param resume called again with the answer as the argument
   */
  public static Reply ask(
      String question, Invocation resume, String argument, List<Option> options) {
    if (options.size() > MOST_BUTTONS) {
      throw new IllegalArgumentException("a question has at most four buttons");
    }
    Reply reply = Reply.text(question).awaiting(resume, argument);
    for (Option option : options) {
      reply = reply.row(Button.once(option.label(), resume.with(argument, option.value())));
    }
    return reply;
  }
}
