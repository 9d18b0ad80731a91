package florin.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.ledger.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of invoices in every order, what they are narrowed by, and what lies next to one. */
final class InvoiceListTest {
  private final Firm firm = new Firm();

  @ParameterizedTest
  @EnumSource(InvoiceOrder.By.class)
  void pagesOfAnyOrderShowEachOnceAndInOrder(InvoiceOrder.By by) {
    for (int i = 0; i < 7; i++) {
      firm.typed(firm.ben, "N-" + i, "Seller " + i % 3, Integer.toString(10 * (i % 4)));
    }
    firm.read(firm.ben, "unread", Drafts.of("R-1", "aaa_b", "5.00"));
    List<Integer> up = walked(new InvoiceOrder(by, false));
    List<Integer> down = walked(new InvoiceOrder(by, true));
    assertThat(up).hasSize(8).doesNotHaveDuplicates();
    assertThat(down).isEqualTo(up.reversed());
  }

  private List<Integer> walked(InvoiceOrder order) {
    List<Integer> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> from = cursor;
      Page<Invoice> page =
          firm.florin.as(
              firm.mia, books -> books.invoices().list(InvoiceFilter.ALL, order, from, 3));
      page.rows().forEach(invoice -> seen.add(invoice.number()));
      cursor = page.next();
    } while (cursor.isPresent());
    return seen;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1", "1_", "x_2026-01-01", "1_yesterday", "99999999999_2026-01-01"})
  void aPlaceThatIsNoneIsRefused(String cursor) {
    var due = new InvoiceOrder(InvoiceOrder.By.DUE, false);
    assertThatThrownBy(() ->
            firm.florin.as(
                firm.mia,
                books -> books.invoices().list(InvoiceFilter.ALL, due, Optional.of(cursor), 3)))
        .isInstanceOf(Refused.class)
        .hasMessage("list.cursor");
  }

  @Test
  void wordsAreFoundInWhatAnInvoiceSaysAndItsLines() {
    firm.typed(firm.ben, "RE-17", "Acme GmbH", "10");
    firm.typed(firm.ben, "X-1", "Other", "10");
    assertThat(found(InvoiceFilter.ALL.about("acme"))).containsExactly("RE-17");
    assertThat(found(InvoiceFilter.ALL.about("re-1"))).containsExactly("RE-17");
    assertThat(found(InvoiceFilter.ALL.about("wor"))).containsExactly("X-1", "RE-17");
    assertThat(found(InvoiceFilter.ALL.about("100%"))).isEmpty();
    assertThat(found(InvoiceFilter.ALL.numbered("#1"))).containsExactly("RE-17");
    assertThat(found(InvoiceFilter.ALL.numbered("x-"))).containsExactly("X-1");
  }

  private List<String> found(InvoiceFilter filter) {
    return firm.florin.list(
        firm.mia,
        books ->
            books.invoices().list(filter, Optional.empty(), 10).rows().stream()
                .map(invoice -> invoice.facts().number().orElseThrow())
                .toList());
  }

  @Test
  void amongWhatWaitsForSomebodyTheirOwnIsNot() {
    int first = firm.submitted(firm.ben, "W-1").number();
    int own = firm.submitted(firm.mia, "W-2").number();
    int last = firm.submitted(firm.cleo, "W-3").number();
    var waiting = InvoiceFilter.waitingFor(firm.mia.person().id());
    InvoiceNeighbours around =
        firm.florin.as(firm.mia, books -> books.invoices().around(own, waiting));
    assertThat(around).isEqualTo(new InvoiceNeighbours(Optional.of(first), Optional.of(last), 2));
    int count = firm.florin.as(firm.mia, books -> books.invoices().count(waiting));
    assertThat(count).isEqualTo(2);
  }
}
