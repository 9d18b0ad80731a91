package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Announcement;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.invoices.Invoice;
import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceState;
import florin.outbox.News;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people are told of invoices they did nothing with themselves just now. */
final class InvoiceAnnouncements {
  private static final int MOST_COUNTED = 500;

  private InvoiceAnnouncements() {}

  static Map<News.Kind, Announcement> all() {
    return Map.of(
        News.Kind.INVOICE_SUBMITTED, InvoiceAnnouncements::submitted,
        News.Kind.INVOICE_CHANGED, InvoiceAnnouncements::changed,
        News.Kind.INVOICE_SETTLED, InvoiceAnnouncements::settled,
        News.Kind.INVOICES_HANDED_OVER, InvoiceAnnouncements::handedOver);
  }

  private static Optional<Reply> submitted(Call call, Books books, News news) {
    return invoice(books, news)
        .map(invoice ->
            InvoiceCards.of(
                    call,
                    books,
                    invoice,
                    invoice.state() == InvoiceState.SUBMITTED
                        ? List.of(call.say("invoice.news.submitted", invoice.author().name()))
                        : List.of())
                .row(
                    Button.page(call.say("invoice.button.site"), "/invoices/" + invoice.number())));
  }

  private static Optional<Reply> changed(Call call, Books books, News news) {
    return invoice(books, news)
        .map(invoice ->
            invoice.state() == InvoiceState.DRAFT
                ? Reply.text(
                    call.say(
                        "invoice.news.taken-back",
                        InvoiceWords.heading(call, invoice),
                        invoice.author().name()))
                : InvoiceCards.of(call, books, invoice));
  }

  private static Optional<Reply> settled(Call call, Books books, News news) {
    return invoice(books, news)
        .map(invoice ->
            InvoiceCards.of(
                call,
                books,
                invoice,
                List.of(
                    call.say(
                        "invoice.news.settled",
                        news.about().getOrDefault(News.BY, ""),
                        news.about().getOrDefault(News.STEP, "")))));
  }

  /** Only what still waits for the reader is worth a word. */
  private static Optional<Reply> handedOver(Call call, Books books, News news) {
    String by = news.about().getOrDefault(News.BY, "");
    var waiting = InvoiceFilter.ALL.in(EnumSet.of(InvoiceState.SUBMITTED));
    long count =
        books.invoices().list(waiting, Optional.empty(), MOST_COUNTED).rows().stream()
            .filter(invoice -> invoice.author().id() != call.person().id())
            .count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Reply.text(
                    call.say(
                        "invoice.news.handed-over",
                        by.isEmpty() ? "nobody" : by,
                        count,
                        call.book().name()))
                .row(
                    Button.of(
                        call.say("invoice.button.waiting"),
                        Invocation.of(
                            "invoices", call.say("invoices.words.submitted").split(",")[0]))));
  }

  private static Optional<Invoice> invoice(Books books, News news) {
    return books.invoices().find(Integer.parseInt(news.about().getOrDefault(News.INVOICE, "0")));
  }
}
