package florin.bot.commands;

import florin.bot.chat.Call;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.Named;
import florin.ledger.Posting;
import florin.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What an entry consists of, a line each: shares, parts, or what arrived at which rate. */
final class Portions {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Portions() {}

  /** Nothing where its amount says it all. */
  static List<String> of(Call call, Entry entry) {
    List<Posting> postings = entry.postings();
    if (entry.kind() == EntryKind.TRANSFER) {
      Money arrived = postings.getLast().amount();
      return arrived.currency().equals(entry.amount().currency())
          ? List.of()
          : List.of(rate(call, entry.amount(), arrived));
    }
    if (postings.getFirst().percent().isPresent()) {
      return postings.stream()
          .map(share ->
              call.say(
                  "entry.share",
                  share.percent().orElseThrow(),
                  share.bucket().name(),
                  share.amount().abs()))
          .toList();
    }
    return postings.size() == 1
        ? List.of()
        : postings.stream().map(part -> part(call, part)).toList();
  }

  private static String part(Call call, Posting part) {
    String category =
        part.category().map(Named::name).orElseGet(() -> call.say("entry.uncategorised"));
    return call.say("entry.part", category, part.amount().abs());
  }

  private static String rate(Call call, Money given, Money arrived) {
    BigDecimal rate = arrived.amount().divide(given.amount(), SIX_DIGITS);
    return call.say(
        "entry.arrived",
        arrived,
        given.currency().getCurrencyCode(),
        rate.stripTrailingZeros(),
        arrived.currency().getCurrencyCode());
  }
}
