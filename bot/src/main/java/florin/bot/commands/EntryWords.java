package florin.bot.commands;

import florin.bot.chat.Call;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.Named;
import florin.ledger.Posting;
import florin.money.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an entry is spoken of: in one line of a card, in half a line when it is undone, in all its
 * details.
 */
final class EntryWords {
  private static final String DOT = " · ";

  private EntryWords() {}

  /** {@code #1 · 12.50 EUR · food · Wed 4 Mar}. */
  static String line(Call call, Entry entry) {
    return String.join(
        DOT, "#" + entry.number(), amount(call, entry), about(call, entry), call.day(entry.date()));
  }

  /** {@code #1 12.50 EUR food}. */
  static String brief(Call call, Entry entry) {
    return "#" + entry.number() + " " + amount(call, entry) + " " + about(call, entry);
  }

  /** What was said of it, and where the money is: {@code lunch · Cash}. */
  static String details(Entry entry) {
    var parts = new ArrayList<String>();
    if (!entry.description().isEmpty()) {
      parts.add(entry.description());
    }
    if (entry.kind() != EntryKind.TRANSFER || isBetweenBuckets(entry)) {
      parts.add(entry.location().name());
    }
    entry.method().map(Named::name).ifPresent(parts::add);
    entry.customer().map(Named::name).ifPresent(parts::add);
    if (!isNamedLoan(entry)) {
      entry.counterparty().map(name -> "&" + name).ifPresent(parts::add);
    }
    entry.tags().forEach(tag -> parts.add("#" + tag));
    return String.join(DOT, parts);
  }

  /** With a plus where money comes, as it would be typed. */
  static String amount(Call call, Entry entry) {
    String amount = new MoneyText(call.locale()).full(entry.amount());
    boolean comes =
        entry.kind() != EntryKind.TRANSFER
            && entry.postings().stream().map(Posting::amount).anyMatch(m -> m.signum() > 0);
    return comes ? "+" + amount : amount;
  }

  private static boolean isBetweenBuckets(Entry entry) {
    return entry.location().equals(entry.postings().getLast().location());
  }

  /** A loan that is spoken of by who it was with. */
  private static boolean isNamedLoan(Entry entry) {
    return entry.kind() == EntryKind.LOAN
        && entry.category().isEmpty()
        && entry.counterparty().isPresent();
  }

  /** Its categories, or for a transfer from where to where; refunds say that they are. */
  static String about(Call call, Entry entry) {
    List<Posting> postings = entry.postings();
    if (entry.kind() == EntryKind.TRANSFER) {
      boolean buckets = isBetweenBuckets(entry);
      Named from = buckets ? postings.getFirst().bucket() : postings.getFirst().location();
      Named to = buckets ? postings.getLast().bucket() : postings.getLast().location();
      return from.name() + " > " + to.name();
    }
    if (isNamedLoan(entry)) {
      String way = postings.getFirst().amount().signum() > 0 ? "in" : "out";
      return call.say("entry.loan", way, entry.counterparty().orElseThrow());
    }
    if (entry.kind() == EntryKind.OPENING && entry.category().isEmpty()) {
      return call.say("entry.opening");
    }
    List<String> categories =
        postings.stream().flatMap(p -> p.category().stream()).map(Named::name).distinct().toList();
    String name =
        categories.isEmpty() ? call.say("entry.uncategorised") : String.join(", ", categories);
    return entry.kind() == EntryKind.REFUND ? call.say("entry.refund", name) : name;
  }

  /** The lines of a card below its heading; with several books, the last one names this one. */
  static List<String> below(Call call, List<String> lines) {
    Stream<String> book =
        call.member().books() > 1
            ? Stream.of(call.say("entry.in-book", call.book().name()))
            : Stream.of();
    return Stream.concat(lines.stream().filter(line -> !line.isBlank()), book).toList();
  }
}
