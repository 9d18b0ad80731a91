package florin.bot.files.sheet;

import florin.bot.files.text.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of a table that are no entries of their own. */
final class TotalsWords {

  private static final Pattern TOTAL =
      Pattern.compile(
          "^(grand total|sub ?total|total|totals|totale|totaal|totais|sum|summe|gesamt|gesamtsumme|"
              + "zwischensumme|somme|suma|razem|som|soma|ogolem|average|mean|durchschnitt|moyenne|"
              + "promedio|gemiddelde|media|srednia|net|netto|saldo|balance|solde)\\b.*");

  private static final Pattern BALANCE =
      Pattern.compile(
          "^((opening|closing|starting|ending|beginning) balance|balance (brought|carried)"
              + " forward|(anfangs|schluss|end|start)saldo|alter kontostand|neuer kontostand|solde"
              + " (initial|final|precedent)|saldo"
              + " (inicial|final|iniziale|finale|anterior|poczatkowe|koncowe)|(begin|eind)"
              + " ?saldo|total balance)\\b.*");

  private static final Set<String> NOT_BOOKED =
      Set.of(
          "pending",
          "reverted",
          "declined",
          "failed",
          "cancelled",
          "canceled",
          "rejected",
          "denied",
          "expired",
          "reversed",
          "storniert",
          "vorgemerkt",
          "abgelehnt",
          "ausstehend",
          "fehlgeschlagen",
          "abgebrochen",
          "en attente",
          "annule",
          "refuse",
          "pendiente",
          "rechazado",
          "cancelado",
          "pendente",
          "in behandeling",
          "geannuleerd",
          "geweigerd",
          "in attesa",
          "annullato",
          "rifiutato",
          "oczekujace",
          "odrzucone",
          "anulowane");

  private TotalsWords() {}

  /** Whether the first text of the line announces a sum. */
  static boolean isTotal(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> cell instanceof Cell.Text && !cell.isBlank())
        .findFirst()
        .map(cell -> TOTAL.matcher(Texts.plain(cell.text())).matches())
        .orElse(false);
  }

  /** Whether some text of the line announces the balance before or after the entries. */
  static boolean isBalance(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> cell instanceof Cell.Text(String text) && mayNameBalance(text))
        .anyMatch(cell -> BALANCE.matcher(Texts.plain(cell.text())).matches());
  }

  /** Cheap enough for every cell of a million lines. */
  private static boolean mayNameBalance(String text) {
    if (text.length() < 5 || text.length() > 60) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("bal")
        || lower.contains("sald")
        || lower.contains("sold")
        || lower.contains("konto");
  }

  static boolean isNotBooked(String status) {
    return !status.isEmpty() && NOT_BOOKED.contains(Texts.plain(status));
  }
}
