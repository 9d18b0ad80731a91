package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.invoices.HandWritten;
import florin.invoices.InvoiceField;
import florin.invoices.InvoiceLine;
import florin.money.Currencies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows an invoice by its number, does what is said behind it, or takes one down that somebody
 * types: its number, seller and date on the first line, what it charges for on the next.
 */
final class InvoiceCommand {
  private static final Pattern NUMBERED =
      Pattern.compile("#?(\\d{1,9})(?:\\s+(\\S+)\\s*(.*))?", Pattern.DOTALL);
  private static final int LEAST_PARTS = 3;

  /** What its lines are, asked for where only the first was typed. */
  private static final String LINES = "lines";

  private InvoiceCommand() {}

  static Command command() {
    return Command.named(InvoiceStep.COMMAND)
        .access(Access.VIEWER)
        .params(
            Param.optional(InvoiceStep.NUMBER, Param.Kind.INVOICE),
            Param.optional("change", Param.Kind.TEXT),
            Param.optional("file", Param.Kind.FILE))
        .formedBy(InvoiceForm::of)
        .handledBy(InvoiceCommand::handle);
  }

  /** A command for one step, such as {@code /submit 12}. */
  static Command step(String name, Access access, InvoiceStep step) {
    return Command.named(name)
        .access(access)
        .params(
            Param.required(InvoiceStep.NUMBER, Param.Kind.INVOICE),
            Param.optional(InvoiceStep.VALUE, Param.Kind.TEXT))
        .handledBy((call, books) -> step(call, books, step));
  }

  private static Reply step(Call call, Books books, InvoiceStep step) {
    String[] words = call.text().split("\\s+", 2);
    String digits = words[0].replace("#", "");
    if (!digits.matches("[0-9]{1,9}")) {
      throw new Refused("invoice.which", call.invocation().command());
    }
    int number = Integer.parseInt(digits);
    Invocation meant = step.of(number);
    return new InvoiceActions(
            call.as(words.length > 1 ? meant.with(InvoiceStep.VALUE, words[1]) : meant),
            books,
            number)
        .take(step);
  }

  private static Reply handle(Call call, Books books) {
    Optional<InvoiceStep> step = InvoiceStep.in(call);
    if (step.isPresent()) {
      int number = Integer.parseInt(call.argument(InvoiceStep.NUMBER).orElseThrow());
      return new InvoiceActions(call, books, number).take(step.get());
    }
    if (call.text().isEmpty()) {
      return Prompter.ask(call.say("invoice.how"), call.invocation(), Invocation.TEXT, List.of());
    }
    Matcher numbered = NUMBERED.matcher(call.text());
    return numbered.matches() ? said(call, books, numbered) : typed(call, books);
  }

  /** {@code 12 number RE-17}, {@code 12 delete}. */
  private static Reply said(Call call, Books books, Matcher numbered) {
    int number = Integer.parseInt(numbered.group(1));
    String word = Optional.ofNullable(numbered.group(2)).orElse("");
    String rest = Optional.ofNullable(numbered.group(3)).orElse("");
    Optional<InvoiceField> field = Spoken.find(InvoiceField.class, "invoice.words", word);
    if (field.isPresent()) {
      Invocation meant =
          InvoiceStep.FIELD.of(number).with(InvoiceStep.FIELD_NAME, field.get().name());
      return act(call, books, number, InvoiceStep.FIELD, meant, rest);
    }
    InvoiceStep step =
        word.isEmpty()
            ? InvoiceStep.SHOW
            : Spoken.find(InvoiceStep.class, "invoice.do", word)
                .orElseThrow(() -> new Refused("invoice.word", PlainNumber.cut(word)));
    InvoiceStep meant =
        step == InvoiceStep.FIELD || step == InvoiceStep.FORM ? InvoiceStep.CORRECT : step;
    return act(call, books, number, meant, meant.of(number), rest);
  }

  private static Reply act(
      Call call, Books books, int number, InvoiceStep step, Invocation meant, String rest) {
    Call as = call.as(rest.isEmpty() ? meant : meant.with(InvoiceStep.VALUE, rest));
    return new InvoiceActions(as, books, number).take(step);
  }

  private static Reply typed(Call call, Books books) {
    String head = call.text().lines().findFirst().orElse("");
    String rest =
        call.argument(LINES)
            .orElseGet(() -> String.join("\n", call.text().lines().skip(1).toList()));
    HandWritten written = head(call, head);
    if (rest.isBlank()) {
      return Prompter.ask(
          call.say("invoice.which-lines"),
          Invocation.of(InvoiceStep.COMMAND, head),
          LINES,
          List.of());
    }
    List<InvoiceLine> lines = InvoiceLines.read(call, rest);
    var invoice =
        books
            .invoices()
            .write(
                new HandWritten(
                    written.number(),
                    written.seller(),
                    written.issued(),
                    written.due(),
                    written.currency(),
                    lines));
    return InvoiceCards.of(call, books, invoice).inPlace();
  }

  /** {@code RE-17, Acme, Inc., 1 March 2026, 31 March 2026, USD}: the dates are at the end. */
  private static HandWritten head(Call call, String head) {
    List<String> parts = new ArrayList<>(List.of(head.split("\\s*,\\s+|\\s*;\\s*")));
    Currency currency = call.book().currency();
    Optional<Currency> named = Currencies.find(parts.getLast().strip());
    if (named.isPresent()) {
      currency = named.get();
      parts.removeLast();
    }
    List<LocalDate> days = new ArrayList<>();
    while (parts.size() > 2 && days.size() < 2) {
      Optional<LocalDate> day = InvoiceFieldText.found(call, parts.getLast().strip());
      if (day.isEmpty()) {
        break;
      }
      days.addFirst(day.get());
      parts.removeLast();
    }
    if (days.isEmpty() || parts.size() + days.size() < LEAST_PARTS) {
      throw new Refused("invoice.head", PlainNumber.cut(head));
    }
    return new HandWritten(
        parts.getFirst(),
        String.join(", ", parts.subList(1, parts.size())),
        days.getFirst(),
        days.size() > 1 ? Optional.of(days.get(1)) : Optional.empty(),
        currency,
        List.of());
  }
}
