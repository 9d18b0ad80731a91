package florin.quickentry;

import florin.money.AmountProblem;
import florin.money.AmountReading;
import florin.money.AmountText;
import florin.money.SumText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the numbers of a line, with the sign, currency, operators and groups that stand around them
 * as words of their own.
 */
final class NumberFinder {
  private static final Pattern GROUP_HEAD = Pattern.compile("[^0-9]{0,4}[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}");
  private static final Pattern GROUP_TAIL =
      Pattern.compile("[0-9]{3}(?:[.,][0-9]{1,2})?[^0-9.,]{0,3}");
  private static final Pattern LEADING_SIGN = Pattern.compile("[^0-9(.,+-]*([+-]).*");
  private static final Pattern TRAILING_MINUS = Pattern.compile(".*[0-9]-[^0-9]*");
  private static final Pattern DECIMALS = Pattern.compile(".*[.,\u066B][0-9]{1,2}(?![0-9]).*");
  private static final Pattern RANGE = Pattern.compile("[0-9]+-[0-9]+|[+][0-9]{8,}");
  private static final Pattern OPERATOR = Pattern.compile("[0-9).][*/+]|[0-9).]-[0-9(]|^=");
  private static final Pattern TRAILING = Pattern.compile("[,;:!?]+$");
  private static final Set<String> UNITS =
      Set.of(
          "kg", "g", "l", "ml", "cl", "km", "m", "cm", "mm", "h", "min", "pc", "pcs", "x", "stk",
          "st.", "std", "stuck", "%");

  /** Codes that are no words, so that they count in lower case too. */
  private static final Set<String> SAFE_CODES =
      Set.of(
          "aed", "aud", "brl", "cad", "chf", "clp", "cny", "czk", "dkk", "eur", "gbp", "hkd", "huf",
          "idr", "ils", "isk", "jpy", "krw", "kwd", "mxn", "myr", "nok", "nzd", "pln", "sek", "sgd",
          "thb", "uah", "usd");

  private final Line line;
  private final DateText dates;
  private final AmountText amounts;
  private final SumText sums;
  private final String bookCode;
  private final List<Candidate> found = new ArrayList<>();
  private Map<Integer, LocalDate> daysBesideMonth = Map.of();

