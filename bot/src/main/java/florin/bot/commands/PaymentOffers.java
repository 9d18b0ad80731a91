package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.invoices.PaymentMatch;
import florin.ledger.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Offers open invoices that entries just recorded may have paid; a tap confirms, nothing else. */
final class PaymentOffers {
  /** The entry that paid. */
  static final String ENTRY = "entry";

  private static final int MOST_SHOWN = 4;

  private PaymentOffers() {}

  /** The same reply with an offer for each entry that fits an open invoice. */
  static Reply with(Call call, Books books, List<Entry> entries, Reply reply) {
    Map<Integer, List<PaymentMatch>> offers = new TreeMap<>(books.payments().offers(entries));
    Reply more = reply;
    int shown = 0;
    for (var offer : offers.entrySet()) {
      for (PaymentMatch match : offer.getValue()) {
        if (shown++ < MOST_SHOWN) {
          more = offered(call, more, offer.getKey(), match, entries.size() > 1);
        }
      }
    }
    return shown > MOST_SHOWN
        ? more.and(new Part.Paragraph(call.say("payment.more", shown - MOST_SHOWN)))
        : more;
  }

  private static Reply offered(
      Call call, Reply reply, int entry, PaymentMatch match, boolean several) {
    String number = InvoiceWords.number(match.invoice().number());
    String reasons =
        match.reasons().stream()
            .map(reason -> call.say("payment.reason", reason.name()))
            .collect(Collectors.joining(", "));
    String heading = InvoiceWords.brief(call, match.invoice());
    return reply
        .and(
            new Part.Paragraph(
                several
                    ? call.say(
                        "payment.offer.one-of",
                        InvoiceWords.number(entry),
                        heading,
                        match.score(),
                        reasons)
                    : call.say("payment.offer", heading, match.score(), reasons)))
        .row(
            Button.once(
                several
                    ? call.say("payment.button.one-of", InvoiceWords.number(entry), number)
                    : call.say("payment.button", number),
                InvoiceStep.PAY.of(match.invoice().number()).with(ENTRY, Integer.toString(entry))));
  }
}
