package florin.bot.files.invoice;

import florin.bot.files.text.Texts;
import florin.invoices.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who sells and who buys. A name behind the word for it is certain; where it only stands in
 * the usual place it is likely.
 */
final class Parties {

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?<![\\p{L}\\d])(GmbH|GMBH|AG|KG|OHG|UG|SE|e\\.K\\.|Ltd\\.?|LTD\\.?|Limited|LLC|LLP|Inc\\.?|Corp\\.?|Corporation|PLC|plc|SAS|SARL|SA|EURL|B\\.?V\\.?|N\\.?V\\.?|S\\.?L\\.?U?\\.?|S\\.A\\.|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|SRL|sp\\."
              + " ?z ?o\\.?"
              + " ?o\\.?|Sp\\.|S\\.A|Lda\\.?|LDA|Ltda\\.?|AB|Oy|OY|Oyj|A/S|ApS|AS|ASA|株式会社|有限会社|合同会社)(?![\\p{L}])|株式会社|有限会社|合同会社");
  private static final Pattern POSTAL =
      Pattern.compile(
          "(?<!\\d)(?:[A-Z]{1,2}-)?\\d{4,5}(?:[- ]\\d{3,4})?(?!\\d)|\\d{2}-\\d{3}|(?<!\\d)\\d{3}"
              + " \\d{2}(?!\\d)");
  private static final Pattern SEPARATED = Pattern.compile("\\s*[·•●|‧∙]\\s*|\\s+[-–—]\\s+|,\\s+");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*[·•●|‧∙]\\s*|\\s+[-–—]\\s+");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(attn|att|attention|z\\.?"
              + " ?hd\\.?|t\\.a\\.v\\.?|name|nom|nome|nombre|naam|nazwa|firma|c/o)[.:]*[:.] *");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*\\d{2,}.*@.*|.*https?:.*|.*www\\..*|[^\\p{L}]*|.*@.*");
  private static final Pattern MAIL_DOMAIN =
      Pattern.compile("(?:@|www\\.|https?://)([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*)");

  /** An address behind a name. */
  private static final Pattern MAIL =
      Pattern.compile("(?<=\\p{L}{2}) +(?:\\S+@|www\\.|https?:)\\S+$");

  /** A name no list knows, with a figure behind it. */
  private static final Pattern LABELLED = Pattern.compile("[^\\d:]{2,30}:\\s*\\S*\\d.*");

  private static final Pattern SENTENCE = Pattern.compile("\\S+ \\S+ .*[.!?]");
  private static final Pattern TITLE_BEHIND =
      Pattern.compile(
          "(?iu)[ ,:–-]+(tax"
              + " invoice|invoice|rechnung|facture|factuur|factura|faktura|fattura|fatura|lasku|receipt)\\W*$");
  private static final int LONGEST = 100;

  private final Survey survey;
  private final String plainWords;
  private final List<AddressBlocks.Block> blocks;
  private final Optional<Page.Segment> returnLine;
  private final Found<String> labelledSeller;
  private final Found<String> labelledBuyer;

  Parties(Survey survey) {
    this.survey = survey;
    this.plainWords = Texts.plain(survey.words());
    this.blocks = AddressBlocks.of(survey);
    this.returnLine = returnAddress();
    this.labelledSeller = labelled(Role.SELLER);
    this.labelledBuyer = labelled(Role.BUYER);
  }

  Found<String> seller() {
    if (!labelledSeller.isMissing()) {
      return labelledSeller;
    }
    if (returnLine.isPresent()) {
      String line = returnLine.get().text();
      String name = BETWEEN_PARTS.split(line, 2)[0];
      return occurrences(name) > 1 ? Found.certain(name, line) : Found.likely(name, line);
    }
    return bestSeller();
  }

  Found<String> buyer() {
    if (!labelledBuyer.isMissing()) {
      return labelledBuyer;
    }
    String seller = seller().value().orElse("");
    if (returnLine.isPresent()) {
      for (Page.Line line : survey.following(returnLine.get().line(), 13f)) {
        for (Page.Segment segment : line.segments()) {
          boolean flush = Math.abs(segment.left() - returnLine.get().left()) < 12;
          if (flush && isName(segment)) {
            return Found.likely(tidy(segment.text()), segment.text());
          }
        }
      }
    }
    return blocks.stream()
        .filter(AddressBlocks.Block::hasPlace)
        .flatMap(block -> name(block).stream())
        .filter(segment -> !same(tidy(segment.text()), seller))
        .findFirst()
        .map(segment -> Found.likely(tidy(segment.text()), segment.text()))
        .orElseGet(Found::missing);
  }

  private Found<String> labelled(Role role) {
    for (Label label : survey.labels(role).toList()) {
      if (!isPartyLabel(label)) {
        continue;
      }
      boolean filled = label.endsWithColon() && !label.endsSegment();
      Optional<Page.Segment> value =
          behind(label).or(() -> filled ? Optional.empty() : below(label));
      if (value.isPresent()) {
        String name = tidy(value.get().text());
        boolean plain = label.endsWithColon() || label.endsSegment() || label.text().length() > 5;
        return plain && !label.is(Role.TITLE)
            ? Found.certain(name, label.text() + " " + value.get().text())
            : Found.likely(name, label.text() + " " + value.get().text());
      }
    }
    return Found.missing();
  }

  /** Short words such as "to" announce somebody only where they stand apart. */
  private boolean isPartyLabel(Label label) {
    boolean apart = label.endsWithColon() || label.endsSegment() || slashed(label);
    return label.startsSegment()
        && !label.isColumn()
        && (apart || (Texts.plain(label.text()).length() > 6 && label.text().contains(" ")));
  }

  private static boolean slashed(Label label) {
    return label.to() < label.line().words().size()
        && label.line().words().get(label.to()).text().equals("/");
  }

  private Optional<Page.Segment> behind(Label label) {
    List<Page.Word> words = label.line().words();
    int from = label.to();
    int end =
        survey.endOfRight(
            label, other -> other.roles().equals(label.roles()) || isOnlyPartOfName(other));
    for (Label again : survey.labels(label.line())) {
      if (again.from() >= from
          && again.from() - from <= 1
          && again.roles().stream()
              .anyMatch(r -> label.is(r) && (r == Role.SELLER || r == Role.BUYER))) {
        from = again.to();
      }
    }
    while (from < end && words.get(from).text().matches("[:/|\\-–]")) {
      from++;
    }
    if (from >= end) {
      return Optional.empty();
    }
    boolean far =
        words.get(from).left() - words.get(from - 1).right() > 2.5f * words.get(from).size();
    if (far && !words.get(from - 1).text().endsWith(":")) {
      return Optional.empty();
    }
    int to = from + 1;
    while (to < end
        && words.get(to).left() - words.get(to - 1).right() < 1.6f * words.get(to).size()) {
      to++;
    }
    Page.Segment segment = new Page.Segment(label.line(), from, to);
    return isNameText(segment.text()) ? Optional.of(segment) : Optional.empty();
  }

  /** Words such as "Service" or "Name" that stand inside names as well. */
  private static boolean isOnlyPartOfName(Label label) {
    return !label.endsWithColon()
        && label.roles().stream()
            .allMatch(role ->
                role.isColumn()
                    || role.isMoney()
                    || role == Role.NAME
                    || role == Role.SELLER
                    || role == Role.BUYER
                    || role == Role.WEAK_NUMBER
                    || role == Role.TITLE
                    || role == Role.NOT_INVOICE
                    || role == Role.WEAK_DATE);
  }

  private Optional<Page.Segment> below(Label label) {
    List<Page.Segment> found = new ArrayList<>();
    Page.Line from = label.line();
    float bound =
        survey.labels(label.line()).stream()
            .filter(other -> other.left() > label.right())
            .map(Label::left)
            .min(Float::compare)
            .orElse(Float.MAX_VALUE);
    for (Page.Line line : survey.following(from, 9f)) {
      for (Page.Segment segment : line.segments()) {
        boolean column =
            segment.left() > label.left() - 12
                && segment.left() < Math.min(bound - 2, label.right() + 12);
        if (column) {
          found.add(segment);
        }
      }
    }
    for (Page.Segment segment : found) {
      Optional<Page.Segment> named = afterNameLabel(segment);
      if (named.isPresent()) {
        return named;
      }
    }
    return found.stream().filter(this::isName).findFirst();
  }

  private Optional<Page.Segment> afterNameLabel(Page.Segment segment) {
    return survey.labels(segment.line()).stream()
        .filter(label ->
            label.from() == segment.from()
                && (label.is(Role.NAME) || label.is(Role.BUYER))
                && label.to() < segment.to())
        .filter(Label::endsWithColon)
        .map(label -> new Page.Segment(segment.line(), label.to(), segment.to()))
        .filter(value -> isNameText(value.text()))
        .findFirst();
  }

  private boolean isName(Page.Segment segment) {
    boolean labelled =
        survey.labels(segment.line()).stream()
            .filter(label -> label.from() == segment.from())
            .anyMatch(label ->
                label.endsWithColon()
                    || (label.to() == segment.to() && !label.is(Role.BUYER) && !label.is(Role.NAME))
                    || label.roles().stream()
                        .anyMatch(r ->
                            r == Role.OTHER_NUMBER
                                || r == Role.NUMBER
                                || r == Role.DATE
                                || r == Role.DUE
                                || r == Role.TITLE
                                    && label.to() < segment.to()
                                    && segment.text().matches(".*\\d.*")));
    return !labelled && isNameText(segment.text());
  }

  private boolean isLabel(Page.Segment segment) {
    return survey.labels(segment.line()).stream()
        .anyMatch(label -> label.from() == segment.from() && label.to() == segment.to());
  }

  private boolean isNameText(String text) {
    return text.length() <= LONGEST
        && text.matches(".*\\p{L}{2,}.*|.*[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}].*")
        && !ADDRESS.matcher(MAIL.matcher(text).replaceAll("")).matches()
        && !text.endsWith(":")
        && !LABELLED.matcher(text).matches()
        && (!SENTENCE.matcher(text).matches() || LEGAL_FORM.matcher(text).find())
        && survey.dates(text).isEmpty()
        && text.chars().filter(Character::isDigit).count() * 2 < text.length();
  }

  private static String tidy(String text) {
    String name =
        LEAD.matcher(MAIL.matcher(text).replaceAll("").strip())
            .replaceFirst("")
            .replaceAll("[,;:]+$", "")
            .strip();
    // A name with its address in one line.
    name = TITLE_BEHIND.matcher(name).replaceFirst("");
    Matcher parted = SEPARATED.matcher(name);
    return POSTAL.matcher(name).find() && parted.find() && parted.start() > 3
        ? name.substring(0, parted.start())
        : name.replaceAll(" ?(御中|様)$", "");
  }

  /** The small line above the window of an envelope: name, street, place. */
  private Optional<Page.Segment> returnAddress() {
    return survey.lines().stream()
        .filter(line -> line.page() == 0 && line.base() < survey.pageHeight() * 0.45f)
        .flatMap(line -> line.segments().stream())
        .filter(segment -> {
          String[] parts = BETWEEN_PARTS.split(segment.text());
          return parts.length >= 3
              && isNameText(parts[0])
              && !parts[0].matches(".*\\d.*")
              && parts[0].length() > 3
              && segment.text().matches(".*[·•●|‧∙].*|.* [-–—] .*")
              && POSTAL.matcher(segment.text()).find();
        })
        .findFirst();
  }

  private Optional<Page.Segment> name(AddressBlocks.Block block) {
    return block.segments().stream().filter(this::isName).findFirst();
  }

  private int occurrences(String name) {
    String text = plainWords;
    String plain = Texts.plain(name);
    int count = 0;
    for (int at = text.indexOf(plain);
        at >= 0 && !plain.isEmpty();
        at = text.indexOf(plain, at + 1)) {
      count++;
    }
    return count;
  }

  private static boolean same(String one, String other) {
    String a = Texts.plain(one);
    String b = Texts.plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  /**
   * Of all that may be a name: legal forms, the top of the page and the domain of the mail count.
   */
  private Found<String> bestSeller() {
    String buyer = labelledBuyer.value().orElse("");
    List<String> domains =
        MAIL_DOMAIN
            .matcher(survey.words())
            .results()
            .map(m -> Texts.plain(m.group(1)).replace(" ", ""))
            .toList();
    float height = survey.pageHeight();
    Page.Segment best = null;
    int most = 0;
    boolean first = true;
    for (Page.Line line : survey.lines()) {
      for (Page.Segment segment : line.segments()) {
        String name = tidy(segment.text());
        if (!isName(segment) || isLabel(segment) || same(name, buyer) || name.length() > 60) {
          continue;
        }
        int score = LEGAL_FORM.matcher(name).find() ? 4 : 0;
        if (line.page() == 0 && line.base() < height * 0.35f) {
          score += 2 + (first ? 3 : 0);
          first = false;
        }
        score += segment.size() > 13 && line.base() < height * 0.3f ? 1 : 0;
        score +=
            blocks.stream()
                    .filter(AddressBlocks.Block::hasPlace)
                    .anyMatch(b -> b.segments().getFirst().equals(segment))
                ? 2
                : 0;
        score += matchesDomain(name, domains) ? 3 : 0;
        score += Math.min(2, occurrences(name) - 1);
        if (score > most) {
          most = score;
          best = segment;
        }
      }
    }
    return best == null || most < 4
        ? Found.missing()
        : Found.likely(tidy(best.text()), best.text());
  }

  private static boolean matchesDomain(String name, List<String> domains) {
    for (String word : Texts.plain(name).split(" ")) {
      if (word.length() > 3 && domains.stream().anyMatch(domain -> domain.contains(word))) {
        return true;
      }
    }
    return false;
  }
}
