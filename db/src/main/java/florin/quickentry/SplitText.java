package florin.quickentry;

import florin.Refused;
import florin.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads how a receipt is divided over categories: {@code food 12.50, household 7.30}. Parts stand
 * between commas with a space behind them, semicolons or lines; one of them may leave its amount
 * open.
 */
public final class SplitText {
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;\\n]|,(?=[\\s\\p{L}#]))\\s*");
  private static final int MOST = 50;

  private SplitText() {}

  public sealed interface Reading {

    record Parts(List<Part> parts) implements Reading {}

    /**
     * @param key under which the answer is handed in, the number of the part before it
     */
    record Open(String key, String text, Question question) implements Reading {}
  }

  /**
   * @param category absent where none is wanted
   * @param amount positive; absent for the part that takes the rest
   */
  public record Part(Optional<String> category, Optional<Money> amount) {}

  /**
   * @throws Refused where no answer could mend the text
   */
  public static Reading read(String text, EntryContext context) {
    List<String> pieces =
        BETWEEN.splitAsStream(text.strip()).filter(piece -> !piece.isBlank()).toList();
    if (pieces.size() > MOST) {
      throw new Refused("split.too-many", MOST);
    }
    var parts = new ArrayList<Part>();
    for (String piece : pieces) {
      int number = parts.size() + 1;
      EntryContext own = context.forLine(number);
      switch (EntryText.readCorrection(piece, own)) {
        case Correction.Delete delete -> throw new Refused("split.part", piece);
        case Correction.Refusal refusal ->
            throw new Refused(refusal.key(), refusal.args().toArray());
        case Correction.Questions questions -> {
          Question first = questions.questions().getFirst();
          return new Reading.Open(number + "." + first.key(), piece, first);
        }
        case Correction.Changes(EntryParts said, List<Token> tokens) -> {
          Optional<Part> part = part(said, own, piece);
          if (part.isEmpty()) {
            String name = said.description().orElse(piece);
            var unknown = new Question.UnknownCategory(name, categories(own).nearest(name));
            return new Reading.Open(number + ".category", name, unknown);
          }
          parts.add(part.get());
        }
      }
    }
    if (parts.stream().filter(part -> part.amount().isEmpty()).count() > 1) {
      throw new Refused("split.open");
    }
    return new Reading.Parts(List.copyOf(parts));
  }

  /** A category by its sign or plainly by its name; empty where there is none of that name. */
  private static Optional<Part> part(EntryParts said, EntryContext context, String piece) {
    if (said.category().isPresent()) {
      return Optional.of(new Part(said.category(), said.amount()));
    }
    if (context.answer(Field.CATEGORY.key()).filter(Question.LEAVE_EMPTY::equals).isPresent()) {
      return Optional.of(new Part(Optional.empty(), said.amount()));
    }
    String name =
        context
            .answer(Field.CATEGORY.key())
            .or(said::description)
            .orElseThrow(() -> new Refused("split.part", piece));
    return categories(context).find(name).map(found -> new Part(Optional.of(found), said.amount()));
  }

  private static NameMatch categories(EntryContext context) {
    return new NameMatch(context.names().of(Field.CATEGORY));
  }
}
