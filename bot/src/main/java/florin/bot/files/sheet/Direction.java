package florin.bot.files.sheet;

import florin.bot.files.text.Texts;
import java.util.Optional;
import java.util.Set;

/** Whether money came in or went out, as words beside an amount say it. */
enum Direction {
  IN,
  OUT;

  private static final Set<String> WORDS_IN =
      Set.of(
          "credit",
          "cr",
          "c",
          "h",
          "haben",
          "bij",
          "in",
          "income",
          "deposit",
          "credito",
          "abono",
          "avere",
          "entrata",
          "recette",
          "ingreso",
          "przychod",
          "gutschrift",
          "einnahme",
          "receita",
          "inkomsten",
          "uznanie",
          "eingang",
          "crediet",
          "inflow",
          "received",
          "money in",
          "k");

  private static final Set<String> WORDS_OUT =
      Set.of(
          "debit",
          "dr",
          "d",
          "s",
          "soll",
          "af",
          "out",
          "expense",
          "expenses",
          "withdrawal",
          "debito",
          "cargo",
          "dare",
          "uscita",
          "depense",
          "gasto",
          "wydatek",
          "lastschrift",
          "ausgabe",
          "despesa",
          "uitgave",
          "uitgaven",
          "obciazenie",
          "ausgang",
          "debet",
          "outflow",
          "spent",
          "money out",
          "purchase");

  static Optional<Direction> of(String text) {
    String plain = Texts.plain(text);
    if (WORDS_IN.contains(plain)) {
      return Optional.of(IN);
    }
    return WORDS_OUT.contains(plain) ? Optional.of(OUT) : Optional.empty();
  }
}
