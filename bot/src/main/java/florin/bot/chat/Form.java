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
  public record Field(String argument, String label, String value, boolean required) {}

  /** Makes the form of a command, of what is there when it is opened; it changes nothing. */
  @FunctionalInterface
  public interface Maker {
    Form form(Call call, Books books);
  }

  /** An invocation whose form asks for the answer a question waits for. */
  static Invocation answering(Invocation resume, String awaits, String question) {
    return resume.with(AWAITS, awaits).with(QUESTION, question);
  }

  /** The invocation with what was filled in. */
  static Invocation filled(Invocation form, Map<String, String> values) {
    Invocation filled = form.without(AWAITS).without(QUESTION);
    for (var value : values.entrySet()) {
      filled = filled.with(value.getKey(), value.getValue().strip());
    }
    String awaited = form.arguments().get(AWAITS);
    return awaited == null ? filled : filled.with(Invocation.ANSWERED, awaited);
  }
}
