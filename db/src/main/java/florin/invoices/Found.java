package florin.invoices;

import java.util.Optional;
import java.util.function.Function;

/**
 * One value of a document.
 *
 * @param value empty exactly when it is {@link Certainty#MISSING}
 * @param words what the document says there, as it says it; empty when missing
 */
public record Found<T>(Optional<T> value, Certainty certainty, String words) {

  public Found {
    if (value.isPresent() == (certainty == Certainty.MISSING)) {
      throw new IllegalArgumentException("a value is missing exactly when there is none");
    }
  }

  public static <T> Found<T> certain(T value, String words) {
    return new Found<>(Optional.of(value), Certainty.CERTAIN, words);
  }

  public static <T> Found<T> likely(T value, String words) {
    return new Found<>(Optional.of(value), Certainty.LIKELY, words);
  }

  public static <T> Found<T> missing() {
    return new Found<>(Optional.empty(), Certainty.MISSING, "");
  }

  public boolean isCertain() {
    return certainty == Certainty.CERTAIN;
  }

  public boolean isMissing() {
    return certainty == Certainty.MISSING;
  }

  /** The same words, as sure as before, with another view of their value. */
  public <R> Found<R> map(Function<? super T, ? extends R> view) {
    return new Found<>(value.map(view), certainty, words);
  }
}
