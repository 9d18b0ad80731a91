package florin;

import java.util.List;

/**
 * An expected failure: a rule said no. The key names a full sentence in the message bundles that
 * says what happened, what is safe and what to do; the edge (dispatcher, error page, job) turns it
 * into words in the reader's language.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;
  private final boolean missing;

  public Refused(String key, Object... arguments) {
    this(key, List.of(arguments), false);
  }

  private Refused(String key, List<Object> arguments, boolean missing) {
    super(key);
    this.key = key;
    this.arguments = arguments;
    this.missing = missing;
  }

  /** What was named is not there, or is not for whoever asks: nobody learns which of the two. */
  public static Refused missing(String key, Object... arguments) {
    return new Refused(key, List.of(arguments), true);
  }

  public boolean isMissing() {
    return missing;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  /** An expected failure has no stack worth keeping. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
