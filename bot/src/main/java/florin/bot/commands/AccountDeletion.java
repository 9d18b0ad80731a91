package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Farewell;
import java.util.List;
import java.util.stream.Collectors;

/** Deletes the account of who calls, after saying what goes and what stays. */
final class AccountDeletion {
  private static final String SURE = "sure";

  private AccountDeletion() {}

  /** Only the answer to the question that says what goes deletes anything. */
  static Reply handle(Call call, Books books) {
    String word = call.say("profile.delete.word");
    String answer = call.argument(SURE).orElse("").strip();
    if (answer.equalsIgnoreCase(word)) {
      books.farewell().run();
      return Reply.text(call.say("profile.deleted")).inPlace();
    }
    if (!answer.isEmpty()) {
      return Reply.text(call.say("profile.delete.kept"));
    }
    Farewell.Plan plan = books.farewell().plan();
    var question = new StringBuilder(call.say("profile.delete.goes", names(call, plan.goes())));
    if (!plan.stays().isEmpty()) {
      question.append('\n').append(call.say("profile.delete.stays", names(call, plan.stays())));
    }
    question.append('\n').append(call.say("profile.delete.ask", word));
    return Prompter.ask(
        question.toString(),
        Invocation.of("profile").with("field", "DELETE"),
        SURE,
        List.of(new Prompter.Option(call.say("profile.delete.button"), word)));
  }

  private static String names(Call call, List<String> books) {
    return books.stream()
        .map(name -> call.say("profile.delete.book", name))
        .collect(Collectors.joining(", "));
  }
}
