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

  public Refused(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
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
