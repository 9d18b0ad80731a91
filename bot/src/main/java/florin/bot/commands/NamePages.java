package florin.bot.commands;

import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import java.util.ArrayList;
import java.util.List;

/** Names by the page, turned in place. */
final class NamePages {
  private static final String PAGE = "page";
  private static final int BUTTONS = 4;

  private NamePages() {}

  /** A question with all names as buttons, four at a time. */
  static Reply ask(
      Call call, String question, Invocation again, String argument, List<String> names) {
    List<Option> options =
        part(call, names, BUTTONS).stream().map(name -> new Option(name, name)).toList();
    return turned(
        call, Prompter.ask(question, again, argument, options), names.size(), BUTTONS, again);
  }

  /** The rows of the page asked for. */
  static <T> List<T> part(Call call, List<T> all, int rows) {
    return all.stream().skip((long) page(call, all.size(), rows) * rows).limit(rows).toList();
  }

  /**
   * With the buttons that turn the page, if there is another.
   *
   * @param again brings the first page
   */
  static Reply turned(Call call, Reply reply, int size, int rows, Invocation again) {
    int page = page(call, size, rows);
    var buttons = new ArrayList<Button>();
    if (page > 0) {
      buttons.add(turn(call.say("button.previous"), again, page - 1));
    }
    if ((page + 1) * rows < size) {
      buttons.add(turn(call.say("button.more"), again, page + 1));
    }
    Reply whole = buttons.isEmpty() ? reply : reply.row(buttons.toArray(Button[]::new));
    return call.argument(PAGE).isPresent() ? whole.inPlace() : whole;
  }

  private static Button turn(String label, Invocation again, int page) {
    return Button.of(label, again.with(PAGE, Integer.toString(page)));
  }

  /** The last one where there are fewer by now. */
  private static int page(Call call, int size, int rows) {
    int asked = call.argument(PAGE).map(Integer::parseInt).orElse(0);
    return Math.min(asked, Math.max(0, (size - 1) / rows));
  }
}
