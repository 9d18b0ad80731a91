package florin.quickentry;

import florin.Refused;
import florin.money.AmountProblem;
import florin.money.AmountReading;
import florin.money.AmountText;
import florin.money.Money;
import florin.money.SumText;
import florin.quickentry.Question.AmountChoice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides on the amount of a line, or asks. */
final class AmountReader {
  private static final int MOST_CHOICES = 4;

  private final Line line;
  private final AmountText amounts;
  private final EntryContext context;
  private final Currency book;
  private final List<Question> questions;

  AmountReader(Line line, AmountText amounts, EntryContext context, List<Question> questions) {
    this.line = line;
    this.amounts = amounts;
    this.context = context;
    this.book = context.bookCurrency();
    this.questions = questions;
  }

  /**
   * @param amount absent where there is none, or it is asked for
   * @param dates the other numbers, which may be dates
   * @param answered whether the person has chosen among the numbers
   */
  record Result(
      Optional<Money> amount, Optional<AmountSign> sign, List<Candidate> dates, boolean answered) {
    static final Result NONE = new Result(Optional.empty(), Optional.empty(), List.of(), false);
  }

  Result read(List<Candidate> candidates, boolean dated, boolean needed) {
    Optional<AmountReading> answer =
        context.answer(Question.AMOUNT).map(new SumText(amounts)::read);
    if (answer.isPresent()) {
      return answered(candidates, answer.get());
    }
    return switch (AmountSelection.among(candidates, this::isAtEnd, dated)) {
      case AmountSelection.Chosen(Candidate candidate) ->
          chosen(candidate, others(candidates, candidate));
      case AmountSelection.Open(List<Candidate> open) -> open(open, dated);
      case AmountSelection.None _ -> missing(needed);
    };
  }

  private Result answered(List<Candidate> candidates, AmountReading answer) {
    String text = context.answer(Question.AMOUNT).orElse("");
    switch (answer) {
      case AmountReading.Unreadable(AmountProblem problem) ->
          throw new Refused(problem.key(), text);
      case AmountReading.Ambiguous(var first, var second, Optional<Currency> named) -> {
        Currency currency = named.orElse(book);
        questions.add(
            ambiguous(text, new Money(first.abs(), currency), new Money(second.abs(), currency)));
        return Result.NONE;
      }
      case AmountReading.Exact exact -> {
        Money amount = nonZero(exact.in(book).abs());
        if (AmountSelection.answered(candidates, amount, book)
            instanceof AmountSelection.Chosen(Candidate candidate)) {
          line.mark(candidate.first(), candidate.last(), Meaning.AMOUNT);
          return new Result(
              Optional.of(amount), candidate.sign(), others(candidates, candidate), true);
        }
        return new Result(Optional.of(amount), typedSign(text, exact), candidates, false);
      }
    }
  }

  private static Optional<AmountSign> typedSign(String text, AmountReading.Exact exact) {
    if (exact.value().signum() < 0) {
      return Optional.of(AmountSign.MINUS);
    }
    return text.strip().startsWith("+") ? Optional.of(AmountSign.PLUS) : Optional.empty();
  }

  private Result chosen(Candidate candidate, List<Candidate> others) {
    if (candidate.reading() instanceof AmountReading.Unreadable(AmountProblem problem)) {
      throw new Refused(problem.key(), candidate.text());
    }
    if (candidate.contradictsSign()) {
      throw new Refused("entry.amount.sign", candidate.text());
    }
    List<Money> readings = candidate.amounts(book);
    if (readings.size() == 2) {
      line.mark(candidate.first(), candidate.last(), Meaning.OPEN);
      questions.add(ambiguous(candidate.text(), readings.getFirst(), readings.getLast()));
      return new Result(Optional.empty(), candidate.sign(), others, false);
    }
    Money amount = nonZero(readings.getFirst());
    line.mark(candidate.first(), candidate.last(), Meaning.AMOUNT);
    return new Result(Optional.of(amount), candidate.sign(), others, false);
  }

  private Result open(List<Candidate> open, boolean dated) {
    List<AmountChoice> choices =
        open.stream()
            .flatMap(candidate ->
                candidate.amounts(book).stream()
                    .map(amount -> choice(amount, candidate, open, dated)))
            .filter(choice -> !choice.amount().isZero())
            .distinct()
            .limit(MOST_CHOICES)
            .toList();
    if (choices.isEmpty()) {
      return chosen(open.getFirst(), List.of());
    }
    open.forEach(candidate -> line.mark(candidate.first(), candidate.last(), Meaning.OPEN));
    questions.add(new Question.WhichAmount(choices));
    return Result.NONE;
  }

  private static AmountChoice choice(
      Money amount, Candidate candidate, List<Candidate> open, boolean dated) {
    List<LocalDate> dates =
        dated
            ? List.of()
            : others(open, candidate).stream().flatMap(other -> other.dates().stream()).toList();
    return new AmountChoice(
        amount, dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty());
  }

  private Result missing(boolean needed) {
    Optional<String> broken =
        IntStream.range(0, line.size())
            .filter(line::isWord)
            .mapToObj(line::text)
            .filter(AmountReader::looksLikeNumber)
            .findFirst();
    boolean nothingElse = IntStream.range(0, line.size()).filter(line::isWord).count() == 1;
    if (broken.isPresent() && (needed || nothingElse)) {
      AmountProblem problem =
          new SumText(amounts).read(broken.get())
                  instanceof AmountReading.Unreadable(AmountProblem found)
              ? found
              : AmountProblem.NOT_A_NUMBER;
      throw new Refused(problem.key(), broken.get());
    }
    if (needed) {
      questions.add(new Question.MissingAmount());
    }
    return Result.NONE;
  }

  private static boolean looksLikeNumber(String word) {
    return Folding.ascii(word).matches("[^\\p{L}0-9]{0,3}[0-9].*");
  }

  private static Question.AmbiguousAmount ambiguous(String text, Money first, Money second) {
    return new Question.AmbiguousAmount(
        text,
        new AmountChoice(first, Optional.empty()),
        new AmountChoice(second, Optional.empty()));
  }

  private static Money nonZero(Money amount) {
    if (amount.isZero()) {
      throw new Refused("entry.amount.zero");
    }
    return amount;
  }

  /** The other candidates that share no piece with this one. */
  private static List<Candidate> others(List<Candidate> candidates, Candidate one) {
    return candidates.stream()
        .filter(other -> other.last() < one.first() || other.first() > one.last())
        .toList();
  }

  /** Whether nothing but sigils, keys and dates stands before it, or behind it. */
  private boolean isAtEnd(Candidate candidate) {
    return Stream.of(
            IntStream.range(0, candidate.first()),
            IntStream.range(candidate.last() + 1, line.size()))
        .anyMatch(side ->
            side.noneMatch(index -> line.isFree(index) && line.piece(index).field().isEmpty()));
  }
}
