package florin.invoices;

import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Cause;
import florin.Role;
import florin.outbox.News;
import florin.outbox.NewsDesk;
import florin.sql.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who hears of what becomes of an invoice. */
final class InvoiceNews {
  private static final int MOST_APPROVERS = 100;

  private final Tx tx;
  private final NewsDesk desk;

  InvoiceNews(Tx tx) {
    this.tx = tx;
    this.desk = new NewsDesk(tx);
  }

  /** Those who may decide on an invoice: never who sent it. */
  List<Long> approvers(Invoice invoice) {
    return tx.sql()
        .select(MEMBER.PERSON_ID)
        .from(MEMBER)
        .where(
            MEMBER.BOOK_ID.eq(tx.bookId()),
            MEMBER.LEFT_AT.isNull(),
            MEMBER.ROLE.in(Role.MANAGER.name(), Role.OWNER.name()),
            MEMBER.PERSON_ID.ne(invoice.author().id()))
        .orderBy(MEMBER.PERSON_ID)
        .limit(MOST_APPROVERS)
        .fetch(MEMBER.PERSON_ID);
  }

  /** Every approver is shown it; the key is that of the card, so that it can be changed. */
  void submitted(Invoice invoice) {
    tell(invoice, News.Kind.INVOICE_SUBMITTED, "");
  }

  /**
   * The cards of the approvers show how far it has come.
   *
   * @param invoice as it was when it waited, or as it was settled
   * @param step as the history calls it
   */
  void changed(Invoice invoice, String step) {
    if (invoice.progress().submittedAt().isPresent() && invoice.progress().approval()) {
      tell(invoice, News.Kind.INVOICE_CHANGED, ":" + step + moment());
    }
  }

  private void tell(Invoice invoice, News.Kind kind, String more) {
    String by = actorName();
    Map<String, News> news = new LinkedHashMap<>();
    for (long approver : approvers(invoice)) {
      String card = card(invoice, approver);
      News one = news(kind, approver, invoice, by).with(News.CARD, card);
      news.put(
          "news:" + card + more,
          approver == tx.actor().personId() ? one.with(News.AT, message()) : one);
    }
    desk.tell(news);
  }

  /**
   * Who sent it hears what somebody else did with it.
   *
   * @param step as the history calls it
   */
  void settled(Invoice invoice, String step) {
    long author = invoice.author().id();
    if (author != tx.actor().personId()) {
      String key =
          "news:invoice-settled:" + tx.bookId() + ":" + invoice.id() + ":" + step + moment();
      desk.tell(
          Map.of(
              key,
              news(News.Kind.INVOICE_SETTLED, author, invoice, actorName()).with(News.STEP, step)));
    }
  }

  private News news(News.Kind kind, long personId, Invoice invoice, String by) {
    return new News(
        kind,
        tx.bookId(),
        personId,
        Map.of(News.INVOICE, Integer.toString(invoice.number()), News.BY, by));
  }

  private String actorName() {
    return tx.sql()
        .select(PERSON.NAME)
        .from(PERSON)
        .where(PERSON.ID.eq(tx.actor().personId()))
        .fetchOptional(PERSON.NAME)
        .orElse("");
  }

  private String message() {
    return tx.actor().cause().message().map(Cause.Message::messageId).orElse("");
  }

  private String moment() {
    return ":" + tx.now().toEpochMilli();
  }

  /** One card for each time it is submitted. */
  private String card(Invoice invoice, long approver) {
    return News.CARD_PREFIX
        + "invoice:"
        + tx.bookId()
        + ":"
        + invoice.id()
        + ":"
        + invoice.progress().submittedAt().orElseThrow().toEpochMilli()
        + ":"
        + approver;
  }
}
