package florin.bot.demo;

import florin.books.Books;
import florin.ledger.Division;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import java.util.List;

/** A household that shares out what comes in: so much of every income for each bucket. */
final class Family {
  private static final List<Share> SHARES =
      List.of(
          new Share("Economy", 20),
          new Share("Necessities", 50),
          new Share("Education", 10),
          new Share("Fun", 10),
          new Share("Donation", 10));

  private final Books books;
  private final Furniture furniture;

  private record Share(String bucket, int percent) {}

  Family(Books books, Furniture furniture) {
    this.books = books;
    this.furniture = furniture;
  }

  /** Sets up the buckets; percentages sum to a hundred. */
  void setUp() {
    for (Share share : SHARES) {
      books.buckets().setPercent(furniture.bucket(share.bucket()), share.percent());
    }
  }

  /** The same entries, each income split over the buckets. */
  static List<EntryDraft> sharedOut(List<EntryDraft> drafts) {
    return drafts.stream()
        .map(draft ->
            draft.kind() == EntryKind.INCOME ? draft.divided(new Division.ByAllocation()) : draft)
        .toList();
  }
}
