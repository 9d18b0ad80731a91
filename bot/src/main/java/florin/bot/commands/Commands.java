package florin.bot.commands;

import florin.bot.chat.Command;
import florin.bot.files.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every command there is. Menus, help and the dispatcher read this list; a command not in it does
 * not exist.
 */
public final class Commands {
  private Commands() {}

  /**
   * What commands need of the installation.
   *
   * @param files reads what people upload
   * @param openRegistration whether anybody may register; otherwise an invitation is needed
   */
  public record Parts(Files files, boolean openRegistration) {}

  public static List<Command> all(Parts parts) {
    List<Command> all =
        List.of(
            // Begin
            Start.command(parts.openRegistration()),
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
            // Files
            Importing.command(parts.files()),
            Export.command(),
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
            RateSetup.command(),
            Settings.command(),
            LanguageSetting.command(),
            CurrencySetting.command(),
            TimeZoneSetting.command(),
            ThemeSetting.command(),
            // Help
            Cancel.command(),
            Id.command());
    return Stream.concat(all.stream(), Stream.of(Help.command(all))).toList();
  }
}