  NumberFinder(Line line, DateText dates, AmountText amounts, Currency book) {
    this.line = line;
    this.dates = dates;
    this.amounts = amounts;
    this.sums = new SumText(amounts);
    this.bookCode = book.getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  /**
   * @param daysBesideMonth numbers that are the day if they are not the amount, by their index
   */
  List<Candidate> find(Map<Integer, LocalDate> daysBesideMonth) {
    this.daysBesideMonth = daysBesideMonth;
    int index = 0;
    while (index < line.size()) {
      index = isNumber(index) ? take(index) : index + 1;
    }
    return List.copyOf(found);
  }

  /** Whether a word alone reads as an amount or nearly. */
  boolean isNumber(int index) {
    if (!line.isWord(index)
        || isInBrackets(text(index))
        || Folding.ascii(text(index)).chars().noneMatch(Character::isDigit)) {
      return false;
    }
    return !(sums.read(text(index)) instanceof AmountReading.Unreadable(AmountProblem problem)
        && (problem == AmountProblem.NOT_A_NUMBER
            || problem == AmountProblem.GROUPING
            || problem == AmountProblem.EMPTY));
  }

  /** Takes the number at the index and returns the index behind it. */
  private int take(int index) {
    int groupEnd = groupEnd(index);
    if (groupEnd > index && !amounts.groupsBySpace()) {
      // Two numbers, or one with a space in it: the person decides.
      add(index, groupEnd, true);
      IntStream.rangeClosed(index, groupEnd)
          .filter(this::isNumber)
          .forEach(each -> add(each, each, true));
      return groupEnd + 1;
    }
    return add(index, groupEnd > index ? groupEnd : sumEnd(index), false);
  }

  private int add(int start, int end, boolean doubtful) {
    int first = start;
    int last = end;
    boolean shared = false;
    if (isCurrency(end + 1)) {
      last = end + 1;
      shared = isNumber(end + 2);
    } else if (isCurrency(start - 1)
        && found.stream().noneMatch(earlier -> earlier.last() >= start - 1)) {
      first = start - 1;
    }
    if (found.isEmpty()
        && line.isWord(first - 1)
        && Folding.ascii(line.text(first - 1)).equals("+")) {
      first--;
    }
    found.add(candidate(first, last, doubtful || shared));
    return last + 1;
  }

  private Candidate candidate(int first, int last, boolean doubtful) {
    String text = TRAILING.matcher(joined(first, last)).replaceAll("");
    String ascii = Folding.ascii(text);
    AmountReading reading = sums.read(text);
    Optional<AmountSign> sign = sign(ascii);
    List<LocalDate> maybe = first == last ? maybeDates(first, text) : List.of();
    Candidate.Strength strength = strength(ascii, reading, sign, last, maybe);
    List<LocalDate> days = strength == Candidate.Strength.WEAK ? List.of() : maybe;
    return new Candidate(first, last, text, reading, sign, strength, days, doubtful);
  }

  private List<LocalDate> maybeDates(int index, String text) {
    LocalDate besideMonth = daysBesideMonth.get(index);
    if (besideMonth != null) {
      return List.of(besideMonth);
    }
    return dates.read(text).orElse(null) instanceof DateReading.Maybe(List<LocalDate> days)
        ? days
        : List.of();
  }

  private Candidate.Strength strength(
      String ascii,
      AmountReading reading,
      Optional<AmountSign> sign,
      int last,
      List<LocalDate> maybe) {
    if (RANGE.matcher(ascii).matches()
        || UNITS.contains(Folding.fold(line.isWord(last + 1) ? line.text(last + 1) : ""))) {
      return Candidate.Strength.WEAK;
    }
    boolean sum = maybe.isEmpty() && OPERATOR.matcher(ascii).find();
    if (sign.isPresent() || sum || namesCurrency(reading)) {
      return Candidate.Strength.MARKED;
    }
    boolean decimals =
        DECIMALS.matcher(ascii).matches()
            || !(reading instanceof AmountReading.Exact(BigDecimal value, _))
            || value.stripTrailingZeros().scale() > 0;
    return decimals ? Candidate.Strength.DECIMALS : Candidate.Strength.PLAIN;
  }

  private static boolean namesCurrency(AmountReading reading) {
    return switch (reading) {
      case AmountReading.Exact(_, Optional<Currency> currency) -> currency.isPresent();
      case AmountReading.Ambiguous(_, _, Optional<Currency> currency) -> currency.isPresent();
      case AmountReading.Unreadable(AmountProblem problem) ->
          problem == AmountProblem.CURRENCY_UNCLEAR;
    };
  }

  private static Optional<AmountSign> sign(String ascii) {
    var leading = LEADING_SIGN.matcher(ascii);
    if (leading.matches()) {
      return Optional.of(leading.group(1).equals("+") ? AmountSign.PLUS : AmountSign.MINUS);
    }
    return TRAILING_MINUS.matcher(ascii).matches() && !OPERATOR.matcher(ascii).find()
        ? Optional.of(AmountSign.MINUS)
        : Optional.empty();
  }

  /** The last word of {@code 1 234 567,50}, or the index itself. */
  private int groupEnd(int index) {
    if (!GROUP_HEAD.matcher(Folding.ascii(text(index))).matches()) {
      return index;
    }
    int end = index;
    while (line.isWord(end + 1) && GROUP.matcher(Folding.ascii(text(end + 1))).matches()) {
      end++;
    }
    boolean tail =
        line.isWord(end + 1)
            && GROUP_TAIL.matcher(Folding.ascii(text(end + 1))).matches()
            && isNumber(end + 1);
    return tail ? end + 1 : end;
  }

  /** The last number of {@code 12 + 3 * 4}, or the index itself. A lone minus is a dash. */
  private int sumEnd(int index) {
    int end = index;
    while (line.isWord(end + 1)
        && Folding.ascii(line.text(end + 1)).matches("[+*/xX]")
        && isNumber(end + 2)) {
      end += 2;
    }
    return end;
  }

  private boolean isCurrency(int index) {
    return line.isWord(index) && amounts.isCurrency(text(index)) && !isOrdinaryWord(text(index));
  }

  /** Codes such as TRY, ALL and PEN count in capitals only. */
  private boolean isOrdinaryWord(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean code =
        text.length() == 3
            && text.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter));
    return code
        && !text.equals(text.toUpperCase(Locale.ROOT))
        && !SAFE_CODES.contains(lower)
        && !lower.equals(bookCode);
  }

  private static boolean isInBrackets(String text) {
    return text.startsWith("(")
        && text.endsWith(")")
        && !OPERATOR.matcher(Folding.ascii(text)).find();
  }

  private String joined(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(index ->
            index > first && line.text(index).equalsIgnoreCase("x") ? "*" : line.text(index))
        .collect(Collectors.joining(" "));
  }

  private String text(int index) {
    return TRAILING.matcher(line.text(index)).replaceAll("");
  }
}
