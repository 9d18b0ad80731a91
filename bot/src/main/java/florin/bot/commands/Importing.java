package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Catalog;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.bot.files.Files;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.Remark;
import florin.chat.Invocation;
import florin.documents.Document;
import florin.documents.StoredFile;
import florin.documents.Upload;
import florin.imports.Import;
import florin.imports.ImportDraft;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes a table somebody sends: reads it, shows what is in it, and saves it when they say so. */
final class Importing {
  static final String NAME = "import";

  private Importing() {}

  static Command command(Files files) {
    return Command.named(NAME)
        .access(Access.AGENT)
        .params(Param.optional("file", Param.Kind.FILE))
        .preparedBy((call, file, progress) -> ImportRead.of(files, call, file, progress))
        .lengthyWhere(ImportSteps::announcement)
        .handledBy(Importing::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.prepared().isPresent()) {
      return read(call, books, (ImportRead) call.prepared().get());
    }
    return ImportStep.in(call)
        .map(step -> new ImportSteps(call, books).take(step))
        .orElseGet(() -> explanation(call, books));
  }

  private static Reply read(Call call, Books books, ImportRead read) {
    return switch (read.outcome()) {
      case FileOutcome.Refused(Remark reason) ->
          isPictureOfInvoice(call, reason)
              ? InvoiceDrafting.unread(call, books, document(call, books, read.upload()))
              : Reply.text(say(call, reason)).inPlace();
      case FileOutcome.NothingToBook(Remark reason) ->
          call.argument(Catalog.INVOICE).isPresent()
              ? InvoiceDrafting.unread(call, books, document(call, books, read.upload()))
              : Reply.text(say(call, reason)).inPlace();
      case FileOutcome.NoText _ ->
          InvoiceDrafting.unread(call, books, document(call, books, read.upload()));
      case FileOutcome.Invoice invoice ->
          InvoiceDrafting.read(call, books, invoice, document(call, books, read.upload()));
      case FileOutcome.Asks(Question question) ->
          ask(call, document(call, books, read.upload()), question, read);
      case FileOutcome.EuroRates(var rates) -> RateImport.of(call, books, rates).inPlace();
      case FileOutcome.Read table -> {
        Document document = document(call, books, read.upload());
        ImportDraft draft = ImportDrafts.of(document.id(), table, read.answers());
        call.progress()
            .reached("import.progress.comparing", document.fileName(), draft.rows().size());
        Import staged =
            ImportStep.number(call)
                .map(number -> books.imports().restage(number, draft))
                .orElseGet(() -> books.imports().stage(draft));
        yield ImportPreview.of(call, books, staged.number());
      }
    };
  }

  /** A photo is kept as an invoice when its sender says that it is one. */
  private static boolean isPictureOfInvoice(Call call, Remark reason) {
    return reason.key().equals(FileKind.IMAGE.refusalKey())
        && call.argument(Catalog.INVOICE).isPresent();
  }

  /** The document read again, or one more of what was just sent. */
  private static Document document(Call call, Books books, Upload upload) {
    return call.argument(Invocation.DOCUMENT)
        .flatMap(id -> books.documents().find(Long.parseLong(id)))
        .orElseGet(() -> books.documents().store(upload));
  }

  /** A question is answered by its buttons only, so that an entry can be typed meanwhile. */
  private static Reply ask(Call call, Document about, Question question, ImportRead read) {
    Reply reply = Reply.text(say(call, question.text()));
    Optional<Integer> number = ImportStep.number(call);
    for (Question.Option option : question.options()) {
      Invocation again =
          ImportRead.again(about.id(), read.answers(), question.id(), option.value());
      Invocation resume =
          number.map(n -> again.with(ImportStep.IMPORT, Integer.toString(n))).orElse(again);
      reply = reply.row(Button.once(say(call, option.label()), resume));
    }
    Invocation cancel =
        number.map(ImportStep.CANCEL::of).orElseGet(ImportStep.CANCEL::withoutImport);
    return reply.row(Button.once(call.say("button.cancel"), cancel)).inPlace();
  }

  private static Reply explanation(Call call, Books books) {
    Upload template =
        Upload.of(
            call.say("import.template").getBytes(StandardCharsets.UTF_8),
            call.say("import.template.name"),
            "text/csv");
    StoredFile kept = books.documents().keep(template);
    return Reply.text(call.say("import.how"))
        .and(
            new Part.StoredFile(
                call.book().id(), kept.sha256(), template.fileName(), template.mediaType()));
  }

  private static String say(Call call, Remark remark) {
    return call.say(remark.key(), remark.arguments());
  }
}
