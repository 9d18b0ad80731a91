package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.EntryOrder;
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
  private final FilterNames names;
  private final List<FilterToken> tokens = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final EntryFilter.Builder filter = EntryFilter.where();
  private EntryOrder order = EntryOrder.NEWEST;
  private boolean everything;

  FilterReader(Call call, Books books) {
    this.call = call;
    this.names = new FilterNames(books);
  }

  Reply read(Function<Filters, Reply> onwards) {
    String text = call.text();
    if (text.length() > LONGEST) {
      throw new Refused("filter.too-long", LONGEST);
    }
    tokens.addAll(FilterToken.of(text));
    Optional<Period> period = Periods.of(call).or(this::takePeriod);
    Optional<UnknownName> unknown = names();
    if (unknown.isPresent()) {
      return unknown.get().ask(call);
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

  /** Up to a name nobody knows; the rest of the line is then not looked at. */
  private Optional<UnknownName> names() {
    var ids = new Ids();
    for (FilterToken token : tokens) {
      Optional<UnknownName> unknown =
          switch (token.lead()) {
            case "" -> Optional.empty();
            case "#" -> named(token, "category", names.category(token.text()), ids.categories);
            case "@" -> named(token, "location", names.location(token.text()), ids.locations);
            case "bucket:" -> named(token, "bucket", names.bucket(token.text()), ids.buckets);
            case "customer:" ->
                named(token, "customer", names.customer(token.text()), ids.customers);
            case "pay:" -> named(token, "method", names.method(token.text()), ids.methods);
            case "&" -> {
              filter.counterparty(token.text());
              yield said("&" + token.text());
            }
            case "by:" -> {
              Optional<UnknownName> nobody =
                  named(token, "author", names.author(token.text()), ids.authors);
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

  private Optional<UnknownName> named(
      FilterToken token, String kind, FilterNames.Match match, Set<Long> ids) {
    if (match.found().isEmpty()) {
      return Optional.of(new UnknownName(token, kind, match.nearest()));
    }
    ids.add(match.found().get().id());
    return said(sign(kind) + match.found().get().name());
  }

  private Optional<UnknownName> said(String what) {
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

  private static String sign(String kind) {
    return switch (kind) {
      case "category" -> "#";
      case "location" -> "@";
      default -> "";
    };
  }
}
