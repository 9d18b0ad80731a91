package florin.ledger;

import java.util.Optional;

/** What an entry is sorted by, each of it optional. */
public record Labels(
    Optional<Long> categoryId,
    Optional<Long> methodId,
    Optional<Long> customerId,
    Optional<String> counterparty) {
  public static final Labels NONE =
      new Labels(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Labels category(long id) {
    return new Labels(Optional.of(id), methodId, customerId, counterparty);
  }

  public Labels method(long id) {
    return new Labels(categoryId, Optional.of(id), customerId, counterparty);
  }

  public Labels customer(long id) {
    return new Labels(categoryId, methodId, Optional.of(id), counterparty);
  }

  public Labels with(String name) {
    return new Labels(categoryId, methodId, customerId, Optional.of(name));
  }
}
