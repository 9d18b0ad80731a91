package florin.bot.files.invoice;

import florin.bot.files.text.CurrencySigns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers in lines, in the notation of their own document. */
final class Amounts {

  private static final String SIGN =
      "US\\$|CA\\$|A\\$|R\\$|[€$£¥₹₽₴₺₪]|zł|Kč|Fr\\.|Rs\\.?|kr\\.?|[A-Z]{3}";

  private static final Pattern TOKEN =
      Pattern.compile(
          "([-–−+(]?)("
              + SIGN
              + ")?([-–−]?)"
              + "(\\d{1,3}(?:[.,'’]\\d{3})+(?:[.,]\\d{1,4})?|\\d+(?:[.,]\\d{1,6})?)"
              + "(?:,-|\\.-)?("
              + SIGN
              + "|円)?(%)?(-?)(\\)?)[*,;.]?");
  private static final Pattern DECIMALS =
      Pattern.compile("[-(]?\\D{0,3}\\d[\\d.,'’]*?([.,])\\d{2}\\D{0,3}");
  private static final Pattern ALONE = Pattern.compile("(?:" + SIGN + ")[.:]?|円");
  private static final int LONGEST_ALONE = 4;
  private static final Pattern FIRST_GROUP =
      Pattern.compile("[-–−+(]?(?:" + SIGN + ")?[-–−]?\\d{1,3}");
  private static final Pattern TWO_DECIMALS = Pattern.compile(".*[.,]\\d{2}");
  private static final Pattern SMALL = Pattern.compile("\\D{0,3}\\d{1,3}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern GROUP = Pattern.compile("\\d{3}");
  private static final Pattern LAST_GROUP =
      Pattern.compile("\\d{3}(?:[.,]\\d{1,4})?(?:" + SIGN + ")?");

  /** Of the font's size: what stands between the groups of one number at most. */
  private static final float GROUP_GAP = 0.62f;

  private final char decimalMark;

  private Amounts(char decimalMark) {
    this.decimalMark = decimalMark;
  }

  /** The decimal mark is the one most numbers with two decimals have. */
  static Amounts of(List<Page.Line> lines) {
    int commas = 0;
    int points = 0;
    for (Page.Line line : lines) {
      for (Page.Word word : line.words()) {
        Matcher matcher = DECIMALS.matcher(word.text());
        if (matcher.matches()) {
          boolean comma = matcher.group(1).equals(",");
          commas += comma ? 1 : 0;
          points += comma ? 0 : 1;
        }
      }
    }
    return new Amounts(commas > points ? ',' : '.');
  }

  /** The numbers of a line from left to right. */
  List<Amount> in(Page.Line line) {
    List<Amount> found = new ArrayList<>();
    int at = 0;
    while (at < line.words().size()) {
      Optional<Amount> amount = at(line, at);
      amount.ifPresent(found::add);
      at = amount.map(Amount::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Amount> at(Page.Line line, int first) {
    List<Page.Word> words = line.words();
    int at = first;
    Optional<String> currency = Optional.empty();
    boolean negative = false;
    while (at < words.size() - 1 && at - first < 2 && isPrefix(words.get(at).text())) {
      String text = words.get(at).text();
      if (text.length() == 1 && "-–−".contains(text)) {
        negative = true;
      } else if (!text.equals("+")) {
        currency = Optional.of(text.replaceAll("[:]$", ""));
      }
      if (words.get(at + 1).left() - words.get(at).right() > 3f * words.get(at).size()) {
        return Optional.empty();
      }
      at++;
    }
    int end = at + 1;
    StringBuilder number = new StringBuilder(words.get(at).text());
    if (number.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    if (FIRST_GROUP.matcher(number).matches()) {
      while (end < words.size() && continues(words, end)) {
        number.append(words.get(end).text());
        end++;
      }
    }
    Matcher m = TOKEN.matcher(number);
    if (!m.matches()) {
      return Optional.empty();
    }
    float right = words.get(end - 1).right();
    currency =
        currency
            .or(() -> Optional.ofNullable(m.group(2)))
            .or(() -> Optional.ofNullable(m.group(5)));
    boolean percent = m.group(6) != null;
    if (end < words.size() && words.get(end).text().equals("%")) {
      percent = true;
      end++;
    } else if (currency.isEmpty() && end < words.size() && isSuffix(words, end)) {
      currency = Optional.of(words.get(end).text().replaceAll("[.,:;]$", ""));
      end++;
    }
    currency = currency.filter(Amounts::isCurrency);
    String digits = m.group(4);
    BigDecimal value = value(digits);
    negative |= !m.group(3).isEmpty() || m.group(1).matches("[-–−(]") || !m.group(7).isEmpty();
    boolean money = currency.isPresent() || TWO_DECIMALS.matcher(digits).matches();
    return Optional.of(
        new Amount(
            line,
            first,
            end,
            words.get(first).left(),
            right,
            negative ? value.negate() : value,
            currency,
            money && !percent,
            percent));
  }

  private static boolean isPrefix(String word) {
    boolean sign = word.length() == 1 && "-–−+".contains(word);
    return sign
        || (word.length() <= LONGEST_ALONE
            && ALONE.matcher(word).matches()
            && isCurrency(word.replace(":", "")));
  }

  private static boolean isSuffix(List<Page.Word> words, int at) {
    String text = words.get(at).text().replaceAll("[,;]$", "");
    boolean near = words.get(at).left() - words.get(at - 1).right() < 1.2f * words.get(at).size();
    return near && (ALONE.matcher(text).matches() || text.equals("e")) && isCurrency(text);
  }

  /** Three capitals are a currency only if there is such a currency. */
  static boolean isCurrency(String text) {
    return !CODE.matcher(text).matches() || CurrencySigns.isCode(text);
  }

  private static boolean continues(List<Page.Word> words, int at) {
    Page.Word before = words.get(at - 1);
    Page.Word word = words.get(at);
    return word.left() - before.right() < GROUP_GAP * word.size()
        && LAST_GROUP.matcher(word.text()).matches()
        && (GROUP.matcher(before.text()).matches() || SMALL.matcher(before.text()).matches());
  }

  private BigDecimal value(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    int last = Math.max(comma, point);
    if (last < 0) {
      return new BigDecimal(digits.replaceAll("\\D", ""));
    }
    char mark = digits.charAt(last);
    boolean both = comma >= 0 && point >= 0;
    boolean repeated = digits.indexOf(mark) != last;
    int decimals = digits.length() - last - 1;
    boolean decimal =
        !repeated && (both || decimals != 3 || (mark == decimalMark) || digits.startsWith("0"));
    return decimal
        ? new BigDecimal(
            digits.substring(0, last).replaceAll("\\D", "") + "." + digits.substring(last + 1))
        : new BigDecimal(digits.replaceAll("\\D", ""));
  }
}
