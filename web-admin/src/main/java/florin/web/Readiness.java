package florin.web;

import florin.books.Database;
import florin.books.Inspection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What must work before people are sent here, and what merely should. */
@FunctionalInterface
public interface Readiness {

  /** How one thing stands. */
  enum State {
    UP,
    /** Not as it should be, but the site works: another program need not be started instead. */
    DEGRADED,
    DOWN
  }

  /**
   * What a check found.
   *
   * @param detail for the operator; holds no secret
   */
  record Finding(State state, String detail) {}

  /**
   * A named question, asked anew on every request. It may be slow; it is given up after a few
   * seconds.
   */
  record Check(String name, Supplier<Finding> question) {}

  List<Check> checks();

  /** A thorough look at every book, which takes its time; empty where this program cannot. */
  default Optional<Inspection> inspect() {
    return Optional.empty();
  }

  /**
   * The database answers, and its schema is this program's: a database is never opened otherwise.
   */
  static List<Check> of(Database database) {
    return List.of(
        new Check(
            "database",
            () ->
                database.answers()
                    ? new Finding(State.UP, "answers")
                    : new Finding(State.DOWN, "does not answer")),
        new Check("migrations", () -> new Finding(State.UP, "applied")));
  }
}
