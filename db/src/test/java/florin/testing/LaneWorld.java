package florin.testing;

import florin.books.Plumbing;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Books of their own for each test, one chat, and two programs that may want it. */
public abstract class LaneWorld {
  protected static final UUID ONE = new UUID(0, 1);
  protected static final UUID OTHER = new UUID(0, 2);

  protected FreshBooks florin;
  protected long lane;

  @BeforeEach
  final void open() {
    florin = new FreshBooks();
    lane = florin.database().<Long>system(p -> p.lanes().of("test", "bot", "anna"));
  }

  @AfterEach
  final void close() {
    florin.close();
  }

  protected final void run(Consumer<Plumbing> work) {
    florin
        .database()
        .system(p -> {
          work.accept(p);
          return true;
        });
  }
}
