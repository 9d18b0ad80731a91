package florin.reports;

import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Labels;
import florin.ledger.Sign;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import florin.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A book of Anna's in euro, filled line by line, whose reports are read as text. */
final class ReportBook implements AutoCloseable {
  static final ReportWords WORDS = new ReportWords(Messages.in(Locale.ENGLISH));

  final FreshBooks fresh = new FreshBooks();
  final Membership anna = fresh.register("Anna");

  int spend(String amount, String date, String category) {
    return record(expense(amount, date).category(category(category, Sign.NEGATIVE)));
  }

  int earn(String amount, String date, String category) {
    return record(income(amount, date).category(category(category, Sign.POSITIVE)));
  }

  /** Paid to a customer by a method; an empty name stands for none. */
  int pay(String amount, String date, String customer, String method) {
    return record(labelled(expense(amount, date), customer, method));
  }

  /** Received from a customer by a method. */
  int receive(String amount, String date, String customer, String method) {
    return record(labelled(income(amount, date), customer, method));
  }

  EntryDraft labelled(EntryDraft draft, String customer, String method) {
    Labels labels = draft.labels();
    if (!customer.isEmpty()) {
      labels = labels.customer(customer(customer));
    }
    if (!method.isEmpty()) {
      labels = labels.method(method(method));
    }
    return draft.labels(labels);
  }

  static EntryDraft expense(String amount, String date) {
    return EntryDraft.of(EntryKind.EXPENSE, eur(amount), LocalDate.parse(date), "");
  }

  static EntryDraft income(String amount, String date) {
    return EntryDraft.of(EntryKind.INCOME, eur(amount), LocalDate.parse(date), "");
  }

  int record(EntryDraft draft) {
    return fresh.as(anna, books -> books.ledger().record(draft.inFuture(true))).number();
  }

  ReportTable make(Report report, Period period) {
    return fresh.as(anna, books -> books.reports().make(report, period));
  }

  long category(String name, Sign sign) {
    return fresh.as(
        anna,
        books ->
            books.categories().find(name).orElseGet(() -> books.categories().add(name, sign)).id());
  }

  long customer(String name) {
    return fresh.as(
        anna,
        books ->
            books
                .customers()
                .find(name)
                .orElseGet(() -> books.customers().add(name, "", Optional.empty()))
                .id());
  }

  long method(String name) {
    return fresh.as(
        anna,
        books ->
            books
                .paymentMethods()
                .find(name)
                .orElseGet(() -> books.paymentMethods().add(name))
                .id());
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  /** The headings of the columns in one line. */
  static String headings(ReportTable table) {
    return String.join("|", table.columns().stream().map(WORDS::heading).toList());
  }

  static List<String> rows(ReportTable table) {
    return table.rows().stream().map(ReportBook::line).toList();
  }

  static List<String> totals(ReportTable table) {
    return table.totals().stream().map(ReportBook::line).toList();
  }

  private static String line(List<Cell> row) {
    return String.join("|", row.stream().map(WORDS::text).toList());
  }

  @Override
  public void close() {
    fresh.close();
  }
}
