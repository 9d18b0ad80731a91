package florin.bot.chat;

import florin.books.Books;
import florin.bot.chat.Inquiries.Suggestion;
import florin.invoices.Invoice;
import florin.invoices.InvoiceFilter;
import florin.ledger.Configured;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What could be meant by what somebody begins to type, from the book they are at work in. */
final class Suggestions {
  private static final int MOST = 25;
  private static final int MONTHS = 12;

  private final Call call;
  private final Books books;

  Suggestions(Call call, Books books) {
    this.call = call;
    this.books = books;
  }

  List<Suggestion> of(Param.Kind kind, String typed) {
    List<Suggestion> all =
        switch (kind) {
          case CATEGORY -> names(books.categories().list());
          case LOCATION -> names(books.locations().list());
          case BUCKET -> names(books.buckets().list());
          case METHOD -> names(books.paymentMethods().list());
          case CUSTOMER -> names(books.customers().list());
          case INVOICE -> invoices();
          case PERIOD -> periods();
          case TEXT, AMOUNT, DATE, NUMBER, CHOICE, FILE -> List.of();
        };
    return matching(all, typed.strip().toLowerCase(Locale.ROOT));
  }

  /** What begins as typed comes before what merely has it inside. */
  private static List<Suggestion> matching(List<Suggestion> all, String typed) {
    return all.stream()
        .filter(one -> place(one, typed) >= 0)
        .sorted(Comparator.comparing(one -> place(one, typed) > 0))
        .limit(MOST)
        .toList();
  }

  private static int place(Suggestion suggestion, String typed) {
    return suggestion.label().toLowerCase(Locale.ROOT).indexOf(typed);
  }

  private static List<Suggestion> names(List<? extends Configured> things) {
    return things.stream().map(thing -> new Suggestion(thing.name(), thing.name())).toList();
  }

  private List<Suggestion> invoices() {
    return books.invoices().list(InvoiceFilter.ALL, Optional.empty(), MOST).rows().stream()
        .map(this::invoice)
        .toList();
  }

  private Suggestion invoice(Invoice invoice) {
    String number = Integer.toString(invoice.number());
    var words = new ArrayList<>(List.of("#" + number));
    invoice.facts().seller().ifPresent(words::add);
    invoice.total().ifPresent(total -> words.add(call.say("form.amount", total)));
    return new Suggestion(String.join(" · ", words), number);
  }

  private List<Suggestion> periods() {
    var all = new ArrayList<Suggestion>();
    YearMonth month = YearMonth.from(call.today());
    for (int back = 0; back < MONTHS; back++) {
      all.add(period(month.minusMonths(back).toString()));
    }
    all.add(period(Integer.toString(month.getYear())));
    all.add(period(Integer.toString(month.getYear() - 1)));
    return all;
  }

  private static Suggestion period(String written) {
    return new Suggestion(written, written);
  }
}
