package florin.bot.files.invoice;

import florin.bot.files.text.Texts;
import florin.invoices.Found;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Of all that may be the seller's name where no word announces it, the likeliest. */
final class SellerGuess {

  private static final Pattern MAIL_DOMAIN =
      Pattern.compile("(?:@|www\\.|https?://)([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*)");
  private static final int LONGEST = 60;

  /** Less than this is too little to name anybody. */
  private static final int LEAST = 4;

  private final Survey survey;
  private final String plainWords;
  private final List<AddressBlocks.Block> blocks;
  private final List<String> domains;

  SellerGuess(Survey survey, List<AddressBlocks.Block> blocks) {
    this.survey = survey;
    this.plainWords = Texts.plain(survey.words());
    this.blocks = blocks.stream().filter(AddressBlocks.Block::hasPlace).toList();
    this.domains =
        MAIL_DOMAIN
            .matcher(survey.words())
            .results()
            .map(m -> Texts.plain(m.group(1)).replace(" ", ""))
            .toList();
  }

  /** Legal forms, the top of the page and the domain of the mail count. */
  Found<String> best(Predicate<Page.Segment> mayBe, String buyer) {
    Page.Segment best = null;
    int most = 0;
    boolean first = true;
    for (Page.Line line : survey.lines()) {
      for (Page.Segment segment : line.segments()) {
        if (!mayBe.test(segment)) {
          continue;
        }
        String name = Names.tidy(segment.text());
        if (name.length() > LONGEST || Names.same(name, buyer)) {
          continue;
        }
        int score = score(segment, name, first);
        first &= !isTop(segment, 0.35f);
        if (score > most) {
          most = score;
          best = segment;
        }
      }
    }
    return best == null || most < LEAST
        ? Found.missing()
        : Found.likely(Names.tidy(best.text()), best.text());
  }

  private int score(Page.Segment segment, String name, boolean first) {
    int score = Names.hasLegalForm(name) ? 4 : 0;
    if (isTop(segment, 0.35f)) {
      score += 2 + (first ? 3 : 0);
    }
    score += segment.size() > 13 && isTop(segment, 0.3f) ? 1 : 0;
    score += blocks.stream().anyMatch(b -> b.segments().getFirst().equals(segment)) ? 2 : 0;
    score += matchesDomain(name) ? 3 : 0;
    return score + Math.min(2, occurrences(name) - 1);
  }

  private boolean isTop(Page.Segment segment, float share) {
    return segment.line().page() == 0 && segment.line().base() < survey.pageHeight() * share;
  }

  private boolean matchesDomain(String name) {
    for (String word : Texts.plain(name).split(" ")) {
      if (word.length() > 3 && domains.stream().anyMatch(domain -> domain.contains(word))) {
        return true;
      }
    }
    return false;
  }

  /** How often the name stands in the document. */
  int occurrences(String name) {
    String text = plainWords;
    String plain = Texts.plain(name);
    int count = 0;
    for (int at = text.indexOf(plain);
        at >= 0 && !plain.isEmpty();
        at = text.indexOf(plain, at + 1)) {
      count++;
    }
    return count;
  }
}
