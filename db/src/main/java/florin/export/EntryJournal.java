package florin.export;

import florin.ledger.Balances;
import florin.ledger.Category;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.Location;
import florin.ledger.Named;
import florin.ledger.Posting;
import florin.ledger.Sign;
import florin.money.Money;
import florin.money.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries as a journal of double entry that hledger accepts. A location is an account below {@code
 * Assets}, a category one below {@code Income} or {@code Expenses}, loans stand by counterparty; a
 * bucket is the tag {@code bucket} of the posting to the location, so that {@code hledger bal
 * --pivot bucket tag:bucket} tells the buckets while the whole still comes to zero. A journal of
 * everything ends with the balances of all locations as assertions, which hledger proves.
 */
final class EntryJournal {
  private final Exports books;
  private final ExportOrder order;
  private final Writer out;
  private final JournalAccounts accounts = new JournalAccounts();
  private LocalDate last;

  EntryJournal(Exports books, ExportOrder order, OutputStream sink) {
    this.books = books;
    this.order = order;
    this.out = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    this.last = books.today();
  }

  void write() throws IOException {
    line("; " + JournalText.line(books.bookName()) + " · Florin · " + books.today());
    List<Location> locations = books.locations();
    commodities(locations);
    declare(locations);
    prices();
    books.ledger().each(order.entries(), this::entry);
    if (order.isWhole()) {
      balances();
    }
    out.flush();
  }

  private void commodities(List<Location> locations) {
    locations.stream()
        .map(Location::currency)
        .distinct()
        .sorted((one, other) -> one.getCurrencyCode().compareTo(other.getCurrencyCode()))
        .forEach(currency -> line("commodity " + JournalText.commodity(Money.zero(currency))));
    line("");
  }

  /** Accounts that stand still; those of counterparties are declared as they come. */
  private void declare(List<Location> locations) {
    List<String> names = new ArrayList<>();
    locations.forEach(l -> names.add(accounts.location(new Named(l.id(), l.name()))));
    for (Category category : books.categories()) {
      if (category.sign() != Sign.NEUTRAL) {
        names.add(accounts.category(new Named(category.id(), category.name()), category.sign()));
      }
    }
    names.add(accounts.uncategorized(Sign.POSITIVE));
    names.add(accounts.uncategorized(Sign.NEGATIVE));
    names.add(JournalAccounts.OPENING);
    names.forEach(name -> line("account " + name));
    line("account " + JournalAccounts.LOANS + "  ; type: A");
    line("");
  }

  /** So that {@code hledger bal -V} values every currency. */
  private void prices() {
    List<Rate> rates = books.rates();
    for (Rate rate : rates) {
      Rate told = rate.isPublishedReversed() ? rate.reversed() : rate;
      line(
          "P %s %s %s %s"
              .formatted(
                  told.day(), told.currency(), told.perUnit().toPlainString(), told.other()));
    }
    if (!rates.isEmpty()) {
      line("");
    }
  }

  private void entry(Entry entry) {
    last = entry.date().isAfter(last) ? entry.date() : last;
    List<String> lines = new ArrayList<>();
    lines.add(
        (entry.date() + " (" + entry.number() + ") " + JournalText.line(entry.description()))
            .strip());
    notes(entry).forEach(note -> lines.add("    ; " + note));
    if (entry.kind() == EntryKind.TRANSFER) {
      transfer(entry, lines);
    } else {
      for (Posting posting : entry.postings()) {
        lines.add(located(posting, ""));
        lines.add(other(entry, posting));
      }
    }
    lines.forEach(this::line);
    line("");
  }

  /** Two currencies are tied by what was given for what arrived. */
  private void transfer(Entry entry, List<String> lines) {
    Posting from = entry.postings().getFirst();
    Posting to = entry.postings().getLast();
    boolean converted = !from.amount().currency().equals(to.amount().currency());
    lines.add(located(from, ""));
    lines.add(located(to, converted ? " @@ " + from.amount().negate() : ""));
  }

  private String located(Posting posting, String cost) {
    return posting(accounts.location(posting.location()), posting.amount() + cost)
        + "  ; bucket: "
        + JournalText.value(posting.bucket().name());
  }

  private String other(Entry entry, Posting posting) {
    JournalAccounts.Other other = accounts.other(entry, posting);
    if (other.isNew()) {
      line("account " + other.account());
    }
    return posting(other.account(), posting.amount().negate().toString()) + neutral(posting);
  }

  /** A category that neither earns nor spends has no account, so it is a tag. */
  private static String neutral(Posting posting) {
    return posting
        .category()
        .filter(_ -> posting.sign() == Sign.NEUTRAL)
        .map(category -> "  ; category: " + JournalText.value(category.name()))
        .orElse("");
  }

  private static String posting(String account, String amount) {
    return "    " + account + "  " + amount;
  }

  private static List<String> notes(Entry entry) {
    List<String> notes = new ArrayList<>();
    notes.add("by: " + JournalText.value(entry.author().name()));
    note(notes, "method", entry.method().map(Named::name));
    note(notes, "customer", entry.customer().map(Named::name));
    note(notes, "with", entry.counterparty());
    note(notes, "tags", Optional.of(String.join(" ", entry.tags())).filter(all -> !all.isEmpty()));
    return List.of(String.join(", ", notes));
  }

  private static void note(List<String> notes, String tag, Optional<String> value) {
    value.map(JournalText::value).ifPresent(text -> notes.add(tag + ": " + text));
  }

  private void balances() {
    List<Balances.Line> lines = books.ledger().balances().locations();
    if (lines.isEmpty()) {
      return;
    }
    line(last + " Balances as Florin has them");
    for (Balances.Line balance : lines) {
      String nothing = Money.zero(balance.amount().currency()).toString();
      line(posting(accounts.location(balance.what()), nothing + " = " + balance.amount()));
    }
  }

  private void line(String text) {
    try {
      out.write(text);
      out.write('\n');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
