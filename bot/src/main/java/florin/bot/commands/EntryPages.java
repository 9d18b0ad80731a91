package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Entry;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.ledger.Ledger;
import florin.ledger.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists of entries, eight a page, turned in place. A page is found by the entry it begins behind,
 * so that what is recorded meanwhile shifts nothing.
 */
final class EntryPages {
  static final int ROWS = 8;

  /** How many are shown at once when all are asked for. */
  private static final int ALL_ROWS = 500;

  private static final String OLDER = "older";
  private static final String NEWER = "newer";

  /** How many newer entries there were when the page was turned, for show only. */
  private static final String BEFORE = "before";

  private static final int NUMBERS_A_ROW = 4;

  private EntryPages() {}

  /**
   * @param again the same list, without a place in it
   */
  static Reply page(Call call, Books books, Filters filters, int rows, Invocation again) {
    EntryFilter filter = filters.whole();
    long count = books.reports().count(filter);
    if (count == 0) {
      return empty(call, filters);
    }
    int size = filters.everything() ? ALL_ROWS : rows;
    Turned turned = turn(call, books, filters, size);
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(heading(call, filters)));
    parts.add(new Part.Paragraph(totals(call, books, filter, count, turned)));
    parts.add(new Part.Paragraph(String.join("\n", rows(call, turned.rows()))));
    List<String> book = EntryWords.below(call, List.of());
    book.forEach(line -> parts.add(new Part.Paragraph(line)));
    Reply reply = Reply.of(List.copyOf(parts)).rows(numbers(turned.rows()));
    Button[] turns = turns(call, turned, filters.order(), again);
    Reply whole = turns.length == 0 ? reply : reply.row(turns);
    Button[] more = more(call, count, size, filters, again);
    whole = more.length == 0 ? whole : whole.row(more);
    return call.argument(BEFORE).isPresent() ? whole.inPlace() : whole;
  }

  private static Reply empty(Call call, Filters filters) {
    String described = filters.described(call);
    return Reply.text(
        described.isEmpty() ? call.say("list.empty") : call.say("list.nothing", described));
  }

  /**
   * A page that was turned to.
   *
   * @param before how many newer entries there are, about
   */
  private record Turned(List<Entry> rows, long before, boolean older) {
    boolean newer() {
      return before > 0;
    }
  }

  private static Turned turn(Call call, Books books, Filters filters, int size) {
    EntryFilter filter = filters.whole();
    EntryOrder order = filters.order();
    long before = call.argument(BEFORE).map(Long::parseLong).orElse(0L);
    if (call.argument(NEWER).isPresent() && before > size) {
      Page<Entry> page = books.ledger().list(filter, reverse(order), call.argument(NEWER), size);
      if (page.next().isPresent()) {
        return new Turned(page.rows().reversed(), before - size, true);
      }
    }
    Page<Entry> page = books.ledger().list(filter, order, call.argument(OLDER), size);
    boolean first = call.argument(OLDER).isEmpty();
    if (page.rows().isEmpty()) {
      // All that followed was deleted meanwhile.
      page = books.ledger().list(filter, order, Optional.empty(), size);
      first = true;
    }
    return new Turned(page.rows(), first ? 0 : before + size, page.next().isPresent());
  }

  private static String heading(Call call, Filters filters) {
    String described = filters.described(call);
    return described.isEmpty() ? call.say("list.heading") : call.say("list.heading.of", described);
  }

  private static String totals(
      Call call, Books books, EntryFilter filter, long count, Turned turned) {
    var lines = new ArrayList<String>();
    lines.add(shown(call, count, turned));
    books.reports().sums(filter).forEach(sums -> lines.addAll(SumLines.present(call, sums)));
    return String.join("\n", lines);
  }

  /** How many there are, and which of them are shown. */
  private static String shown(Call call, long count, Turned turned) {
    int rows = turned.rows().size();
    if (rows >= count) {
      return call.say("list.count", count);
    }
    long first = turned.before() + 1;
    return rows == 1
        ? call.say("list.one-of", first, count)
        : call.say("list.part", first, turned.before() + rows, count);
  }

  private static List<String> rows(Call call, List<Entry> entries) {
    return entries.stream().map(entry -> row(call, entry)).toList();
  }

  private static String row(Call call, Entry entry) {
    var row = new StringBuilder(EntryWords.line(call, entry));
    if (!entry.description().isEmpty()) {
      row.append(" · ").append(entry.description());
    }
    if (entry.author().id() != call.person().id()) {
      row.append(" · ").append(entry.author().name());
    }
    return row.toString();
  }

  /** Each entry by its number, where they fit. */
  private static List<List<Button>> numbers(List<Entry> entries) {
    var rows = new ArrayList<List<Button>>();
    if (entries.size() > ROWS) {
      return rows;
    }
    for (int from = 0; from < entries.size(); from += NUMBERS_A_ROW) {
      rows.add(
          entries.subList(from, Math.min(from + NUMBERS_A_ROW, entries.size())).stream()
              .map(Entry::number)
              .map(number ->
                  Button.of("#" + number, Invocation.of("show", Integer.toString(number))))
              .toList());
    }
    return rows;
  }

  private static EntryOrder reverse(EntryOrder order) {
    return switch (order) {
      case NEWEST -> EntryOrder.OLDEST;
      case OLDEST -> EntryOrder.NEWEST;
      case LARGEST -> EntryOrder.SMALLEST;
      case SMALLEST -> EntryOrder.LARGEST;
    };
  }

  /** The figures of what is listed, and all of it at once, where that says more. */
  private static Button[] more(Call call, long count, int size, Filters filters, Invocation again) {
    var more = new ArrayList<Button>();
    if (count > 1 && again.command().equals("list")) {
      more.add(EntryFigures.button(call, again));
      if (count > size && count <= ALL_ROWS) {
        Invocation all = filters.with(call.say("filter.words.all").split(",")[0]).into("list");
        more.add(Button.of(call.say("button.show-all"), all));
      }
    }
    return more.toArray(Button[]::new);
  }

  private static Button[] turns(Call call, Turned turned, EntryOrder order, Invocation again) {
    boolean byDate = order == EntryOrder.NEWEST;
    var turns = new ArrayList<Button>();
    Invocation here = again.with(BEFORE, Long.toString(turned.before()));
    if (turned.newer()) {
      String cursor = Ledger.cursorAfter(turned.rows().getFirst(), reverse(order));
      String back = byDate ? "button.newer" : "button.previous";
      turns.add(Button.of(call.say(back), here.with(NEWER, cursor)));
    }
    if (turned.older()) {
      String cursor = Ledger.cursorAfter(turned.rows().getLast(), order);
      String on = byDate ? "button.older" : "button.next";
      turns.add(Button.of(call.say(on), here.with(OLDER, cursor)));
    }
    return turns.toArray(Button[]::new);
  }
}
