package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.EntryFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The entries that are changed or deleted at once, by their numbers or by a filter. They are
 * counted and summed up before; what is pressed then counts only for as many as were named.
 */
final class Selection {
  /** How many were named in the question, or {@link #KEEP}. */
  private static final String SURE = "sure";

  private static final String KEEP = "keep";
  private static final int MOST_NAMED = 10;
  private static final Pattern NUMBERS = Pattern.compile("#?\\d{1,9}(?:[\\s,]+#?\\d{1,9})*");

  private final Call call;
  private final Books books;
  private final Filters filters;

  private Selection(Call call, Books books, Filters filters) {
    this.call = call;
    this.books = books;
    this.filters = filters;
  }

  /** What the question and the answer to it say. */
  record Deed(String question, String done, String button, List<String> details) {}

  static boolean isNumbers(String text) {
    return NUMBERS.matcher(text.strip()).matches();
  }

  /**
   * Reads the selection a call's text is, and goes on with it, or asks which name was meant.
   *
   * @param text numbers, or filters
   */
  static Reply read(Call call, Books books, String text, Function<Selection, Reply> onwards) {
    if (isNumbers(text)) {
      return onwards.apply(new Selection(call, books, numbered(books, text)));
    }
    return Filters.read(
        call.as(call.invocation().with(Invocation.TEXT, text)),
        books,
        filters -> onwards.apply(new Selection(call, books, filters)));
  }

  private static Filters numbered(Books books, String text) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String word : text.strip().split("[\\s,]+")) {
      numbers.add(Integer.parseInt(word.replace("#", "")));
    }
    var found = EntryCards.numbers(books.ledger().find(List.copyOf(numbers)));
    numbers.stream()
        .filter(number -> !found.contains(number))
        .findFirst()
        .ifPresent(missing -> {
          throw Show.unknown(missing);
        });
    List<String> said = numbers.stream().limit(MOST_NAMED).map(number -> "#" + number).toList();
    if (numbers.size() > MOST_NAMED) {
      said = new ArrayList<>(said);
      said.add("…");
    }
    return Filters.of(EntryFilter.where().numbers(numbers).build(), text, List.copyOf(said));
  }

  /** What the caller may change of it. */
  EntryFilter filter() {
    EntryFilter whole = filters.whole();
    return call.member().role().atLeast(Role.MANAGER)
        ? whole
        : whole.and().author(call.person().id()).build();
  }

  /**
   * Asks before the first time, and whenever the number has changed since; then does it.
   *
   * @param again the call that asks, without the answer
   */
  Reply confirmed(Deed deed, Invocation again, Function<EntryFilter, Long> act) {
    if (call.argument(SURE).filter(KEEP::equals).isPresent()) {
      return Reply.text(call.say("bulk.kept")).inPlace();
    }
    EntryFilter mine = filter();
    long count = books.ledger().count(mine);
    if (count == 0) {
      throw new Refused("entry.none");
    }
    if (call.argument(SURE).filter(Long.toString(count)::equals).isEmpty()) {
      return question(deed, again, mine, count);
    }
    long action = act.apply(mine);
    return Reply.of(
            Part.card(call.say(deed.done(), count), EntryWords.below(call, lines(deed.details()))))
        .row(EntryCards.undo(call, action))
        .inPlace();
  }

  private Reply question(Deed deed, Invocation again, EntryFilter mine, long count) {
    var lines = new ArrayList<>(lines(List.of()));
    books.reports().sums(mine).forEach(sums -> lines.addAll(SumLines.present(call, sums)));
    lines.addAll(deed.details());
    long others = books.ledger().count(filters.whole()) - count;
    if (others > 0) {
      lines.add(call.say("bulk.others", others));
    }
    Button keep = Button.once(call.say("button.cancel"), again.with(SURE, KEEP));
    Button yes =
        Button.once(call.say(deed.button(), count), again.with(SURE, Long.toString(count)))
            .styled(Button.Style.DANGER);
    return Reply.of(Part.card(call.say(deed.question(), count), EntryWords.below(call, lines)))
        .row(yes, keep);
  }

  private List<String> lines(List<String> more) {
    var lines = new ArrayList<String>();
    lines.add(filters.described(call));
    lines.addAll(more);
    return lines;
  }

  /** The same selection for a button: its days stay those of now. */
  Invocation into(String command) {
    return filters.into(command);
  }
}
