package florin.invoices;

import java.util.List;
import java.util.Optional;

/**
 * What a document tells beside the invoice itself: whose layout it has, what stands where on its
 * pages, and how it wants to be paid.
 *
 * @param marks who sent it, the surest first, none of them the buyer's: {@code vat:DE123456789},
 *     {@code tax:...}, {@code iban:...}, {@code web:acme.example}; at most {@value #MOST_MARKS}
 * @param pairs empty for an e-invoice; at most {@value #MOST_PAIRS}
 * @param iban to pay to, without spaces and with a sound checksum
 * @param reference what the payer is asked to quote
 * @param payee whose account it is, where that is said
 */
public record InvoiceClues(
    List<String> marks,
    List<Clue> pairs,
    Optional<String> iban,
    Optional<String> bic,
    Optional<String> reference,
    Optional<String> payee) {

  public static final int MOST_MARKS = 8;
  public static final int MOST_PAIRS = 300;

  /** For an invoice that has no document. */
  public static final InvoiceClues NONE =
      new InvoiceClues(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public InvoiceClues {
    marks = List.copyOf(marks);
    pairs = List.copyOf(pairs);
    if (marks.size() > MOST_MARKS || pairs.size() > MOST_PAIRS) {
      throw new IllegalArgumentException("more clues than a document may give");
    }
  }
}
