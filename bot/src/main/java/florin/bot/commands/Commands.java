package florin.bot.commands;

import florin.bot.chat.Command;
import java.util.List;
import java.util.stream.Stream;

/** Every command there is. Menus, help and the dispatcher read this list; a command not in it does not exist. */
public final class Commands {
  private Commands() {}

  public static List<Command> all(CommandSettings settings) {
    List<Command> all =
        List.of(
            // Begin
            Start.command(settings),
            // Record and correct
            Add.command(),
            Income.command(),
            Expense.command(),
            Transfer.command(),
            Edit.command(),
            Amend.command(),
            Delete.command(),
            Restore.command(),
            Undo.command(),
            Redo.command(),
            // Look
            Balance.command(),
            Last.command(),
            ListEntries.command(),
            Find.command(),
            Show.command(),
            Today.command(),
            Week.command(),
            Month.command(),
            Report.command(),
            Chart.command(),
            // Set up
            CategorySetup.command(),
            LocationSetup.command(),
            Settings.command(),
            LanguageSetting.command(),
            CurrencySetting.command(),
            TimeZoneSetting.command(),
            ThemeSetting.command(),
            // Help
            Cancel.command(),
            Id.command(settings));
    return Stream.concat(all.stream(), Stream.of(Help.command(all))).toList();
  }
}
