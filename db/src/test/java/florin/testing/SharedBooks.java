package florin.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One database for all tests of a class, each of which has people of its own in it. */
public abstract class SharedBooks {
  protected static FreshBooks florin;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }
}
