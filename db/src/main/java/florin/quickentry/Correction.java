package florin.quickentry;

import java.util.List;

/** What a reply to an entry's card asks for. */
public sealed interface Correction {

  /** Only what is present in the parts changes. */
  record Changes(EntryParts parts, List<Token> tokens) implements Correction {}

  record Delete() implements Correction {}

  record Questions(EntryParts parts, List<Question> questions, List<Token> tokens)
      implements Correction {}

  record Refusal(String key, List<Object> args) implements Correction {}
}
