package florin.bot.files.invoice;

import florin.invoices.InvoiceClues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The marks a seller is known by, in one way of writing. */
final class Marks {

  /** What the numbers for value added tax of each country look like; spaces may part the digits. */
  private static final String VAT_IDS =
      """
      ATU8 BE10 BG9 BG10 CZ8 CZ9 CZ10 DE9 DK8 EE9 EL9 FI8 GB9 GB12 XI9 HR11 HU8 IT11 LT9 LT12 LU8\
       LV11 MT8 PL10 PT9 RO8 RO9 RO10 SE12 SI8 SK10 CHE9\
      """;

  /** A number for value added tax. */
  static final Pattern VAT_ID =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + String.join("|", Arrays.stream(VAT_IDS.split(" ")).map(Marks::digits).toList())
              + "|ES ?[A-Z\\d][ -]?\\d{7}[ -]?[A-Z\\d]|FR ?[A-Z\\d]{2}(?: ?\\d){9}"
              + "|IE ?\\d[A-Z\\d]\\d{5}[A-Z]{1,2}|CY ?\\d{8}[A-Z]|NL ?\\d{9}B\\d{2}"
              + "|NO ?\\d{3} ?\\d{3} ?\\d{3} ?MVA)(?![\\p{L}\\d])");

  private static final Set<String> EVERYBODYS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "gmx.de",
          "gmx.net",
          "gmx.at",
          "gmx.ch",
          "web.de",
          "t-online.de",
          "freenet.de",
          "outlook.com",
          "outlook.de",
          "hotmail.com",
          "hotmail.fr",
          "live.com",
          "yahoo.com",
          "yahoo.de",
          "yahoo.co.jp",
          "icloud.com",
          "me.com",
          "aol.com",
          "proton.me",
          "protonmail.com",
          "orange.fr",
          "wanadoo.fr",
          "free.fr",
          "laposte.net",
          "libero.it",
          "virgilio.it",
          "alice.it",
          "wp.pl",
          "o2.pl",
          "onet.pl",
          "interia.pl",
          "bluewin.ch",
          "ziggo.nl",
          "kpnmail.nl",
          "telia.com",
          "sapo.pt");

  private static final Pattern SHARED_ENDING =
      Pattern.compile("(?:co|com|org|net|gov|ac|or|ne)\\.\\p{L}{2}");

  private Marks() {}

  private static String digits(String shape) {
    Matcher m = Pattern.compile("(\\D+)(\\d+)").matcher(shape);
    return m.matches() ? m.group(1) + "(?:[ .-]?\\d){" + m.group(2) + "}" : shape;
  }

  static String vat(String id) {
    return "vat:" + squeezed(id);
  }

  static String tax(String number) {
    return "tax:" + squeezed(number);
  }

  static String iban(String iban) {
    return "iban:" + iban;
  }

  /** Of an address or a host; empty for the mail services of everybody. */
  static Optional<String> web(String address) {
    String host =
        address
            .substring(address.indexOf('@') + 1)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^\\p{L}+://", "")
            .replaceFirst("[/?:#].*", "")
            .replaceAll("^\\.+|\\.+$", "");
    String[] parts = host.split("\\.");
    if (parts.length < 2 || !parts[parts.length - 1].matches("\\p{L}{2,}")) {
      return Optional.empty();
    }
    String ending = parts[parts.length - 2] + "." + parts[parts.length - 1];
    String domain =
        parts.length > 2 && SHARED_ENDING.matcher(ending).matches()
            ? parts[parts.length - 3] + "." + ending
            : ending;
    return EVERYBODYS.contains(domain) ? Optional.empty() : Optional.of("web:" + domain);
  }

  /** No more than a document may give, none twice. */
  @SafeVarargs
  static List<String> together(List<String>... marks) {
    List<String> all = new ArrayList<>();
    Stream.of(marks).forEach(all::addAll);
    return all.stream()
        .filter(mark -> mark.matches("\\p{L}+:(?!0+$).{4,76}"))
        .distinct()
        .limit(InvoiceClues.MOST_MARKS)
        .toList();
  }

  private static String squeezed(String text) {
    return text.replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
  }
}
