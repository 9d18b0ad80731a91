package florin.bot.files.invoice;

import florin.bot.files.text.Texts;
import florin.invoices.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who sells and who buys. A name behind the word for it is certain; where it only stands in
 * the usual place it is likely.
 */
final class Parties {

  private final Survey survey;
  private final List<AddressBlocks.Block> blocks;
  private final SellerGuess guess;
  private final Optional<Page.Segment> returnLine;
  private final Found<String> labelledSeller;
  private final Found<String> labelledBuyer;
  private final Found<String> seller;

  Parties(Survey survey) {
    this.survey = survey;
    this.blocks = AddressBlocks.of(survey);
    this.guess = new SellerGuess(survey, blocks);
    this.returnLine = returnAddress();
    this.labelledSeller = labelled(Role.SELLER);
    this.labelledBuyer = labelled(Role.BUYER);
    this.seller = findSeller();
  }

  Found<String> seller() {
    return seller;
  }

  private Found<String> findSeller() {
    if (!labelledSeller.isMissing()) {
      return labelledSeller;
    }
    if (returnLine.isPresent()) {
      String line = returnLine.get().text();
      String name = Names.BETWEEN_PARTS.split(line, 2)[0];
      return guess.occurrences(name) > 1 ? Found.certain(name, line) : Found.likely(name, line);
    }
    return guess.best(
        segment -> isName(segment) && !isLabel(segment), labelledBuyer.value().orElse(""));
  }

  Found<String> buyer() {
    if (!labelledBuyer.isMissing()) {
      return labelledBuyer;
    }
    String sellerName = seller.value().orElse("");
    if (returnLine.isPresent()) {
      for (Page.Line line : survey.following(returnLine.get().line(), 13f)) {
        for (Page.Segment segment : line.segments()) {
          boolean flush = Math.abs(segment.left() - returnLine.get().left()) < 12;
          if (flush && isName(segment)) {
            return Found.likely(Names.tidy(segment.text()), segment.text());
          }
        }
      }
    }
    return blocks.stream()
        .filter(AddressBlocks.Block::hasPlace)
        .flatMap(block -> name(block).stream())
        .filter(segment -> !Names.same(Names.tidy(segment.text()), sellerName))
        .findFirst()
        .map(segment -> Found.likely(Names.tidy(segment.text()), segment.text()))
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
        String name = Names.tidy(value.get().text());
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
    return isNameText(segment) ? Optional.of(segment) : Optional.empty();
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
        .filter(value -> isNameText(value))
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
    return !labelled && isNameText(segment);
  }

  private boolean isNameText(Page.Segment segment) {
    return Names.isName(segment.text()) && survey.dates(segment.text()).isEmpty();
  }

  private boolean isLabel(Page.Segment segment) {
    return survey.labels(segment.line()).stream()
        .anyMatch(label -> label.from() == segment.from() && label.to() == segment.to());
  }

  /** The small line above the window of an envelope: name, street, place. */
  private Optional<Page.Segment> returnAddress() {
    return survey.lines().stream()
        .filter(line -> line.page() == 0 && line.base() < survey.pageHeight() * 0.45f)
        .flatMap(line -> line.segments().stream())
        .filter(segment -> {
          String[] parts = Names.BETWEEN_PARTS.split(segment.text());
          return parts.length >= 3
              && Names.isName(parts[0])
              && !parts[0].matches(".*\\d.*")
              && parts[0].length() > 3
              && segment.text().matches(".*[·•●|‧∙].*|.* [-–—] .*")
              && Names.POSTAL.matcher(segment.text()).find();
        })
        .findFirst();
  }

  private Optional<Page.Segment> name(AddressBlocks.Block block) {
    return block.segments().stream().filter(this::isName).findFirst();
  }
}
