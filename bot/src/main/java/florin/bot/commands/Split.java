package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Allocation;
import florin.ledger.Category;
import florin.ledger.Division;
import florin.ledger.Entry;
import florin.ledger.EntryChange;
import florin.ledger.EntryKind;
import florin.ledger.Named;
import florin.money.Money;
import florin.quickentry.EntryContext;
import florin.quickentry.SplitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides one entry: a receipt over categories, income over the buckets by their percentages. What
 * the parts leave stays in the category the receipt had, or is asked for.
 */
final class Split {
  /** The category of what the parts leave; empty for none. */
  private static final String REST = "rest";

  private static final int OFFERED = 3;

  private Split() {}

  static Command command() {
    return Command.named("split")
        .access(Access.AGENT)
        .params(
            Param.required(Edit.NUMBER, Param.Kind.NUMBER),
            Param.optional("parts", Param.Kind.TEXT))
        .handledBy(Split::handle);
  }

  /** A button that shares an entry out, where that is possible and not done. */
  static Optional<Button> button(Call call, Books books, Entry entry) {
    boolean whole = entry.postings().size() == 1 && entry.postings().getFirst().percent().isEmpty();
    return entry.kind() == EntryKind.INCOME && whole && isComplete(books)
        ? Optional.of(
            Button.once(
                call.say("button.split"),
                Invocation.of("split").with(Edit.NUMBER, Integer.toString(entry.number()))))
        : Optional.empty();
  }

  private static Reply handle(Call call, Books books) {
    EntryNumber meant = EntryNumber.of(call);
    Entry entry =
        books.ledger().find(meant.number()).orElseThrow(() -> Show.unknown(meant.number()));
    Invocation onwards =
        call.invocation()
            .without(Invocation.ANSWERED)
            .with(Edit.NUMBER, Integer.toString(meant.number()));
    if (!meant.rest().isEmpty()) {
      return parts(call.as(onwards.with(Invocation.TEXT, meant.rest())), books, entry);
    }
    if (isShareable(entry) && isComplete(books)) {
      return divided(call, books, entry, new Division.ByAllocation());
    }
    return Prompter.ask(
        call.say("split.how", EntryWords.brief(call, entry)), onwards, Invocation.TEXT, List.of());
  }

  private static boolean isShareable(Entry entry) {
    return entry.kind() == EntryKind.INCOME || entry.kind() == EntryKind.OPENING;
  }

  private static boolean isComplete(Books books) {
    return books.buckets().allocation().status() == Allocation.Status.COMPLETE;
  }

  private static Reply parts(Call call, Books books, Entry entry) {
    Map<String, String> answers = EntryQuestions.answers(call, books);
    EntryContext context =
        books
            .quickEntry()
            .context(call.locale(), entry.amount().currency(), call.today())
            .withAnswers(answers);
    return switch (SplitText.read(call.text(), context)) {
      case SplitText.Reading.Open open ->
          EntryQuestions.ask(call, books, open.key(), open.text(), open.question());
      case SplitText.Reading.Parts(List<SplitText.Part> said) -> over(call, books, entry, said);
    };
  }

  private static Reply over(Call call, Books books, Entry entry, List<SplitText.Part> said) {
    Money rest = entry.amount();
    var parts = new ArrayList<Division.Part>();
    for (SplitText.Part part : said) {
      if (part.amount().isPresent()) {
        Money amount = part.amount().get();
        if (!amount.currency().equals(rest.currency())) {
          throw new Refused("entry.split.currency", rest.currency().getCurrencyCode());
        }
        rest = rest.minus(amount);
        parts.add(part(books, part.category(), amount));
      }
    }
    if (rest.signum() < 0) {
      throw new Refused("entry.split.over", entry.amount());
    }
    Optional<SplitText.Part> open = said.stream().filter(p -> p.amount().isEmpty()).findFirst();
    if (open.isPresent()) {
      parts.addFirst(part(books, open.get().category(), Money.zero(rest.currency())));
    } else if (!rest.isZero()) {
      Optional<Named> own = entry.category().filter(had -> isElsewhere(had, parts));
      Optional<String> answer = call.argument(REST);
      if (own.isEmpty() && answer.isEmpty()) {
        return askForRest(call, said, rest);
      }
      Optional<Long> category =
          answer.isPresent()
              ? answer.filter(name -> !name.isEmpty()).map(name -> category(books, name))
              : own.map(Named::id);
      parts.addFirst(new Division.Part(category, Optional.empty(), rest));
    }
    return divided(call, books, entry, new Division.ByParts(joined(parts)));
  }

  private static boolean isElsewhere(Named category, List<Division.Part> parts) {
    return parts.stream().noneMatch(part -> part.categoryId().equals(Optional.of(category.id())));
  }

  private static Reply askForRest(Call call, List<SplitText.Part> said, Money rest) {
    var options = new ArrayList<Option>();
    said.stream()
        .flatMap(part -> part.category().stream())
        .distinct()
        .limit(OFFERED)
        .forEach(name -> options.add(new Option(name, name)));
    options.add(new Option(call.say("entry.uncategorised"), ""));
    return Prompter.ask(call.say("split.rest", rest), call.invocation(), REST, options);
  }

  /** What stays belongs to a part of the same category, if there is one. */
  private static List<Division.Part> joined(List<Division.Part> parts) {
    Division.Part first = parts.getFirst();
    List<Division.Part> others =
        parts.subList(1, parts.size()).stream()
            .filter(part -> !part.categoryId().equals(first.categoryId()))
            .toList();
    var all = new ArrayList<>(others);
    all.addFirst(
        new Division.Part(
            first.categoryId(), first.bucketId(), Money.zero(first.amount().currency())));
    return all;
  }

  private static Division.Part part(Books books, Optional<String> category, Money amount) {
    return new Division.Part(category.map(name -> category(books, name)), Optional.empty(), amount);
  }

  private static long category(Books books, String name) {
    return books
        .categories()
        .find(name)
        .map(Category::id)
        .orElseThrow(() -> new Refused("entry.name.gone", name));
  }

  private static Reply divided(Call call, Books books, Entry entry, Division division) {
    Entry changed =
        books
            .ledger()
            .edit(entry.number(), EntryChange.none().divided(division).ifVersion(entry.version()));
    return EntryCards.changed(call, books, changed).inPlace();
  }
}
