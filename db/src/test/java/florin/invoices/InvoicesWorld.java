package florin.invoices;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.people.Membership;
import java.util.List;
import java.util.function.Function;

/** A firm whose agents send invoices. */
abstract class InvoicesWorld {
  final Firm firm = new Firm();

  void correct(Membership by, Invoice invoice, Correction correction) {
    invoices(by, all -> all.correct(invoice.number(), List.of(correction)));
  }

  Invoice invoices(Membership by, Function<Invoices, Invoice> work) {
    return firm.florin.as(by, books -> work.apply(books.invoices()));
  }

  void refused(String key, Membership by, Function<Invoices, Invoice> work) {
    assertThatThrownBy(() -> invoices(by, work)).isInstanceOf(Refused.class).hasMessage(key);
  }
}
