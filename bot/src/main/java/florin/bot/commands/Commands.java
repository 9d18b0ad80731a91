package florin.bot.commands;

import florin.bot.chat.Command;
import florin.bot.files.Files;
import java.util.List;

/**
 * Every command there is. Menus, help and the dispatcher read this list; a command not in it does
 * not exist.
 */
public final class Commands {
  private Commands() {}

  public static List<Command> all(Files files) {
    return List.of(
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
        Importing.command(files),
        // Look
        Show.command());
  }
}
