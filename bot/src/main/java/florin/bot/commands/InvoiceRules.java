package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Category;
import florin.people.InvoiceRule;
import java.util.Locale;
import java.util.Optional;

/**
 * What the owner of a book decides for its invoices: who approves, and when they become entries.
 */
final class InvoiceRules {
  private InvoiceRules() {}

  /** Whether somebody else must approve: always, never, or as soon as two could. */
  private enum Approval {
    ON,
    OFF,
    AUTO
  }

  /** What makes an entry of an invoice. */
  private enum When {
    APPROVED,
    PAID,
    ASKED
  }

  static Reply approval(Call call, Books books, String said) {
    if (!said.isEmpty()) {
      Approval wanted =
          Spoken.find(Approval.class, "book.approval", said)
              .orElseThrow(() -> new Refused("book.approval.unknown", PlainNumber.cut(said)));
      books
          .bookSettings()
          .approval(
              wanted == Approval.AUTO ? Optional.empty() : Optional.of(wanted == Approval.ON));
    }
    InvoiceRule rule = books.bookSettings().invoiceRule();
    Reply reply =
        Reply.text(
            call.say(
                "book.approval.state",
                rule.approval().map(on -> on ? "on" : "off").orElse("auto"),
                call.book().name(),
                Boolean.toString(books.invoices().approvalNeeded())));
    for (Approval one : Approval.values()) {
      reply =
          reply.row(
              Button.of(
                  call.say("book.approval.button", one.name()),
                  Invocation.of("book", "approval " + one.name().toLowerCase(Locale.ROOT))));
    }
    return reply.inPlace();
  }

  /** {@code paid #rent}: what makes the entry, and of which category it is. */
  static Reply entries(Call call, Books books, String said) {
    if (!said.isEmpty()) {
      String[] words = said.split("\\s+#?", 2);
      When when =
          Spoken.find(When.class, "book.invoices", words[0])
              .orElseThrow(() -> new Refused("book.invoices.unknown", PlainNumber.cut(said)));
      Optional<Long> category =
          words.length > 1 ? Optional.of(category(books, words[1])) : Optional.empty();
      books
          .bookSettings()
          .invoiceEntry(
              when == When.ASKED ? Optional.empty() : Optional.of(when.name()),
              category,
              Optional.empty());
    }
    InvoiceRule rule = books.bookSettings().invoiceRule();
    Reply reply =
        Reply.text(
            call.say(
                "book.invoices.state",
                rule.entryWhen().orElse("ASKED"),
                call.book().name(),
                rule.category().map(name -> "#" + name).orElse("none")));
    for (When one : When.values()) {
      reply =
          reply.row(
              Button.of(
                  call.say("book.invoices.button", one.name()),
                  Invocation.of("book", "invoices " + one.name().toLowerCase(Locale.ROOT))));
    }
    return reply.inPlace();
  }

  private static long category(Books books, String name) {
    return books
        .categories()
        .find(name.strip())
        .map(Category::id)
        .orElseThrow(() -> new Refused("book.invoices.category", PlainNumber.cut(name)));
  }
}
