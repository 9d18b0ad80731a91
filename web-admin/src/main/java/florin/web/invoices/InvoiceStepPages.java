package florin.web.invoices;

import florin.Refused;
import florin.invoices.Invoice;
import florin.invoices.InvoiceBooking;
import florin.invoices.InvoiceState;
import florin.web.page.Visit;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One invoice beside its document, and what is done with it there. What a rule refuses is said on
 * the page itself, with all that was typed still there.
 */
public final class InvoiceStepPages {
  /** What a page may say was done, by the word in its address. */
  private static final Map<String, String> DONE =
      Map.of(
          "submit", "invoice.submitted",
          "approved-alone", "invoice.needs-nobody",
          "approve", "invoice.approved",
          "reject", "invoice.rejected",
          "pay", "invoice.paid.done",
          "unpay", "web.invoice.unpaid",
          "revise", "invoice.revised",
          "keep", "web.invoice.kept",
          "correct", "web.invoice.corrected",
          "book", "web.invoice.booked");

  public void show(Visit visit) {
    var attempt = new InvoiceAttempt(visit);
    var view = attempt.view();
    var page = InvoicePage.of(view).done(done(visit));
    if (view.rights().edits()) {
      if (visit.query("edit").isPresent()) {
        page = page.editing(InvoiceForm.of(view.invoice(), visit.person().locale()));
      }
      page = page.line(line(visit, view.invoice()));
    }
    attempt.show(page);
  }

  /** The line the address asks to put right. */
  private static LineEdit line(Visit visit, Invoice draft) {
    return visit
        .query("line")
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(position -> position >= 1 && position <= draft.lines().size())
        .map(position ->
            new LineEdit(position, LineForm.of(draft, position, visit.person().locale())))
        .orElse(LineEdit.NONE);
  }

  /** What was done to this invoice, or to the one before it in the queue. */
  private static Optional<String> done(Visit visit) {
    return visit
        .query("done")
        .filter(DONE::containsKey)
        .map(word -> {
          String said = visit.say(DONE.getOrDefault(word, ""));
          return visit
              .query("of")
              .filter(number -> number.matches("[0-9]{1,9}"))
              .map(number -> visit.say("web.invoice.done-of", number, said))
              .orElse(said);
        });
  }

  public void correct(Visit visit) {
    var attempt = new InvoiceAttempt(visit);
    var view = attempt.view();
    var said = InvoiceForm.read(visit, view.invoice());
    if (!said.form().problems().isEmpty()) {
      attempt.refused(InvoicePage.of(view).editing(said.form()));
      return;
    }
    boolean submit = visit.form("submit").isPresent();
    try {
      var after =
          visit.transact(books -> {
            var invoices = books.invoices();
            int number = view.invoice().number();
            said.kind().ifPresent(kind -> invoices.kind(number, kind));
            Invoice corrected = invoices.correct(number, said.corrections());
            return submit ? invoices.submit(number, visit.today()) : corrected;
          });
      attempt.goOn(after, submit ? submitted(after) : "correct");
    } catch (Refused no) {
      String sentence = visit.texts().text(no);
      String field = field(no);
      var form =
          field.isEmpty()
              ? said.form()
              : new InvoiceForm(said.form().values(), Map.of(field, sentence));
      var page = InvoicePage.of(view).editing(form);
      attempt.refused(field.isEmpty() ? page.failed(sentence) : page);
    }
  }

  /** The field a rule speaks of, where it can only be one. */
  private static String field(Refused no) {
    return no.key().equals("invoice.iban") ? "iban" : "";
  }

  /** A step of its own; an address that names none is no page. */
  public void step(Visit visit) {
    var attempt = new InvoiceAttempt(visit);
    int number = attempt.number();
    String step = visit.ctx().pathParam("step");
    LocalDate today = visit.today();
    switch (step) {
      case "submit" -> {
        var submitted = attempt.tried(books -> books.invoices().submit(number, today));
        submitted.ifPresent(after -> attempt.goOn(after, submitted(after)));
      }
      case "approve" -> attempt.act(step, books -> books.invoices().approve(number, today));
      case "reject" -> reject(attempt, number);
      case "pay" -> pay(attempt, number, today);
      case "unpay" -> attempt.act(step, books -> books.invoices().unpay(number));
      case "revise" -> attempt.act(step, books -> books.invoices().revise(number));
      case "keep" -> attempt.act(step, books -> books.invoices().keepBoth(number));
      case "book" ->
          attempt.act(
              step,
              books -> {
                books.invoices().book(number, InvoiceBooking.Labelled.NOTHING, today);
                return books.invoices().find(number).orElseThrow();
              });
      case "delete" ->
          attempt
              .tried(books -> books.invoices().delete(number))
              .ifPresent(gone -> visit.go(InvoiceSearch.PATH));
      default -> throw new NotFoundResponse();
    }
  }

  private static void reject(InvoiceAttempt attempt, int number) {
    var visit = attempt.visit();
    Optional<String> reason = visit.form("reason");
    if (reason.isEmpty()) {
      attempt.refused(
          InvoicePage.of(attempt.view()).asking().failed(visit.say("web.invoice.why-missing")));
      return;
    }
    attempt.act("reject", books -> books.invoices().reject(number, reason.get()));
  }

  private static void pay(InvoiceAttempt attempt, int number, LocalDate today) {
    var day = attempt.visit().form("day");
    attempt.act(
        "pay",
        books -> books.invoices().pay(number, day.map(InvoiceForm::day).orElse(today), today));
  }

  private static String submitted(Invoice after) {
    return after.state() == InvoiceState.SUBMITTED ? "submit" : "approved-alone";
  }
}
