package florin.quickentry;

import florin.money.Money;
import florin.quickentry.Candidate.Strength;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which number of a line is the amount: the one with a sign, a currency or operators; else the one
 * with decimals; else the one at either end of the line; else nobody knows. A number that may be a
 * date leaves it open, unless the date is already said.
 */
sealed interface AmountSelection {

  record Chosen(Candidate candidate) implements AmountSelection {}

  record Open(List<Candidate> candidates) implements AmountSelection {}

  record None() implements AmountSelection {}

  /**
   * @param isAtEnd whether a candidate is the first or last word of the line
   * @param dated whether the line says its date elsewhere
   */
  static AmountSelection among(List<Candidate> all, Predicate<Candidate> isAtEnd, boolean dated) {
    List<Candidate> likely = with(all, candidate -> candidate.strength() != Strength.WEAK);
    List<Candidate> candidates = likely.isEmpty() ? all : likely;
    if (candidates.stream().anyMatch(Candidate::doubtful)) {
      return new Open(candidates);
    }
    List<Candidate> marked = with(candidates, candidate -> candidate.strength() == Strength.MARKED);
    if (!marked.isEmpty() || candidates.size() <= 1) {
      return oneOf(marked.isEmpty() ? candidates : marked);
    }
    if (!dated && candidates.stream().anyMatch(candidate -> !candidate.dates().isEmpty())) {
      return new Open(candidates);
    }
    List<Candidate> decimals =
        with(candidates, candidate -> candidate.strength() == Strength.DECIMALS);
    if (!decimals.isEmpty()) {
      return oneOf(decimals);
    }
    List<Candidate> atEnd = with(candidates, isAtEnd);
    return atEnd.size() == 1 ? oneOf(atEnd) : new Open(candidates);
  }

  /** The candidate a person has chosen by its amount. */
  static AmountSelection answered(List<Candidate> candidates, Money answer, Currency fallback) {
    return candidates.stream()
        .filter(candidate -> candidate.amounts(fallback).contains(answer))
        .findFirst()
        .<AmountSelection>map(Chosen::new)
        .orElseGet(None::new);
  }

  private static AmountSelection oneOf(List<Candidate> candidates) {
    return switch (candidates.size()) {
      case 0 -> new None();
      case 1 -> new Chosen(candidates.getFirst());
      default -> new Open(candidates);
    };
  }

  private static List<Candidate> with(List<Candidate> candidates, Predicate<Candidate> wanted) {
    return candidates.stream().filter(wanted).toList();
  }
}
