package florin.ledger;

/** How something was paid: cash, card, bank transfer. */
public record PaymentMethod(long id, String name, boolean archived) implements Configured {}
