package florin.bot.demo;

import florin.books.Books;
import florin.ledger.Bucket;
import florin.ledger.Destination;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Place;
import florin.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A household that shares out what comes in: so much of every income for each purpose. */
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
  private final String words;

  private record Share(String bucket, int percent) {}

  /**
   * @param words what the sharing out is called
   */
  Family(Books books, Furniture furniture, String words) {
    this.books = books;
    this.furniture = furniture;
    this.words = words;
  }

  /** Sets up the purposes; percentages sum to a hundred. */
  void setUp() {
    for (Share share : SHARES) {
      books.buckets().setPercent(furniture.bucket(share.bucket()), share.percent());
    }
  }

  /** The same entries, each income followed by the transfers that share it out. */
  List<EntryDraft> sharedOut(List<EntryDraft> drafts) {
    List<Bucket> receiving = books.buckets().allocation().buckets();
    int[] percentages = receiving.stream().mapToInt(Bucket::percent).toArray();
    var all = new ArrayList<EntryDraft>();
    for (EntryDraft draft : drafts) {
      all.add(draft);
      if (draft.kind() == EntryKind.INCOME) {
        List<Money> parts = draft.amount().split(percentages);
        for (int i = 0; i < parts.size(); i++) {
          all.add(moved(draft, parts.get(i), receiving.get(i)));
        }
      }
    }
    all.sort(Comparator.comparing(EntryDraft::date));
    return all;
  }

  private EntryDraft moved(EntryDraft income, Money part, Bucket to) {
    Place there = new Place(income.at().locationId(), Optional.of(to.id()));
    return EntryDraft.transfer(part, income.date(), words, income.at(), Destination.to(there));
  }
}
