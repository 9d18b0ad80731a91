package florin.bot.crash;

import java.util.List;

/**
 * What the books and the chats hold in the end, compared with what was sent.
 *
 * @param sent lines people wrote
 * @param recorded lines that are in the books
 * @param lost lines that are not
 * @param doubled entries beyond the first of a line
 * @param wrong entries whose amount, kind, book or place in the order is not what was written
 * @param unanswered lines nobody answered
 * @param repeated answers beyond the first of a line
 * @param unmarked of these, those that do not say so
 * @param differences balances and totals that are not what they should be, one sentence each
 */
record Findings(
    int sent,
    int recorded,
    int lost,
    int doubled,
    int wrong,
    int unanswered,
    int repeated,
    int unmarked,
    List<String> differences) {

  boolean isWell() {
    return recorded == sent
        && lost + doubled + wrong + unanswered + unmarked == 0
        && differences.isEmpty();
  }

  String replies() {
    return "replies: unanswered=%d repeated=%d of these not marked so=%d"
        .formatted(unanswered, repeated, unmarked);
  }

  /** The line others read. */
  String verdict() {
    return "sent=%d recorded=%d lost=%d doubled=%d wrong=%d"
        .formatted(sent, recorded, lost, doubled, wrong);
  }
}
