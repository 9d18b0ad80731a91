package florin.web.invoices;

import com.microsoft.playwright.Page;
import florin.web.Desk;
import florin.web.Office;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A desk for a class, in an office whose people have sent invoices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InvoicesDeskWorld {
  @RegisterExtension final Desk desk = new Desk(Office::sendInvoices);

  static int width(Page shown) {
    return ((Number) shown.evaluate("document.documentElement.scrollWidth")).intValue();
  }
}
