package florin.bot.chat;

import florin.outbox.News;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commands there are, found by name. Which of them plain text, replies, edits and files go to
 * is said here.
 */
public final class Catalog {
  /** What plain text in a private chat is. */
  public static final String FREE_TEXT = "add";

  /** What an answer to one of our cards is. */
  public static final String CORRECTION = "edit";

  /** What changing one's own message is. */
  public static final String AMENDMENT = "amend";

  /** The argument of an amendment that names the command it begins with, if any. */
  public static final String AMENDED = "amended";

  /** What a file is. */
  public static final String FILE = "import";

  /** What a file is that answers a card, and a photo or PDF with words under it. */
  public static final String ATTACHMENT = "attach";

  /** The argument that says that a file is an invoice: its caption began with that command. */
  public static final String INVOICE = "invoice";

  /** The argument that names the entry a file is kept with. */
  public static final String ENTRY = "number";

  private static final Set<String> RECORDING =
      Set.of(FREE_TEXT, "income", "expense", "transfer", "lend", "borrow", "repay", "opening");
  private static final int NEAR = 2;

  private final List<Command> commands;
  private final Map<News.Kind, Announcement> announcements;
  private final Map<String, Command> byName = new HashMap<>();

  /** Without words for news. */
  public Catalog(List<Command> commands) {
    this(commands, Map.of());
  }

  public Catalog(List<Command> commands, Map<News.Kind, Announcement> announcements) {
    this.commands = List.copyOf(commands);
    this.announcements = Map.copyOf(announcements);
    for (Command command : commands) {
      put(command.name(), command);
      command.aliases().forEach(alias -> put(alias, command));
    }
  }

  private void put(String name, Command command) {
    if (byName.put(name, command) != null) {
      throw new IllegalArgumentException("two commands answer to /" + name);
    }
  }

  Map<News.Kind, Announcement> announcements() {
    return announcements;
  }

  public List<Command> commands() {
    return commands;
  }

  public Optional<Command> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The command of a name the program itself uses. */
  public Command get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no command /" + name));
  }

  /**
   * Whether a message with this command says what an entry is, so that changing the message changes
   * the entry. Other messages merely speak of entries.
   */
  static boolean records(String command) {
    return RECORDING.contains(command);
  }

  /** The one command somebody who typed this probably meant. */
  public Optional<Command> nearest(String typed) {
    return byName.entrySet().stream()
        .filter(e -> e.getValue().menu() != Command.Menu.HIDDEN)
        .map(e -> Map.entry(distance(typed, e.getKey()), e.getValue()))
        .filter(e -> e.getKey() <= Math.min(NEAR, typed.length() / 2))
        .min(
            Comparator.comparing(Map.Entry<Integer, Command>::getKey)
                .thenComparing(e -> e.getValue().name()))
        .map(Map.Entry::getValue);
  }

  /** Edit distance in which swapping two neighbours counts once. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
