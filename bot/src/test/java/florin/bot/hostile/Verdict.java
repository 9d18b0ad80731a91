package florin.bot.hostile;

import florin.bot.program.FakeServer.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the answer to a file comes to.
 *
 * @param reason the key of the sentence, or its first line where it has none of its own
 */
record Verdict(Outcome outcome, String reason) {
  static final String NOTHING_TO_BOOK = "nothing to book";

  /** Sentences that say a file is sound and holds neither a table nor an invoice. */
  private static final Set<String> NOTHING =
      Set.of(
          "file.empty-sheet",
          "file.no-table",
          "file.no-entries",
          "file.no-row-readable",
          "file.no-invoice",
          "file.no-text",
          "file.no-rates",
          "file.kind.empty");

  /** Sentences that put the blame on the file or take it for an attack. */
  private static final Set<String> BLAME =
      Set.of(
          "file.broken",
          "file.encrypted",
          "file.too-many-parts",
          "file.unpacks-too-large",
          "file.too-complex",
          "file.too-slow",
          "file.reading-stopped");

  enum Outcome {
    READ,
    ASKED,
    REFUSED,
    NO_ANSWER;

    /** As the lines for other programs have it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static Verdict none() {
    return new Verdict(Outcome.NO_ANSWER, "");
  }

  /** Empty as long as the last word has not been said. */
  static Optional<Verdict> of(List<Shown> answers, Sentences sentences) {
    if (answers.isEmpty()
        || answers.stream().anyMatch(answer -> sentences.is("file.reading", answer.text()))) {
      return Optional.empty();
    }
    return Optional.of(of(answers.getFirst(), sentences));
  }

  private static Verdict of(Shown answer, Sentences sentences) {
    String line = answer.text().lines().findFirst().orElse("");
    if (answer.buttons().stream().anyMatch(button -> button.startsWith("Save"))) {
      return new Verdict(Outcome.READ, line);
    }
    String key = sentences.keyOf(line).or(() -> sentences.keyOf(answer.text())).orElse("");
    if (NOTHING.contains(key)) {
      return new Verdict(Outcome.READ, NOTHING_TO_BOOK);
    }
    if (key.startsWith("file.ask.")) {
      return new Verdict(Outcome.ASKED, key);
    }
    if (key.equals("file.invoice-found") || key.startsWith("rate.")) {
      return new Verdict(Outcome.READ, key);
    }
    if (key.isEmpty()) {
      return new Verdict(answer.buttons().isEmpty() ? Outcome.REFUSED : Outcome.READ, line);
    }
    return new Verdict(Outcome.REFUSED, key);
  }

  /** Whether it speaks ill of a file that is sound. */
  boolean wrongs(CorpusFile file) {
    return file.isReadable() && outcome == Outcome.REFUSED && BLAME.contains(reason);
  }
}
