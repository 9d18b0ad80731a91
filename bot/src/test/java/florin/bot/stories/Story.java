package florin.bot.stories;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A conversation a bookkeeper can review. The lines before the first word are its setting: comments
 * that begin with {@code #}. Then turns: somebody says or does something, and below it stands what
 * everybody sees. {@code anna in kitchen> ...} is said in a group, {@code anna on discord> ...} on
 * another platform than the terminal.
 */
record Story(List<String> head, Setting setting, List<Turn> turns) {
  private static final Pattern CLOCK =
      Pattern.compile("The clock stands at (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d) in ([\\w/+-]+)\\.");
  private static final Pattern MEMBER =
      Pattern.compile("(\\w+) (owns|is an? (\\w+) of) \"([^\"]+)\"(?: \\(([A-Z]{3})\\))?");
  private static final Pattern LANGUAGE = Pattern.compile("(\\w+) speaks ([\\w-]+)\\.");
  private static final Pattern SHARING =
      Pattern.compile("\"([^\"]+)\" shares income: ((?:\\w+ \\d+(?:, )?)+)\\.");
  private static final Pattern CUSTOMERS =
      Pattern.compile("\"([^\"]+)\" knows the customers ((?:\\w+(?: \\w+)?(?:, )?)+)\\.");
  private static final Pattern SAID = Pattern.compile("(\\w+)(?: (?:in|on) \\w+)?> ?(.*)");

  /** Where and when a story plays, who is in it, and whether anybody may register. */
  record Setting(
      LocalDateTime clock,
      ZoneId zone,
      List<Person> people,
      List<Furnished> buckets,
      List<Furnished> customers,
      boolean openRegistration) {}

  /** Things a book has from the start, such as {@code Travels 50} or {@code Ada Lovelace}. */
  record Furnished(String book, List<String> things) {}

  /** Somebody of a story; the first mention of a book says its currency. */
  record Person(String name, String role, String book, String currency, String language) {}

  /** Something said or done, and what was seen after it. */
  record Turn(String line, List<String> seen) {}

  static Story read(String text) {
    var head = new ArrayList<String>();
    var turns = new ArrayList<Turn>();
    for (String line : text.lines().toList()) {
      var said = SAID.matcher(line);
      if (turns.isEmpty() && (line.startsWith("#") || line.isBlank())) {
        head.add(line);
      } else if (said.matches() && !said.group(1).equals("bot")) {
        turns.add(new Turn(line, new ArrayList<>()));
      } else if (line.startsWith("!")) {
        turns.add(new Turn(line, new ArrayList<>()));
      } else if (!line.isBlank() && !turns.isEmpty()) {
        turns.getLast().seen().add(line.stripTrailing());
      }
    }
    return new Story(head, setting(String.join(" ", head)), turns);
  }

  private static Setting setting(String head) {
    var clock = CLOCK.matcher(head);
    if (!clock.find()) {
      throw new IllegalArgumentException("a story says where its clock stands");
    }
    var people = new ArrayList<Person>();
    var member = MEMBER.matcher(head);
    while (member.find()) {
      String name = member.group(1);
      String role =
          member.group(3) == null ? "OWNER" : member.group(3).toUpperCase(java.util.Locale.ROOT);
      String currency = member.group(5) == null ? "" : member.group(5);
      people.add(new Person(name, role, member.group(4), currency, language(head, name)));
    }
    return new Setting(
        LocalDateTime.parse(clock.group(1), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")),
        ZoneId.of(clock.group(2)),
        people,
        furnished(SHARING, head),
        furnished(CUSTOMERS, head),
        !head.contains("Registration needs an invitation."));
  }

  private static List<Furnished> furnished(Pattern pattern, String head) {
    return pattern
        .matcher(head)
        .results()
        .map(found -> new Furnished(found.group(1), List.of(found.group(2).split(", "))))
        .toList();
  }

  private static String language(String head, String name) {
    var language = LANGUAGE.matcher(head);
    while (language.find()) {
      if (language.group(1).equals(name)) {
        return language.group(2);
      }
    }
    return "en";
  }

  /** The story with other things seen: what it becomes when its snapshot is updated. */
  String write(List<List<String>> seen) {
    var text = new StringBuilder();
    head.forEach(line -> text.append(line).append('\n'));
    for (int i = 0; i < turns.size(); i++) {
      text.append(turns.get(i).line()).append('\n');
      seen.get(i).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
