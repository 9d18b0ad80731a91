package florin.quickentry;

import florin.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines such as {@code lunch 12.50 #food yesterday @cash}. Tokens stand in any order: an
 * amount or a sum, {@code #category} and further {@code #tags}, {@code @location}, {@code a > b}
 * for a transfer, a date, {@code &counterparty}, {@code key:value}; what remains is the
 * description, and quotes force it.
 *
 * <p>What is certain is {@link EntryReading.Complete}; whatever could mean two things is asked. A
 * caller stores the line and the answers, and reads the line again with {@link
 * EntryContext#withAnswers}. Nothing is thrown for any text.
 */
public final class EntryText {
  public static final int MAX_LINES = 100;
  public static final int MAX_LINE_LENGTH = 2_000;
  public static final int MAX_TEXT_LENGTH = 100_000;
  public static final int MAX_DESCRIPTION = 255;

  private EntryText() {}

  public static EntryReading read(String line, EntryContext context) {
    Line pieces = Line.of("", context);
    try {
      ReceivedText text = ReceivedText.of(bounded(line), context);
      pieces = Line.of(text.line(), context);
      if (pieces.isEmpty()) {
        throw new Refused("entry.nothing");
      }
      return DraftRules.reading(
          new LineReader(pieces, context, text.received()).read(true), context, pieces.tokens());
    } catch (Refused refused) {
      return new EntryReading.Refusal(refused.key(), List.of(refused.arguments()), pieces.tokens());
    }
  }

  /**
   * Reads a message of several lines, each an entry of its own; empty lines are skipped. Answers to
   * the second reading carry its number before the key: {@code 2.amount}.
   *
   * @return a single refusal for a text of more than 100 lines or 100,000 characters
   */
  public static List<EntryLine> readAll(String text, EntryContext context) {
    List<String> lines =
        text.length() > MAX_TEXT_LENGTH
            ? List.of()
            : text.lines().filter(line -> !line.isBlank()).limit(MAX_LINES + 1L).toList();
    if (text.length() > MAX_TEXT_LENGTH || lines.size() > MAX_LINES) {
      EntryReading refusal =
          new EntryReading.Refusal(
              "entry.text.too_long", List.of(MAX_LINES, MAX_TEXT_LENGTH), List.of());
      return List.of(new EntryLine(1, "", refusal));
    }
    List<EntryLine> readings = new ArrayList<>();
    for (String line : lines) {
      int number = readings.size() + 1;
      readings.add(new EntryLine(number, line.strip(), read(line, context.forLine(number))));
    }
    return readings;
  }

  /**
   * Reads a reply to an entry's card: only what it names changes, plain words are a new
   * description, {@code delete} deletes. An amount without a currency is in the context's, so hand
   * in the entry's own.
   */
  public static Correction readCorrection(String text, EntryContext context) {
    try {
      ReceivedText line = ReceivedText.of(bounded(text), context);
      Line pieces = Line.of(line.line(), context);
      if (pieces.isEmpty() && line.received().isEmpty()) {
        throw new Refused("entry.nothing");
      }
      if (LanguageWords.of(context.locale()).meansDelete(text)) {
        return new Correction.Delete();
      }
      LineReader.Result result = new LineReader(pieces, context, line.received()).read(false);
      return result.questions().isEmpty()
          ? new Correction.Changes(result.parts(), pieces.tokens())
          : new Correction.Questions(result.parts(), result.questions(), pieces.tokens());
    } catch (Refused refused) {
      return new Correction.Refusal(refused.key(), List.of(refused.arguments()));
    }
  }

  private static String bounded(String line) {
    if (line.length() > MAX_LINE_LENGTH) {
      throw new Refused("entry.line.too_long", MAX_LINE_LENGTH);
    }
    return line;
  }
}
