package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.bot.files.reading.Detail;
import florin.bot.files.reading.ReadRow;
import florin.chat.Invocation;
import florin.money.EuroRate;
import florin.money.Rates;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Takes the rates of a file the central bank published. */
final class RateImport {
  private RateImport() {}

  static Reply of(Call call, Books books, List<ReadRow> rows) {
    List<EuroRate> published =
        rows.stream()
            .map(row ->
                new EuroRate(
                    row.date(),
                    Currency.getInstance(row.detail(Detail.CURRENCY).orElseThrow()),
                    row.signedAmount()))
            .toList();
    Rates.Taken taken = books.rates().take(published, call.today());
    List<String> lines = new ArrayList<>();
    taken.used().forEach(rate -> lines.add(RateWords.line(call, rate)));
    if (taken.oldest().isBefore(taken.newest())) {
      lines.add(call.say("rate.taken.since", taken.oldest()));
    }
    lines.add(call.say("rate.taken.kept"));
    return Reply.card(
            call.say("rate.taken", taken.count(), taken.newest()),
            EntryWords.below(call, lines).toArray(String[]::new))
        .row(Button.of(call.say("rate.all"), Invocation.of("rate")));
  }
}
