package florin.ledger;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists into parts that one statement takes well. */
final class Chunks {
  private static final int SIZE = 5000;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all) {
    return of(all, SIZE);
  }

  static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return chunks;
  }
}
