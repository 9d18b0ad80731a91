package florin.web.invoices;

import florin.Refused;
import florin.books.Books;
import florin.invoices.Invoice;
import florin.invoices.InvoiceBooking;
import florin.invoices.InvoiceState;
import florin.web.page.SecurityHeaders;
import florin.web.page.Visit;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One invoice beside its document, and what is done with it there. What a rule refuses is said on
 * the page itself, with all that was typed still there.
 */
public final class InvoiceStepPages {
  private static final int UNPROCESSABLE = 422;

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

  private static final Set<String> DECISIONS = Set.of("approve", "reject");

  public void show(Visit visit) {
    var view = view(visit);
    var page = InvoicePage.of(view).done(done(visit));
    if (view.rights().edits() && visit.query("edit").isPresent()) {
      page = page.editing(InvoiceForm.of(view.invoice(), visit.person().locale()));
    }
    show(visit, page);
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
    var view = view(visit);
    var said = InvoiceForm.read(visit, view.invoice());
    if (!said.form().problems().isEmpty()) {
      refused(visit, InvoicePage.of(view).editing(said.form()));
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
      goOn(visit, after, submit ? submitted(after) : "correct");
    } catch (Refused no) {
      String sentence = visit.texts().text(no);
      String field = field(no);
      var form =
          field.isEmpty()
              ? said.form()
              : new InvoiceForm(said.form().values(), Map.of(field, sentence));
      var page = InvoicePage.of(view).editing(form);
      refused(visit, field.isEmpty() ? page.failed(sentence) : page);
    }
  }

  /** The field a rule speaks of, where it can only be one. */
  private static String field(Refused no) {
    return no.key().equals("invoice.iban") ? "iban" : "";
  }

  public void addLine(Visit visit) {
    var view = view(visit);
    var form = new LineForm(visit);
    var line = form.read();
    if (line.isEmpty()) {
      refused(visit, InvoicePage.of(view).adding(form.form()));
      return;
    }
    act(
        visit,
        "correct",
        books -> books.invoices().addLines(view.invoice().number(), List.of(line.get())));
  }

  public void removeLine(Visit visit) {
    int position = visit.number("line");
    int number = visit.number("invoice");
    act(visit, "correct", books -> books.invoices().removeLine(number, position));
  }

  /** A step of its own; an address that names none is no page. */
  public void step(Visit visit) {
    int number = visit.number("invoice");
    String step = visit.ctx().pathParam("step");
    LocalDate today = visit.today();
    switch (step) {
      case "submit" -> {
        var submitted = tried(visit, books -> books.invoices().submit(number, today));
        submitted.ifPresent(after -> goOn(visit, after, submitted(after)));
      }
      case "approve" -> act(visit, step, books -> books.invoices().approve(number, today));
      case "reject" -> reject(visit, number);
      case "pay" -> pay(visit, number, today);
      case "unpay" -> act(visit, step, books -> books.invoices().unpay(number));
      case "revise" -> act(visit, step, books -> books.invoices().revise(number));
      case "keep" -> act(visit, step, books -> books.invoices().keepBoth(number));
      case "book" ->
          act(
              visit,
              step,
              books -> {
                books.invoices().book(number, InvoiceBooking.Labelled.NOTHING, today);
                return books.invoices().find(number).orElseThrow();
              });
      case "delete" ->
          tried(visit, books -> books.invoices().delete(number))
              .ifPresent(gone -> visit.go(InvoiceSearch.PATH));
      default -> throw new NotFoundResponse();
    }
  }

  private void reject(Visit visit, int number) {
    Optional<String> reason = visit.form("reason");
    if (reason.isEmpty()) {
      refused(
          visit, InvoicePage.of(view(visit)).asking().failed(visit.say("web.invoice.why-missing")));
      return;
    }
    act(visit, "reject", books -> books.invoices().reject(number, reason.get()));
  }

  private void pay(Visit visit, int number, LocalDate today) {
    act(
        visit,
        "pay",
        books ->
            books
                .invoices()
                .pay(number, visit.form("day").map(InvoiceForm::day).orElse(today), today));
  }

  private void act(Visit visit, String step, Function<Books, Invoice> work) {
    tried(visit, work).ifPresent(after -> goOn(visit, after, step));
  }

  /** What became of it; empty where a rule said no, which the page then says. */
  private Optional<Invoice> tried(Visit visit, Function<Books, Invoice> work) {
    try {
      return Optional.of(visit.transact(work));
    } catch (Refused no) {
      refused(visit, InvoicePage.of(view(visit)).failed(visit.texts().text(no)));
      return Optional.empty();
    }
  }

  /** After a decision to the next that waits, else to the invoice as it is now. */
  private static void goOn(Visit visit, Invoice after, String step) {
    int number = after.number();
    Optional<Integer> next =
        DECISIONS.contains(step)
            ? visit.read(books -> InvoiceQueue.nextAfter(books, number, visit.person().id()))
            : Optional.empty();
    String of = next.isPresent() ? "&of=" + number : "";
    visit.go(InvoiceSearch.PATH + "/" + next.orElse(number) + "?done=" + step + of);
  }

  private static String submitted(Invoice after) {
    return after.state() == InvoiceState.SUBMITTED ? "submit" : "approved-alone";
  }

  private static InvoiceView view(Visit visit) {
    int number = visit.number("invoice");
    return visit.read(
        books -> InvoiceView.find(visit, books, number).orElseThrow(NotFoundResponse::new));
  }

  private static void refused(Visit visit, InvoicePage page) {
    visit.ctx().status(UNPROCESSABLE);
    show(visit, page);
  }

  private static void show(Visit visit, InvoicePage page) {
    visit.ctx().header("Content-Security-Policy", SecurityHeaders.policyWithDocument());
    visit.show("invoices/one.jte", Map.of("page", page));
  }
}
