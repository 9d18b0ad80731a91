package florin.bot.chat;

import florin.Refused;
import florin.books.Books;
import florin.books.Database;
import florin.chat.Invocation;
import java.util.List;
import java.util.Optional;

/** Answers from the books. Whoever may not call a command gets no help with it. */
public final class BookInquiries implements Inquiries {
  private final Database database;
  private final Catalog catalog;

  public BookInquiries(Database database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
  }

  @Override
  public List<Suggestion> suggest(Origin origin, String command, String param, String typed) {
    Optional<Command> found = catalog.find(command);
    Optional<Param> asked =
        found.stream()
            .flatMap(c -> c.params().stream())
            .filter(p -> p.name().equals(param))
            .findFirst();
    if (asked.isEmpty()) {
      return List.of();
    }
    return read(
            new Incoming.Wrote(origin, "/" + command),
            (call, books) -> {
              Calls.requireAccess(found.get(), call);
              return new Suggestions(call, books).of(asked.get().kind(), typed);
            })
        .orElse(List.of());
  }

  @Override
  public Optional<Form> form(Origin origin, String token) {
    return read(
            new Incoming.Pressed(origin, token, ""),
            (call, books) -> {
              Invocation meant =
                  books.plumbing().buttons().meaning(token).orElseThrow(() -> gone());
              Call asked = call.as(meant);
              Command command = catalog.get(meant.command());
              Calls.requireAccess(command, asked);
              return form(command, asked, books);
            })
        .flatMap(form -> form);
  }

  private static Optional<Form> form(Command command, Call call, Books books) {
    String awaits = call.invocation().arguments().get(Form.AWAITS);
    if (awaits != null) {
      String question = call.argument(Form.QUESTION).orElse("");
      return Optional.of(
          new Form(call.say("form.answer"), List.of(new Form.Field(awaits, question, "", true))));
    }
    return command.form().map(maker -> maker.form(call, books));
  }

  private static Refused gone() {
    return new Refused("button.old");
  }

  private interface Question<T> {
    T ask(Call call, Books books);
  }

  private <T> Optional<T> read(Incoming incoming, Question<T> question) {
    try {
      return Optional.of(
          database.read(
              Calls.guest(incoming),
              books ->
                  question.ask(
                      Calls.wordless(books, incoming, Calls.enter(books, incoming)), books)));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }
}
