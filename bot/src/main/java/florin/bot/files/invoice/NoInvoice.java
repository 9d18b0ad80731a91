package florin.bot.files.invoice;

/** Tells invoices from other papers with words and figures on them. */
final class NoInvoice {

  private NoInvoice() {}

  /** Whether this is none: another kind of paper by its title, or without what makes an invoice. */
  static boolean judge(Survey survey, Sums sums) {
    boolean title = survey.has(Role.TITLE) || survey.has(Role.CREDIT);
    boolean number = survey.has(Role.NUMBER);
    boolean sum = !sums.of(Role.TOTAL).isEmpty() || !sums.of(Role.PAYABLE).isEmpty();
    boolean other =
        survey
            .labels(Role.NOT_INVOICE)
            .anyMatch(
                label -> label.startsSegment() && label.endsSegment() && isHead(survey, label));
    boolean heading =
        survey.labels(Role.TITLE).anyMatch(label -> label.startsSegment() && isHead(survey, label));
    if (other && !number && !heading) {
      return true;
    }
    if (!sum && sums.of(Role.NET).isEmpty()) {
      return true;
    }
    boolean dated = survey.lines().stream().anyMatch(line -> !survey.dates(line.text()).isEmpty());
    boolean table =
        survey.labels(Role.COL_DESCRIPTION).findAny().isPresent()
            && survey.labels(Role.COL_QUANTITY).findAny().isPresent();
    return !(title || number) && !(dated && table);
  }

  private static boolean isHead(Survey survey, Label label) {
    return label.line().page() == 0 && label.line().base() < survey.pageHeight() * 0.5f;
  }
}
