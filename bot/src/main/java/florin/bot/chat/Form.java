package florin.bot.chat;

import florin.books.Books;
import florin.chat.Invocation;
import java.util.List;
import java.util.Map;

/**
 * Several things asked at once, where a platform can show fields to fill in. What was filled in
 * becomes arguments of the invocation the form belongs to; everywhere else the same is asked one by
 * one.
 *
 * @param title at most 45 characters are shown
 * @param fields at most five
 */
public record Form(String title, List<Field> fields) {
  /** The most fields a form has: what Discord takes. */
  public static final int MOST_FIELDS = 5;

  /** Names the argument a form with one field asks for, where a question waits for it. */
  static final String AWAITS = "form.awaits";

  /** Says that a form was filled in, were it with nothing. */
  public static final String FILLED = "form.filled";

  /** The words of that question. */
  static final String QUESTION = "form.question";

  public Form {
    if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("a form has one to five fields, not " + fields.size());
    }
  }

  /**
   * One thing to fill in.
   *
   * @param argument which the text becomes
   * @param value what stands there to begin with; may be empty
   */
  public record Field(String argument, String label, String value, boolean required) {
    /**
     * A field that shows how something is. Left as it was shown, it says nothing, whatever became
     * of the thing meanwhile.
     */
    public static Field showing(String argument, String label, String value, boolean required) {
      return new Field(argument + SHOWN + mark(value), label, value, required);
    }
  }

  /** Stands between an argument and the mark of what was shown. */
  private static final String SHOWN = "~";

  private static String mark(String text) {
    return Integer.toHexString(text.strip().hashCode());
  }

  /** Makes the form of a command, of what is there when it is opened; it changes nothing. */
  @FunctionalInterface
  public interface Maker {
    Form form(Call call, Books books);
  }

  /** An invocation whose form asks for the answer a question waits for. */
  static Invocation answering(Invocation resume, String awaits, String question) {
    return resume.with(AWAITS, awaits).with(QUESTION, question);
  }

  /** The invocation with what was filled in, and without what was left as it was shown. */
  static Invocation filled(Invocation form, Map<String, String> values) {
    Invocation filled = form.without(AWAITS).without(QUESTION).with(FILLED, "yes");
    for (var value : values.entrySet()) {
      String[] argument = value.getKey().split(SHOWN, 2);
      if (argument.length == 1 || !argument[1].equals(mark(value.getValue()))) {
        filled = filled.with(argument[0], value.getValue().strip());
      }
    }
    String awaited = form.arguments().get(AWAITS);
    return awaited == null ? filled : filled.with(Invocation.ANSWERED, awaited);
  }
}
