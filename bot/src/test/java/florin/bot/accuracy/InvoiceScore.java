package florin.bot.accuracy;

import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many values of how many invoices were right, and how many of those called certain were not.
 */
public final class InvoiceScore {
  static final List<String> FIELDS =
      List.of("number", "date", "due_date", "seller", "buyer", "currency", "net", "tax", "total");

  private static final String LINES = "line_count";
  private static final String HEAD = "number+date+total";

  private enum Mark {
    ASKED_FOR,
    RIGHT,
    CERTAIN,
    CERTAIN_RIGHT,
    CERTAIN_WRONG
  }

  /**
   * @param word right, told, refused or silently wrong
   * @param differences what is not as it should be
   */
  public record Verdict(String word, String differences) {}

  private final Map<String, EnumMap<Mark, Integer>> counts = new TreeMap<>();

  public Verdict add(Truth truth, Optional<InvoiceDraft> draft) {
    List<String> differences = new ArrayList<>();
    boolean certainWrong = false;
    boolean head = true;
    for (String field : FIELDS) {
      Found<?> found =
          draft.<Found<?>>map(d -> InvoiceAccuracy.values(d).get(field)).orElseGet(Found::missing);
      Optional<String> wanted = truth.text(field);
      boolean right = isRight(field, found, wanted);
      certainWrong |= count(field, found, wanted, right);
      head &= right || !List.of("number", "date", "total").contains(field);
      if (!right) {
        differences.add(
            field
                + " "
                + found.value().map(Object::toString).orElse("-")
                + (found.isCertain() ? "!" : "")
                + " instead of "
                + wanted.orElse("-"));
      }
    }
    mark(HEAD, Mark.ASKED_FOR, true);
    mark(HEAD, Mark.RIGHT, head && draft.isPresent());
    truth
        .text(LINES)
        .ifPresent(wanted -> {
          int got = draft.map(d -> d.lines().size()).orElse(0);
          boolean right = draft.isPresent() && wanted.equals(String.valueOf(got));
          mark(LINES, Mark.ASKED_FOR, true);
          mark(LINES, Mark.RIGHT, right);
          if (!right) {
            differences.add(got + " lines instead of " + wanted);
          }
        });
    String word =
        draft.isEmpty()
            ? "refused"
            : differences.isEmpty() ? "right" : certainWrong ? "silently wrong" : "told";
    return new Verdict(word, String.join(", ", differences));
  }

  /** Whether a wrong value was called certain. */
  private boolean count(String field, Found<?> found, Optional<String> wanted, boolean right) {
    if (wanted.isPresent()) {
      mark(field, Mark.ASKED_FOR, true);
      mark(field, Mark.RIGHT, right);
      mark(field, Mark.CERTAIN_RIGHT, right && found.isCertain());
    }
    mark(field, Mark.CERTAIN, found.isCertain());
    mark(field, Mark.CERTAIN_WRONG, found.isCertain() && !right);
    return found.isCertain() && !right;
  }

  private static boolean isRight(String field, Found<?> found, Optional<String> wanted) {
    if (found.value().isEmpty() || wanted.isEmpty()) {
      return found.value().isPresent() == wanted.isPresent();
    }
    Object got = found.value().get();
    if (got instanceof BigDecimal number) {
      return number.compareTo(new BigDecimal(wanted.get())) == 0;
    }
    String one = plain(got.toString());
    String other = plain(wanted.get());
    boolean party = field.equals("seller") || field.equals("buyer");
    boolean part = one.length() > 3 && (other.contains(one) || one.contains(other));
    return one.equals(other) || (party && part);
  }

  /** Letters and digits only: where a name is broken or what signs surround it does not count. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private void mark(String field, Mark mark, boolean counts) {
    if (counts) {
      this.counts
          .computeIfAbsent(field, _ -> new EnumMap<>(Mark.class))
          .merge(mark, 1, Integer::sum);
    }
  }

  private int get(String field, Mark mark) {
    return counts.getOrDefault(field, new EnumMap<>(Mark.class)).getOrDefault(mark, 0);
  }

  /**
   * The share of the wanted values of this field that came out right; {@code number+date+total}
   * counts invoices.
   */
  public double right(String field) {
    return share(get(field, Mark.RIGHT), get(field, Mark.ASKED_FOR));
  }

  /** Of all values called certain, the share that was wrong. */
  public double certainButWrong() {
    return share(sum(Mark.CERTAIN_WRONG), sum(Mark.CERTAIN));
  }

  /** Of all right values, the share that was called certain. */
  public double rightAndCertain() {
    int right = FIELDS.stream().mapToInt(field -> get(field, Mark.RIGHT)).sum();
    return share(sum(Mark.CERTAIN_RIGHT), right);
  }

  private int sum(Mark mark) {
    return FIELDS.stream().mapToInt(field -> get(field, mark)).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  public void print(PrintStream out) {
    out.printf("  %-18s %10s %8s %18s%n", "field", "right", "share", "certain but wrong");
    List<String> fields = new ArrayList<>(FIELDS);
    fields.add(LINES);
    fields.add(HEAD);
    for (String field : fields) {
      String of = get(field, Mark.RIGHT) + "/" + get(field, Mark.ASKED_FOR);
      String wrong = get(field, Mark.CERTAIN_WRONG) + "/" + get(field, Mark.CERTAIN);
      out.printf("  %-18s %10s %7.1f%% %18s%n", field, of, 100 * right(field), wrong);
    }
    out.printf("  of values called certain, wrong:  %5.1f %%%n", 100 * certainButWrong());
    out.printf("  of right values, called certain:  %5.1f %%%n", 100 * rightAndCertain());
  }
}
