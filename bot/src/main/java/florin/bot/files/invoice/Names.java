package florin.bot.files.invoice;

import florin.bot.files.text.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells names of people and companies from everything else that stands on an invoice. */
final class Names {

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?<![\\p{L}\\d])(GmbH|GMBH|AG|KG|OHG|UG|SE|e\\.K\\.|Ltd\\.?|LTD\\.?|Limited|LLC|LLP|Inc\\.?|Corp\\.?|Corporation|PLC|plc|SAS|SARL|SA|EURL|B\\.?V\\.?|N\\.?V\\.?|S\\.?L\\.?U?\\.?|S\\.A\\.|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|SRL|sp\\."
              + " ?z ?o\\.?"
              + " ?o\\.?|Sp\\.|S\\.A|Lda\\.?|LDA|Ltda\\.?|AB|Oy|OY|Oyj|A/S|ApS|AS|ASA|株式会社|有限会社|合同会社)(?![\\p{L}])|株式会社|有限会社|合同会社");
  static final Pattern POSTAL =
      Pattern.compile(
          "(?<!\\d)(?:[A-Z]{1,2}-)?\\d{4,5}(?:[- ]\\d{3,4})?(?!\\d)|\\d{2}-\\d{3}|(?<!\\d)\\d{3}"
              + " \\d{2}(?!\\d)");
  private static final Pattern SEPARATED = Pattern.compile("\\s*[·•●|‧∙]\\s*|\\s+[-–—]\\s+|,\\s+");

  /** What parts name, street and place on one line. */
  static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*[·•●|‧∙]\\s*|\\s+[-–—]\\s+");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(attn|att|attention|z\\.?"
              + " ?hd\\.?|t\\.a\\.v\\.?|name|nom|nome|nombre|naam|nazwa|firma|c/o)[.:]*[:.] *");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*\\d{2,}.*@.*|.*https?:.*|.*www\\..*|[^\\p{L}]*|.*@.*");

  /** An address behind a name. */
  private static final Pattern MAIL =
      Pattern.compile("(?<=\\p{L}{2}) +(?:\\S+@|www\\.|https?:)\\S+$");

  private static final Pattern LETTERS =
      Pattern.compile("\\p{L}{2,}|[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]");
  private static final Pattern MARKS_BEHIND = Pattern.compile("[,;:]+$");
  private static final Pattern HONORIFIC = Pattern.compile(" ?(御中|様)$");

  /** A name no list knows, with a figure behind it. */
  private static final Pattern LABELLED = Pattern.compile("[^\\d:]{2,30}:\\s*\\S*\\d.*");

  private static final Pattern SENTENCE = Pattern.compile("\\S+ \\S+ .*[.!?]");
  private static final Pattern TITLE_BEHIND =
      Pattern.compile(
          "(?iu)[ ,:–-]+(tax"
              + " invoice|invoice|rechnung|facture|factuur|factura|faktura|fattura|fatura|lasku|receipt)\\W*$");
  private static final int LONGEST = 100;

  private Names() {}

  /** Whether it can be a name by its letters alone; no date and no figure is one. */
  static boolean isName(String text) {
    return text.length() <= LONGEST
        && LETTERS.matcher(text).find()
        && !ADDRESS.matcher(withoutMail(text)).matches()
        && !text.endsWith(":")
        && !LABELLED.matcher(text).matches()
        && (!SENTENCE.matcher(text).matches() || LEGAL_FORM.matcher(text).find())
        && text.chars().filter(Character::isDigit).count() * 2 < text.length();
  }

  /** Without what stands before or behind a name on the same line. */
  static String tidy(String text) {
    String bare = LEAD.matcher(withoutMail(text).strip()).replaceFirst("");
    String name = MARKS_BEHIND.matcher(bare).replaceAll("").strip();
    // A name with its address in one line.
    name = TITLE_BEHIND.matcher(name).replaceFirst("");
    Matcher parted = SEPARATED.matcher(name);
    return POSTAL.matcher(name).find() && parted.find() && parted.start() > 3
        ? name.substring(0, parted.start())
        : HONORIFIC.matcher(name).replaceAll("");
  }

  private static String withoutMail(String text) {
    boolean may = text.indexOf('@') >= 0 || text.contains("www.") || text.contains("http");
    return may ? MAIL.matcher(text).replaceAll("") : text;
  }

  static boolean hasLegalForm(String name) {
    return LEGAL_FORM.matcher(name).find();
  }

  /** Whether one of two names is the other or a part of it. */
  static boolean same(String one, String other) {
    String a = Texts.plain(one);
    String b = Texts.plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }
}
