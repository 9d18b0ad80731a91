package florin.bot.files.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the pages speak of the buyer, so that the buyer's numbers are not taken for the seller's.
 */
final class BuyerPlace {

  /** Words that give what follows them to the reader of the invoice. */
  private static final Pattern YOURS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(ihre?r?|your|votre|uw|su|tuo|twoj\\w*|din|asiakkaan|customer\\p{L}*"
              + "|client\\p{L}*|kunden?\\p{L}*|klant\\p{L}*|buyer\\p{L}*|k(?:ä|ae)ufer\\p{L}*"
              + "|nabywc\\p{L}*|acquirente|comprador|acheteur|ostajan|k(?:ö|ø|o)pare\\p{L}*"
              + "|kunde\\p{L}*|recipient|empf(?:ä|ae)nger\\p{L}*)(?!\\p{L})|お客様|貴社|御社");

  private static final int WORDS_BEFORE = 45;
  private static final float FLUSH = 14f;
  private static final float BLOCK = 13f;
  private static final float BREAK = 2.6f;

  private record Zone(int page, float left, float right, float top, float bottom) {
    boolean holds(Page.Segment segment) {
      float base = segment.line().base();
      return segment.line().page() == page
          && base >= top
          && base <= bottom
          && (Math.abs(segment.left() - left) < FLUSH
              || (segment.left() < right && segment.right() > left));
    }
  }

  private final Survey survey;
  private final List<Zone> zones = new ArrayList<>();

  BuyerPlace(Survey survey, Optional<String> buyer) {
    this.survey = survey;
    for (Page.Line line : survey.lines()) {
      for (Page.Segment segment : line.segments()) {
        if (isAnnounced(segment)
            || buyer.filter(name -> Names.same(Names.tidy(segment.text()), name)).isPresent()) {
          zones.add(zone(segment));
        }
      }
    }
  }

  private boolean isAnnounced(Page.Segment segment) {
    return survey.labels(segment.line()).stream()
        .filter(label -> label.from() == segment.from())
        .filter(label -> label.is(Role.BUYER) || label.is(Role.SHIP))
        .anyMatch(label -> label.endsWithColon() || label.endsSegment());
  }

  /** From a name or its label down as far as lines stand flush and close below it. */
  private Zone zone(Page.Segment start) {
    float right = start.right();
    float bottom = start.line().base();
    for (Page.Line line : survey.following(start.line(), BLOCK)) {
      if (line.base() - bottom > BREAK * Math.max(7, start.size())) {
        break;
      }
      for (Page.Segment segment : line.segments()) {
        if (Math.abs(segment.left() - start.left()) < FLUSH) {
          right = Math.max(right, segment.right());
          bottom = line.base();
        }
      }
    }
    return new Zone(start.line().page(), start.left(), right, start.line().base(), bottom);
  }

  /**
   * Whether what stands in a piece of a line is the buyer's.
   *
   * @param at the letter of the piece it begins with
   */
  boolean owns(Page.Segment segment, int at) {
    String before = segment.line().text(0, segment.from()) + " " + segment.text().substring(0, at);
    String words = before.substring(Math.max(0, before.length() - WORDS_BEFORE));
    return YOURS.matcher(words.replaceFirst(".*\\d", "")).find()
        || zones.stream().anyMatch(zone -> zone.holds(segment));
  }
}
