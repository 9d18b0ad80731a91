package florin.bot.stories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files people send in stories, written anew for every run. */
final class StoryFiles {
  private StoryFiles() {}

  static void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("march.csv"),
        """
        Date;Description;Amount
        2026-03-01;Rent;-850,00
        2026-03-02;Groceries;-43,20
        2026-03-03;Salary;2100,00
        """,
        StandardCharsets.UTF_8);
  }
}
