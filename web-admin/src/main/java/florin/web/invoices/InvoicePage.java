package florin.web.invoices;

import java.util.Optional;

/**
 * The page of one invoice.
 *
 * @param form where its fields are being corrected
 * @param line that is being typed
 * @param problem why something was not done
 * @param done what was done just now
 * @param rejecting whether the visitor is asked for a reason
 */
public record InvoicePage(
    InvoiceView view,
    Optional<InvoiceForm> form,
    LineEdit line,
    Optional<String> problem,
    Optional<String> done,
    boolean rejecting) {

  static InvoicePage of(InvoiceView view) {
    return new InvoicePage(
        view, Optional.empty(), LineEdit.NONE, Optional.empty(), Optional.empty(), false);
  }

  InvoicePage editing(InvoiceForm fields) {
    return new InvoicePage(view, Optional.of(fields), line, problem, done, rejecting);
  }

  InvoicePage line(LineEdit typed) {
    return new InvoicePage(view, form, typed, problem, done, rejecting);
  }

  InvoicePage failed(String sentence) {
    return new InvoicePage(view, form, line, Optional.of(sentence), done, rejecting);
  }

  InvoicePage done(Optional<String> sentence) {
    return new InvoicePage(view, form, line, problem, sentence, rejecting);
  }

  InvoicePage asking() {
    return new InvoicePage(view, form, line, problem, done, true);
  }
}
