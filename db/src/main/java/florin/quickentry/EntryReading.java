package florin.quickentry;

import java.util.List;

/** What became of a line. Every reading says how each token was taken. */
public sealed interface EntryReading {

  List<Token> tokens();

  /** Certain: may be written at once. */
  record Complete(EntryDraftText draft, List<Token> tokens) implements EntryReading {}

  /** Written after every question is answered; see {@link EntryContext#withAnswers}. */
  record Questions(EntryDraftText partial, List<Question> questions, List<Token> tokens)
      implements EntryReading {}

  /** Cannot be written. The key and arguments name a sentence, as in {@link florin.Refused}. */
  record Refusal(String key, List<Object> args, List<Token> tokens) implements EntryReading {}
}
