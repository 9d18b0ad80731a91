package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Form;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.money.AmountReading;
import florin.money.AmountText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry as a form: what it says now, to be changed. What was changed becomes the line somebody
 * would have typed.
 */
final class EditForm {
  private static final String MARK = "form.";
  private static final Pattern SUM = Pattern.compile("[0-9.,'’ +*/×()-]*[0-9][0-9.,'’ +*/×()-]*");

  private final Call call;
  private final Entry entry;

  private EditForm(Call call, Entry entry) {
    this.call = call;
    this.entry = entry;
  }

  static Form of(Call call, Books books) {
    int number = EntryNumber.of(call).number();
    Entry entry = books.ledger().find(number).orElseThrow(() -> Show.unknown(number));
    var form = new EditForm(call, entry);
    List<Form.Field> fields = new ArrayList<>();
    form.now()
        .forEach((what, value) ->
            fields.add(
                Form.Field.showing(
                    MARK + what.name(), call.say(what.label), value, !value.isEmpty())));
    return new Form(call.say("form.edit", number), fields);
  }

  /** The line that makes the changes somebody filled in; empty for none. */
  static Optional<String> line(Call call, Entry entry) {
    var form = new EditForm(call, entry);
    if (call.argument(Form.FILLED).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(What.values())
            .flatMap(what ->
                call
                    .argument(MARK + what.name())
                    .filter(filled -> !filled.isEmpty())
                    .map(filled -> form.written(what, filled))
                    .stream())
            .collect(Collectors.joining(" ")));
  }

  private String written(What what, String filled) {
    if (what == What.AMOUNT && !isAmount(filled)) {
      throw new Refused("form.edit.no-amount", PlainNumber.cut(filled));
    }
    return what.written(filled);
  }

  /** A word there would be read as anything a line can say, even as an order to delete. */
  private boolean isAmount(String filled) {
    var reading = AmountText.in(call.locale(), entry.amount().currency()).read(filled);
    return !(reading instanceof AmountReading.Unreadable) || SUM.matcher(filled).matches();
  }

  private enum What {
    AMOUNT("form.edit.amount", ""),
    DATE("form.edit.date", "on:"),
    CATEGORY("form.edit.category", "cat:"),
    LOCATION("form.edit.location", "from:"),
    DESCRIPTION("form.edit.description", "");

    final String label;
    private final String prefix;

    What(String label, String prefix) {
      this.label = label;
      this.prefix = prefix;
    }

    String written(String text) {
      return switch (this) {
        case AMOUNT -> text;
        case DATE -> prefix + (text.contains(" ") ? quoted(text) : text);
        case CATEGORY, LOCATION, DESCRIPTION -> prefix + quoted(text);
      };
    }

    private static String quoted(String text) {
      return '"' + text.replace('"', '\'').replace('\n', ' ') + '"';
    }
  }

  /** What can be changed here, as it is; empty where there is nothing yet. */
  private Map<What, String> now() {
    Map<What, String> now = new LinkedHashMap<>();
    now.put(What.AMOUNT, call.say("form.amount", entry.amount()));
    now.put(What.DATE, entry.date().toString());
    if (entry.kind() != EntryKind.TRANSFER && entry.postings().size() == 1) {
      now.put(What.CATEGORY, entry.category().map(category -> category.name()).orElse(""));
      now.put(What.LOCATION, entry.location().name());
    }
    now.put(What.DESCRIPTION, entry.description());
    return now;
  }
}
