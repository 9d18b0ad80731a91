package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Catalog;
import florin.bot.chat.Command;
import florin.bot.chat.Part;
import florin.bot.chat.ReceivedFile;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.documents.Document;
import florin.documents.Upload;
import florin.ledger.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a photo or file with an entry: sent as an answer to its card, or with the entry as its
 * caption.
 */
final class Attach {
  /** The document a button shows. */
  private static final String FILE = "file";

  private Attach() {}

  static Command command() {
    return Command.named(Catalog.ATTACHMENT)
        .access(Access.AGENT)
        .menu(Command.Menu.HIDDEN)
        .preparedBy((call, file, progress) -> upload(file))
        .handledBy(Attach::handle);
  }

  private static Upload upload(ReceivedFile file) {
    try {
      return Upload.of(Files.readAllBytes(file.path()), file.fileName(), file.mediaType());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Reply handle(Call call, Books books) {
    Document document = document(call, books);
    if (call.argument(Edit.NUMBER).isPresent()) {
      int number = Integer.parseInt(call.argument(Edit.NUMBER).get());
      Entry entry = books.attachments().attach(number, document.id());
      return Reply.card(call.say("attach.kept", EntryWords.line(call, entry)), document.fileName())
          .row(button(document, entry))
          .about(List.of(number))
          .inPlace();
    }
    Invocation kept = call.invocation().with(Invocation.DOCUMENT, Long.toString(document.id()));
    Reply reply = Recording.record(call.as(kept), books, Optional.empty());
    if (reply.entries().isEmpty()) {
      return reply.inPlace();
    }
    Entry entry = books.attachments().attach(reply.entries().getFirst(), document.id());
    return reply.row(button(document, entry)).inPlace();
  }

  /** The one that waited for an answer about its caption, or what was just sent. */
  private static Document document(Call call, Books books) {
    Optional<String> waiting = call.argument(Invocation.DOCUMENT);
    if (waiting.isPresent()) {
      return books
          .documents()
          .find(Long.parseLong(waiting.get()))
          .orElseThrow(() -> new Refused("document.unknown"));
    }
    return books.documents().store((Upload) call.prepared().orElseThrow());
  }

  /** Shows the file again. */
  static Button button(Document document, Entry entry) {
    return Button.of(
        document.fileName(),
        Invocation.of("show", Integer.toString(entry.number()))
            .with(FILE, Long.toString(document.id())));
  }

  /** The file a pressed button asks for, if it is kept with the entry. */
  static Optional<Reply> shown(Call call, Books books, Entry entry) {
    return call.argument(FILE)
        .map(Long::parseLong)
        .map(id ->
            books.attachments().of(entry).stream()
                .filter(document -> document.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("document.unknown")))
        .map(document ->
            Reply.text(call.say("attach.file", EntryWords.brief(call, entry)))
                .and(
                    new Part.StoredFile(
                        call.book().id(),
                        document.sha256(),
                        document.fileName(),
                        document.mediaType()))
                .about(List.of(entry.number())));
  }
}
