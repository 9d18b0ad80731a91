package florin.bot.commands;

import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.imports.Choice;
import florin.imports.Import;
import florin.imports.ImportSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be pressed under a preview, and under the question one of these asks. */
final class ImportButtons {
  private ImportButtons() {}

  static List<List<Button>> of(Call call, ImportSummary summary) {
    var rows = new ArrayList<List<Button>>();
    rows.add(saving(call, summary));
    rows.add(changing(call, summary));
    rows.add(leaving(call, summary));
    return rows.stream().filter(row -> !row.isEmpty()).toList();
  }

  private static List<Button> saving(Call call, ImportSummary summary) {
    var row = new ArrayList<Button>();
    int number = summary.what().number();
    if (summary.fresh() > 0) {
      String key = summary.alike() > 0 ? "import.button.save-new" : "import.button.save";
      row.add(save(call, key, summary.fresh(), ImportStep.SAVE, number));
    }
    if (summary.alike() > 0) {
      row.add(save(call, "import.button.save-all", summary.rows(), ImportStep.SAVE_ALL, number));
    }
    return row;
  }

  private static Button save(Call call, String key, int rows, ImportStep step, int number) {
    return Button.once(call.say(key, rows), step.of(number)).styled(Button.Style.SUCCESS);
  }

  private static List<Button> changing(Call call, ImportSummary summary) {
    var row = new ArrayList<Button>();
    int number = summary.what().number();
    for (Choice choice : summary.what().reading().choices()) {
      row.add(
          Button.of(
              otherwise(call, choice),
              ImportStep.ASK.of(number).with(ImportStep.CHOICE, choice.id())));
    }
    int unknown = summary.unknownCategories().size();
    if (unknown > 0) {
      row.add(
          Button.once(
              call.say("import.button.categories", unknown), ImportStep.CATEGORIES.of(number)));
    }
    if (!summary.homeless().isEmpty() && summary.sums().size() == 1) {
      String currency = call.book().currency().getCurrencyCode();
      row.add(
          Button.once(call.say("import.button.currency", currency), ImportStep.RECOUNT.of(number)));
    }
    return row;
  }

  private static List<Button> leaving(Call call, ImportSummary summary) {
    var row = new ArrayList<Button>();
    int number = summary.what().number();
    if (summary.problemCount() > 0) {
      row.add(Button.of(call.say("import.button.problems"), ImportStep.PROBLEMS.of(number)));
    }
    row.add(Button.once(call.say("button.cancel"), ImportStep.CANCEL.of(number)));
    return row;
  }

  private static String otherwise(Call call, Choice choice) {
    String key = "import.button.other." + choice.id();
    return call.messages().has(key) ? call.say(key) : call.say("import.button.other");
  }

  /**
   * A choice that was taken for the person, put to them after all; each answer reads the file
   * again.
   */
  static Reply ask(Call call, Import about, Choice choice) {
    Reply reply = Reply.text(ImportPreview.say(call, choice.question()));
    for (Choice.Option option : choice.options()) {
      Invocation again =
          ImportRead.again(
                  about.documentId(), about.reading().answers(), choice.id(), option.value())
              .with(ImportStep.IMPORT, Integer.toString(about.number()));
      reply = reply.row(Button.once(ImportPreview.say(call, option.label()), again));
    }
    return reply
        .row(Button.of(call.say("button.back"), ImportStep.SHOW.of(about.number())))
        .inPlace();
  }

  static Optional<Choice> choice(Import of, String id) {
    return of.reading().choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
  }
}
