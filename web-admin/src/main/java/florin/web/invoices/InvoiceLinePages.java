package florin.web.invoices;

import florin.web.page.Visit;
import java.util.List;

/** The lines of a draft: one more, one put right in its place, one less. */
public final class InvoiceLinePages {

  public void add(Visit visit) {
    var attempt = new InvoiceAttempt(visit);
    var view = attempt.view();
    var form = new LineForm(visit);
    var line = form.read();
    if (line.isEmpty()) {
      attempt.refused(InvoicePage.of(view).line(LineEdit.another(form.form())));
      return;
    }
    attempt.act(
        "correct",
        books -> books.invoices().addLines(view.invoice().number(), List.of(line.get())));
  }

  public void change(Visit visit) {
    var attempt = new InvoiceAttempt(visit);
    int position = visit.number("line");
    var view = attempt.view();
    var form = new LineForm(visit);
    var line = form.read();
    if (line.isEmpty()) {
      attempt.refused(InvoicePage.of(view).line(new LineEdit(position, form.form())));
      return;
    }
    attempt.act(
        "correct",
        books -> books.invoices().changeLine(view.invoice().number(), position, line.get()));
  }

  public void remove(Visit visit) {
    var attempt = new InvoiceAttempt(visit);
    int number = attempt.number();
    int position = visit.number("line");
    attempt.act("correct", books -> books.invoices().removeLine(number, position));
  }
}
