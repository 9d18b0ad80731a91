package florin.bot.commands;

import florin.bot.chat.Call;
import florin.chat.Invocation;
import java.util.Locale;
import java.util.Optional;

/** What a button under an import does. */
enum ImportStep {
  /** Saves what does not look like an entry the book has. */
  SAVE,
  SAVE_ALL,
  SHOW,
  /** Puts a choice the reader took for the person. */
  ASK,
  CATEGORIES,
  /** Takes the amounts as amounts in the book's currency. */
  RECOUNT,
  PROBLEMS,
  CANCEL,
  UNDO;

  static final String IMPORT = "import";
  static final String CHOICE = "choice";
  private static final String STEP = "step";

  Invocation of(int number) {
    return withoutImport().with(IMPORT, Integer.toString(number));
  }

  /** For a file of which nothing could be staged yet. */
  Invocation withoutImport() {
    return Invocation.of(Importing.NAME).with(STEP, name().toLowerCase(Locale.ROOT));
  }

  static Optional<ImportStep> in(Call call) {
    return call.argument(STEP).map(step -> valueOf(step.toUpperCase(Locale.ROOT)));
  }

  static Optional<Integer> number(Call call) {
    return call.argument(IMPORT).map(Integer::parseInt);
  }
}
