package florin.web.invoices;

import florin.web.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** An office for a class, whose people have sent invoices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InvoicePagesWorld {
  Office office;

  @BeforeAll
  void open() {
    office = new Office();
    office.sendInvoices();
  }

  @AfterAll
  void close() {
    office.close();
  }
}
