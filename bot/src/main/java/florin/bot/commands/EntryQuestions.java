package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Form;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Location;
import florin.ledger.Sign;
import florin.quickentry.EntryLine;
import florin.quickentry.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the questions a typed line leaves open, and carries the answers back to where the line is
 * read again.
 */
final class EntryQuestions {
  /** An answer that begins so names something that is to be made first. */
  private static final String MAKE = "+";

  private static final int NAMES_OFFERED = 3;
  private static final int LOCATIONS_OFFERED = 4;

  private EntryQuestions() {}

  /**
   * Asks one question of a line.
   *
   * @param argument under which the answer goes into the call
   */
  static Reply ask(Call call, Books books, String argument, String line, Question question) {
    Invocation resume = call.invocation().without(Invocation.ANSWERED);
    return Prompter.ask(
        sentence(call, line, question), resume, argument, options(call, books, question));
  }

  /** The same question as a field of a form. */
  static Form.Field field(Call call, EntryLine line, Question question) {
    return new Form.Field(
        line.number() + "." + question.key(), sentence(call, line.text(), question), "", true);
  }

  private static String sentence(Call call, String line, Question question) {
    return switch (question) {
      case Question.WhichAmount w -> call.say("ask.amount.which", line);
      case Question.AmbiguousAmount a -> call.say("ask.amount.ambiguous", a.text());
      case Question.MissingAmount m -> call.say("ask.amount.missing", line);
      case Question.WhichDate d -> call.say("ask.date.which", d.text());
      case Question.FutureDate f -> call.say("ask.date.future", f.date());
      case Question.UnknownCategory c -> call.say("ask.category.unknown", c.text());
      case Question.UnknownLocation l -> call.say("ask.location.unknown", l.text());
      case Question.UnknownName n -> call.say("ask.name.unknown", n.key(), n.text());
      case Question.MissingTransferEnd end -> call.say("ask.transfer.end", end.key());
      case Question.MissingCounterparty c -> call.say("ask.counterparty");
      case Question.MissingReceived r ->
          call.say("ask.received", r.currency().getCurrencyCode(), r.location());
    };
  }

  private static List<Option> options(Call call, Books books, Question question) {
    return switch (question) {
      case Question.WhichAmount(List<Question.AmountChoice> choices) -> amounts(call, choices);
      case Question.AmbiguousAmount a -> amounts(call, List.of(a.first(), a.second()));
      case Question.MissingAmount m -> List.of();
      case Question.MissingCounterparty c -> List.of();
      case Question.MissingReceived r -> List.of();
      case Question.WhichDate d -> {
        var options = new ArrayList<>(dates(call, d.dates()));
        if (d.maybeNone()) {
          options.add(new Option(call.say("ask.date.none"), Question.NO_DATE));
        }
        yield options;
      }
      case Question.FutureDate f ->
          dates(
              call,
              Stream.concat(Stream.of(f.date()), f.alternatives().stream()).limit(4).toList());
      case Question.UnknownCategory c -> {
        var options = new ArrayList<>(names(c.nearest(), NAMES_OFFERED - 1));
        options.add(new Option(call.say("ask.category.create", c.text()), MAKE + c.text()));
        options.add(new Option(call.say("ask.leave-empty"), Question.LEAVE_EMPTY));
        yield options;
      }
      case Question.UnknownLocation l -> {
        var options = new ArrayList<>(names(l.nearest(), NAMES_OFFERED));
        if (l.key().equals("location")) {
          options.add(new Option(call.say("ask.location.default"), Question.LEAVE_EMPTY));
        }
        yield options;
      }
      case Question.UnknownName n -> {
        var options = new ArrayList<>(names(n.nearest(), NAMES_OFFERED));
        options.add(new Option(call.say("ask.leave-empty"), Question.LEAVE_EMPTY));
        yield options;
      }
      case Question.MissingTransferEnd end ->
          names(books.locations().list().stream().map(Location::name).toList(), LOCATIONS_OFFERED);
    };
  }

  private static List<Option> amounts(Call call, List<Question.AmountChoice> choices) {
    return choices.stream()
        .map(choice ->
            new Option(
                choice.date().isPresent()
                    ? call.say("ask.amount.and-date", choice.amount(), choice.date().get())
                    : call.say("ask.amount.choice", choice.amount()),
                choice.answer()))
        .toList();
  }

  private static List<Option> dates(Call call, List<LocalDate> dates) {
    return dates.stream().map(date -> new Option(call.day(date), date.toString())).toList();
  }

  private static List<Option> names(List<String> names, int most) {
    return names.stream().limit(most).map(name -> new Option(name, name)).toList();
  }

  /** The answers a call carries, after making what they say is to be made. */
  static Map<String, String> answers(Call call, Books books) {
    return given(call).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, e -> made(e.getKey(), e.getValue(), call, books)));
  }

  /** The answers a call carries, as they were given. */
  static Map<String, String> given(Call call) {
    return call.invocation().arguments().entrySet().stream()
        .filter(e -> !Reserved.contains(e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String made(String key, String answer, Call call, Books books) {
    if (!key.endsWith("category") || !answer.startsWith(MAKE)) {
      return answer;
    }
    String name = answer.substring(MAKE.length());
    return books
        .categories()
        .find(name)
        .orElseGet(() -> books.categories().add(name, sign(call, books)))
        .name();
  }

  /** That of what is said; a part of an entry, or another category of it, counts as it does. */
  private static Sign sign(Call call, Books books) {
    if (call.invocation().command().equals("income") || call.text().strip().startsWith("+")) {
      return Sign.POSITIVE;
    }
    return call.argument(Edit.NUMBER)
        .flatMap(number -> books.ledger().find(Integer.parseInt(number)))
        .map(entry -> entry.postings().getFirst().sign())
        .orElse(Sign.NEGATIVE);
  }

  /** Arguments that are no answers. */
  private static final class Reserved {
    private static final java.util.Set<String> NAMES =
        java.util.Set.of(Invocation.TEXT, Invocation.ANSWERED, Edit.NUMBER, Undo.ACTION);

    static boolean contains(String name) {
      return NAMES.contains(name);
    }
  }
}
