package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Category;
import florin.ledger.Customer;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.EntryOrder;
import florin.ledger.Location;
import florin.ledger.Named;
import florin.ledger.PaymentMethod;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import florin.reports.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one line of filters against the names of the book. */
final class FilterReader {
  private static final int LONGEST = 500;
  private static final int MOST_PERIOD_WORDS = 7;
  private final Call call;
  private final Books books;
  private final List<FilterToken> tokens = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final EntryFilter.Builder filter = EntryFilter.where();
  private EntryOrder order = EntryOrder.NEWEST;
  private boolean everything;

  /** A name nobody knows; the rest of the line is then not looked at. */
  private record Unknown(FilterToken token, String kind, List<String> nearest) {}

  FilterReader(Call call, Books books) {
    this.call = call;
    this.books = books;
  }

  Reply read(Function<Filters, Reply> onwards) {
    String text = call.text();
    if (text.length() > LONGEST) {
      throw new Refused("filter.too-long", LONGEST);
    }
    tokens.addAll(FilterToken.of(text));
    Optional<Period> period = Periods.of(call).or(this::takePeriod);
    Optional<Unknown> unknown = names();
    if (unknown.isPresent()) {
      return ask(text, unknown.get());
    }
    words();
    String left =
        String.join(" ", tokens.stream().map(t -> text.substring(t.start(), t.end())).toList());
    return onwards.apply(
        new Filters(period, filter.build(), left, List.copyOf(said), order, everything));
  }

  /** The longest run of plain words that is a period, the first of equal ones, leaves the line. */
  private Optional<Period> takePeriod() {
    for (int length = Math.min(MOST_PERIOD_WORDS, tokens.size()); length > 0; length--) {
      for (int from = 0; from + length <= tokens.size(); from++) {
        List<FilterToken> run = tokens.subList(from, from + length);
        if (run.stream().allMatch(FilterToken::plain)) {
          String words = String.join(" ", run.stream().map(FilterToken::text).toList());
          Optional<Period> period = Periods.TEXT.read(words, call.today(), call.locale());
          if (period.isPresent()) {
            run.clear();
            return period;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Unknown> names() {
    var ids = new Ids();
    for (FilterToken token : tokens) {
      Optional<Unknown> unknown =
          switch (token.lead()) {
            case "" -> Optional.empty();
            case "#" -> named(token, "category", categories(), ids.categories);
            case "@" -> named(token, "location", locations(), ids.locations);
            case "bucket:" -> named(token, "bucket", buckets(), ids.buckets);
            case "customer:" -> named(token, "customer", customers(), ids.customers);
            case "pay:" -> named(token, "method", methods(), ids.methods);
            case "&" -> {
              filter.counterparty(token.text());
              yield said("&" + token.text());
            }
            case "by:" -> {
              Optional<Unknown> nobody =
                  named(token, "author", books.ledger().authors(), ids.authors);
              if (ids.authors.size() > 1) {
                throw new Refused("filter.one-author");
              }
              ids.authors.forEach(filter::author);
              yield nobody;
            }
            case "kind:" -> {
              ids.kinds.add(
                  FilterWords.kind(token.text())
                      .orElseThrow(() -> new Refused("filter.kind", token.text())));
              yield said(token.text());
            }
            case "tag:" -> {
              filter.tag(token.text());
              yield said("tag:" + token.text());
            }
            default -> {
              new FilterAmounts(call).read(token, filter);
              yield said(token.lead().replace("amount:", "") + token.text());
            }
          };
      if (unknown.isPresent()) {
        return unknown;
      }
    }
    filter
        .categories(ids.categories)
        .locations(ids.locations)
        .buckets(ids.buckets)
        .customers(ids.customers)
        .methods(ids.methods)
        .kinds(ids.kinds);
    return Optional.empty();
  }

  private static final class Ids {
    private final Set<Long> categories = new HashSet<>();
    private final Set<Long> locations = new HashSet<>();
    private final Set<Long> buckets = new HashSet<>();
    private final Set<Long> customers = new HashSet<>();
    private final Set<Long> methods = new HashSet<>();
    private final Set<Long> authors = new HashSet<>();
    private final Set<EntryKind> kinds = new HashSet<>();
  }

  private Optional<Unknown> named(
      FilterToken token, String kind, List<Named> known, Set<Long> ids) {
    var match = new NameMatch(known.stream().map(Named::name).map(KnownName::of).toList());
    Optional<String> name = match.find(token.text());
    if (name.isEmpty()) {
      return Optional.of(new Unknown(token, kind, match.nearest(token.text())));
    }
    known.stream()
        .filter(n -> n.name().equals(name.get()))
        .map(Named::id)
        .findFirst()
        .ifPresent(ids::add);
    return said(sign(kind) + name.get());
  }

  private Optional<Unknown> said(String what) {
    said.add(what);
    return Optional.empty();
  }

  private void words() {
    var words = new ArrayList<String>();
    for (FilterToken token : tokens) {
      if (token.lead().isEmpty() && !(token.plain() && means(token.text()))) {
        words.add(token.text());
      }
    }
    if (!words.isEmpty()) {
      String text = String.join(" ", words);
      filter.text(text);
      said.add("“" + text + "”");
    }
  }

  /** Whether a plain word says how to combine, to order, or how much to show. */
  private boolean means(String word) {
    if (FilterWords.isAny(word)) {
      filter.match(EntryFilter.Match.ANY);
      said.addFirst(call.say("filter.any"));
      return true;
    }
    if (FilterWords.isEverything(word)) {
      everything = true;
      return true;
    }
    Optional<EntryOrder> meant = FilterWords.order(word);
    meant.ifPresent(other -> {
      order = other;
      said.add(call.say("filter.order", other.name()));
    });
    return meant.isPresent();
  }

  private Reply ask(String text, Unknown unknown) {
    FilterToken token = unknown.token();
    String shown = token.text().length() > 60 ? token.text().substring(0, 60) + "…" : token.text();
    Reply reply =
        Reply.text(
            call.say(
                unknown.nearest().isEmpty() ? "filter.unknown" : "filter.unknown.near",
                unknown.kind(),
                shown));
    for (String name : unknown.nearest()) {
      String corrected =
          text.substring(0, token.start())
              + token.lead()
              + '"'
              + name
              + '"'
              + text.substring(token.end());
      reply = reply.row(Button.of(name, call.invocation().with(Invocation.TEXT, corrected)));
    }
    return reply;
  }

  private static String sign(String kind) {
    return switch (kind) {
      case "category" -> "#";
      case "location" -> "@";
      default -> "";
    };
  }

  private List<Named> categories() {
    return books.categories().list().stream()
        .map((Category c) -> new Named(c.id(), c.name()))
        .toList();
  }

  private List<Named> locations() {
    return books.locations().list().stream()
        .map((Location l) -> new Named(l.id(), l.name()))
        .toList();
  }

  private List<Named> buckets() {
    return books.buckets().list().stream().map(b -> new Named(b.id(), b.name())).toList();
  }

  private List<Named> customers() {
    return books.customers().list().stream()
        .map((Customer c) -> new Named(c.id(), c.name()))
        .toList();
  }

  private List<Named> methods() {
    return books.paymentMethods().list().stream()
        .map((PaymentMethod m) -> new Named(m.id(), m.name()))
        .toList();
  }
}
