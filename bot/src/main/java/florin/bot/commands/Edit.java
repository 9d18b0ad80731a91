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
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.quickentry.Correction;
import florin.quickentry.EntryContext;
import florin.quickentry.EntryText;
import florin.quickentry.QuickEntry;
import java.util.List;
import java.util.Optional;

/**
 * Corrects one entry, or several alike: only what is said changes. Replying to a card comes here
 * too.
 */
final class Edit {
  /** The entry meant, where a button or a question knows it. */
  static final String NUMBER = "number";

  private Edit() {}

  static Command command() {
    return Command.named("edit")
        .access(Access.AGENT)
        .params(
            Param.required(NUMBER, Param.Kind.NUMBER), Param.required("change", Param.Kind.TEXT))
        .formedBy(EditForm::of)
        .handledBy(Edit::handle);
  }

  private static Invocation onwards(int number) {
    return Invocation.of("edit").with(NUMBER, Integer.toString(number));
  }

  private static Reply handle(Call call, Books books) {
    Optional<EditMany> many = EditMany.of(call);
    if (many.isPresent()) {
      return many.get().handle(call, books);
    }
    return EditMany.doubt(call, books).orElseGet(() -> one(call, books));
  }

  private static Reply one(Call call, Books books) {
    EntryNumber meant = EntryNumber.of(call);
    Entry entry =
        books.ledger().find(meant.number()).orElseThrow(() -> Show.unknown(meant.number()));
    Invocation onwards =
        call.invocation()
            .without(Invocation.ANSWERED)
            .with(NUMBER, Integer.toString(meant.number()));
    Optional<String> filled = EditForm.line(call, entry);
    if (filled.isPresent()) {
      return filled.get().isEmpty()
          ? Reply.text(call.say("form.edit.unchanged", entry.number()))
          : handle(call.as(onwards(meant.number()).with(Invocation.TEXT, filled.get())), books);
    }
    if (meant.rest().isEmpty()) {
      return Prompter.ask(
          call.say("entry.edit.how", EntryWords.brief(call, entry)),
          onwards,
          Invocation.TEXT,
          List.of());
    }
    QuickEntry quickEntry = books.quickEntry();
    EntryContext context =
        quickEntry
            .context(call.locale(), entry.amount().currency(), call.today())
            .withAnswers(EntryQuestions.answers(call, books));
    if (entry.kind() == EntryKind.TRANSFER) {
      context = context.arrivingIn(entry.postings().getLast().amount().currency());
    }
    return switch (EntryText.readCorrection(meant.rest(), context)) {
      case Correction.Refusal refusal -> throw new Refused(refusal.key(), refusal.args().toArray());
      case Correction.Delete delete ->
          EntryCards.deleted(call, books.ledger().voidEntry(meant.number()));
      case Correction.Questions questions -> {
        var question = questions.questions().getFirst();
        yield EntryQuestions.ask(
            call.as(onwards.with(Invocation.TEXT, meant.rest())),
            books,
            question.key(),
            meant.rest(),
            question);
      }
      case Correction.Changes changes ->
          EntryCards.changed(
              call,
              books,
              books
                  .ledger()
                  .edit(meant.number(), quickEntry.change(changes.parts(), entry).inFuture(true)));
    };
  }
}
