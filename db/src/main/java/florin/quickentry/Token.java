package florin.quickentry;

/** A piece of the line as it was written, and what it was taken for: the answer to "why". */
public record Token(String text, Meaning meaning) {}
