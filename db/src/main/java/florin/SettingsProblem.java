package florin;

import java.util.List;

/**
 * Everything wrong with the settings at once, one line each, so that nobody mends them one start at
 * a time.
 */
public final class SettingsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  SettingsProblem(List<String> lines) {
    super(String.join(System.lineSeparator(), lines));
    this.lines = List.copyOf(lines);
  }

  /** Full English sentences for the operator; none holds a secret. */
  public List<String> lines() {
    return lines;
  }

  /** An expected failure has no stack worth keeping. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
