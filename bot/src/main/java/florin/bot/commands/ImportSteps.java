package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.documents.StoredFile;
import florin.documents.Upload;
import florin.imports.Booked;
import florin.imports.Import;
import florin.imports.ImportProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Does what was pressed under an import. */
final class ImportSteps {
  /** Of a file with more rows, the first are looked at for payments of invoices. */
  private static final int MOST_LOOKED_AT = 2000;

  /** So many rows take longer than somebody waits without a word. */
  private static final int MANY = 5000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Call call;
  private final Books books;

  ImportSteps(Call call, Books books) {
    this.call = call;
    this.books = books;
  }

  /** What saving or taking back many rows begins with. */
  static Optional<String> announcement(Call call, Books books) {
    Optional<Integer> number = ImportStep.number(call);
    Optional<String> key = ImportStep.in(call).flatMap(ImportSteps::lengthyKey);
    if (number.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return books.imports().size(number.get()) < MANY
        ? Optional.empty()
        : Optional.of(call.say(key.get(), Integer.toString(number.get())));
  }

  private static Optional<String> lengthyKey(ImportStep step) {
    return switch (step) {
      case SAVE, SAVE_ALL -> Optional.of("import.progress.saving");
      case UNDO -> Optional.of("import.progress.undoing");
      case SHOW, ASK, CATEGORIES, RECOUNT, PROBLEMS, CANCEL -> Optional.empty();
    };
  }

  Reply take(ImportStep step) {
    Optional<Integer> number = ImportStep.number(call);
    if (number.isEmpty()) {
      return Reply.text(call.say("import.set-aside")).inPlace();
    }
    return take(step, number.get());
  }

  private Reply take(ImportStep step, int number) {
    return switch (step) {
      case SAVE -> saved(book(number, false));
      case SAVE_ALL -> saved(book(number, true));
      case SHOW -> ImportPreview.of(call, books, number);
      case ASK -> asked(number);
      case CATEGORIES -> {
        books.imports().addCategories(number);
        yield ImportPreview.of(call, books, number);
      }
      case RECOUNT -> {
        books.imports().recount(number, call.book().currency());
        yield ImportPreview.of(call, books, number);
      }
      case PROBLEMS -> problems(number);
      case CANCEL -> {
        books.imports().cancel(number);
        yield Reply.text(call.say("import.set-aside")).inPlace();
      }
      case UNDO -> Reversals.undone(call, books, books.imports().undo(number)).inPlace();
    };
  }

  private Booked book(int number, boolean withDuplicates) {
    return books
        .imports()
        .book(
            number,
            withDuplicates,
            (done, all) -> call.progress().reached("import.progress.saved", done, all));
  }

  private Reply saved(Booked booked) {
    String heading = call.say("import.saved", booked.count(), Integer.toString(booked.number()));
    String entries =
        booked.count() == 1
            ? "#" + booked.firstEntry()
            : call.say(
                "import.entries",
                Integer.toString(booked.firstEntry()),
                Integer.toString(booked.lastEntry()));
    Reply reply =
        Reply.of(Part.card(heading, EntryWords.below(call, List.of(entries))))
            .row(
                Button.once(call.say("import.button.undo"), ImportStep.UNDO.of(booked.number())),
                Button.of(call.say("import.button.trend"), Invocation.of("chart", "trend")));
    List<Integer> numbers =
        IntStream.rangeClosed(booked.firstEntry(), booked.lastEntry())
            .limit(MOST_LOOKED_AT)
            .boxed()
            .toList();
    return PaymentOffers.with(call, books, books.ledger().find(numbers), reply).inPlace();
  }

  private Reply asked(int number) {
    Import about =
        books
            .imports()
            .find(number)
            .orElseThrow(() -> new Refused("import.unknown", Integer.toString(number)));
    return call.argument(ImportStep.CHOICE)
        .flatMap(id -> ImportButtons.choice(about, id))
        .map(choice -> ImportButtons.ask(call, about, choice))
        .orElseGet(() -> ImportPreview.of(call, books, number));
  }

  /** A list of the lines that were left out, for whoever mends the file. */
  private Reply problems(int number) {
    var csv = new StringBuilder(BYTE_ORDER_MARK).append(call.say("import.problems.columns"));
    for (ImportProblem problem : books.imports().problems(number)) {
      csv.append("\r\n").append(problem.row()).append(",\"");
      csv.append(ImportPreview.reason(call, problem).replace("\"", "\"\"")).append('"');
    }
    csv.append("\r\n");
    Upload list =
        Upload.of(
            csv.toString().getBytes(StandardCharsets.UTF_8),
            call.say("import.problems.name", Integer.toString(number)),
            "text/csv");
    StoredFile kept = books.documents().keep(list);
    return Reply.text(call.say("import.problems.sent"))
        .and(
            new Part.StoredFile(
                call.book().id(), kept.sha256(), list.fileName(), list.mediaType()));
  }
}
