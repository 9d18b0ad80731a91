package florin.ledger;

import florin.Refused;
import florin.ledger.Division.Part;
import florin.ledger.Division.Share;
import florin.ledger.EntryChange.Label;
import florin.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an entry is divided, and how it is after a change. */
final class EntryDivision {
  private EntryDivision() {}

  /** The division that makes these postings of an entry; none for a single one. */
  static Optional<Division> of(List<Posting> postings) {
    if (postings.stream().allMatch(posting -> posting.percent().isPresent())) {
      return Optional.of(
          new Division.ByShares(
              postings.stream()
                  .map(p -> new Share(p.bucket().id(), p.percent().orElseThrow()))
                  .toList()));
    }
    if (postings.size() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Division.ByParts(
            postings.stream()
                .map(p ->
                    new Part(
                        p.category().map(Named::id),
                        Optional.of(p.bucket().id()),
                        p.amount().abs()))
                .toList()));
  }

  /**
   * Shares stay shares of another amount, until one bucket is meant or it is income no longer.
   * Parts stay as they are but for the first, which takes the difference, until one category is
   * meant.
   */
  static Optional<Division> after(
      EntryDraft old, EntryChange change, EntryKind kind, Money amount) {
    if (change.division().isPresent() || old.division().isEmpty()) {
      return change.division();
    }
    return switch (old.division().get()) {
      case Division.ByAllocation allocation -> Optional.of(allocation);
      case Division.ByShares shares ->
          change.at().bucketId().isEmpty()
                  && (kind == EntryKind.INCOME || kind == EntryKind.OPENING)
              ? Optional.of(shares)
              : Optional.empty();
      case Division.ByParts(List<Part> parts) ->
          oneCategory(change) || kind == EntryKind.TRANSFER
              ? Optional.empty()
              : Optional.of(new Division.ByParts(parts(parts, change, amount)));
    };
  }

  private static boolean oneCategory(EntryChange change) {
    return change.labels().categoryId().isPresent() || change.cleared().contains(Label.CATEGORY);
  }

  private static List<Part> parts(List<Part> old, EntryChange change, Money amount) {
    Money first = amount;
    var parts = new ArrayList<Part>();
    for (Part part : old.subList(1, old.size())) {
      if (!part.amount().currency().equals(amount.currency())) {
        throw new Refused("entry.split.currency", part.amount().currency().getCurrencyCode());
      }
      first = first.minus(part.amount());
      parts.add(part);
    }
    if (first.signum() <= 0) {
      throw new Refused("entry.split.over", amount);
    }
    parts.addFirst(new Part(old.getFirst().categoryId(), old.getFirst().bucketId(), first));
    return change.at().bucketId().isEmpty()
        ? parts
        : parts.stream()
            .map(part -> new Part(part.categoryId(), change.at().bucketId(), part.amount()))
            .toList();
  }
}
