package florin.quickentry;

import florin.money.Money;
import florin.quickentry.EntryDraftText.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes readings as a bookkeeper would note them down, for tables and failures. */
final class ReadingText {
  private ReadingText() {}

  static String of(EntryReading reading, LocalDate today) {
    return switch (reading) {
      case EntryReading.Complete(EntryDraftText draft, _) -> of(draft, today);
      case EntryReading.Questions(_, List<Question> questions, _) ->
          questions.stream().map(ReadingText::of).collect(Collectors.joining("; ", "ask ", ""));
      case EntryReading.Refusal(String key, _, _) -> "refuse " + key;
    };
  }

  static String of(EntryDraftText draft, LocalDate today) {
    List<String> parts = new ArrayList<>();
    parts.add(
        draft.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + draft.amount().map(Money::toString).orElse("?"));
    if (!draft.date().equals(today)) {
      parts.add("on " + draft.date());
    }
    if (!draft.description().isEmpty()) {
      parts.add('"' + draft.description() + '"');
    }
    add(parts, "category ", draft.category());
    addAll(parts, "tags ", draft.tags());
    switch (draft.place()) {
      case Place.At(Optional<String> name) -> add(parts, "at ", name);
      case Place.BetweenBuckets(BucketMove move, Optional<String> at) -> {
        parts.add("from bucket " + move.from() + " to bucket " + move.to());
        add(parts, "at ", at);
      }
      case Place.Between(Optional<String> from, Optional<String> to) ->
          parts.add("from " + from.orElse("?") + " to " + to.orElse("?"));
    }
    add(parts, "arrives as ", draft.received().map(Money::toString));
    if (draft.shared()) {
      parts.add("shared out");
    }
    add(parts, "bucket ", draft.bucket());
    add(parts, "customer ", draft.customer());
    add(parts, "paid by ", draft.method());
    addAll(
        parts,
        "with ",
        draft.counterparties().stream()
            .map(who -> who.name() + (who.shares() == 1 ? "" : " x" + who.shares()))
            .toList());
    add(parts, "invoice ", draft.invoice());
    add(parts, "note ", draft.note());
    return String.join("; ", parts);
  }

  static String of(Question question) {
    return switch (question) {
      case Question.WhichAmount(List<Question.AmountChoice> choices) ->
          "which amount: "
              + choices.stream().map(ReadingText::of).collect(Collectors.joining(" or "));
      case Question.AmbiguousAmount(
              String text,
              Question.AmountChoice first,
              Question.AmountChoice second) ->
          text + " is " + of(first) + " or " + of(second);
      case Question.MissingAmount _ -> "for the amount";
      case Question.WhichDate(String text, List<LocalDate> dates, boolean none) ->
          text
              + " is "
              + dates.stream().map(LocalDate::toString).collect(Collectors.joining(" or "))
              + (none ? " or no date" : "");
      case Question.FutureDate(LocalDate date, List<LocalDate> others) ->
          "future "
              + date
              + " or "
              + others.stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
      case Question.UnknownCategory(String text, List<String> nearest) ->
          unknown("category", text, nearest);
      case Question.UnknownLocation(String key, String text, List<String> nearest) ->
          unknown(key, text, nearest);
      case Question.UnknownName(String key, String text, List<String> nearest) ->
          unknown(key, text, nearest);
      case Question.MissingCounterparty _ -> "for the person";
      case Question.MissingReceived(String location, Currency currency) ->
          "for the " + currency + " that arrive at " + location;
      case Question.MissingTransferEnd(String key) -> "for the place " + key;
    };
  }

  private static String unknown(String key, String text, List<String> nearest) {
    return "unknown "
        + key
        + " "
        + text
        + (nearest.isEmpty() ? "" : ": " + String.join(", ", nearest));
  }

  private static String of(Question.AmountChoice choice) {
    return choice.amount()
        + choice.date().map(date -> " (then " + date + " is the date)").orElse("");
  }

  private static void add(List<String> parts, String label, Optional<String> value) {
    value.ifPresent(text -> parts.add(label + text));
  }

  private static void addAll(List<String> parts, String label, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(label + String.join(", ", values));
    }
  }
}
