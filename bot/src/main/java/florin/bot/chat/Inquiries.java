package florin.bot.chat;

import florin.Refused;
import florin.books.Books;
import florin.books.Database;
import florin.chat.Invocation;
import java.util.List;
import java.util.Optional;

/**
 * What a platform may ask while somebody is still typing or about to fill in a form: answered at
 * once, of what the person may see, and nothing is written. Whoever may not call a command gets no
 * help with it.
 */
public final class Inquiries {
  private final Database database;
  private final Catalog catalog;

  public Inquiries(Database database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
  }

  /**
   * What a parameter could be.
   *
   * @param label for the eye
   * @param value what is then said
   */
  public record Suggestion(String label, String value) {}

  /**
   * What somebody typing a parameter may mean.
   *
   * @param typed so far; may be empty
   * @return the likeliest first, at most 25
   */
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
    return read(new Incoming.Wrote(origin, "/" + command), (call, books) -> {
          Calls.requireAccess(found.get(), call);
          return new Suggestions(call, books).of(asked.get().kind(), typed);
        })
        .orElse(List.of());
  }

  /**
   * The form a button opens.
   *
   * @return empty where the button is not the person's, or no longer works; pressing it says so
   */
  public Optional<Form> form(Origin origin, String token) {
    return read(new Incoming.Pressed(origin, token, ""), (call, books) -> {
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
          new Form(
              call.say("form.answer"),
              List.of(new Form.Field(awaits, question, "", true))));
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
