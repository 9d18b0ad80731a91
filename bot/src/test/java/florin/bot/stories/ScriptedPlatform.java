package florin.bot.stories;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.Command;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.platform.LocalUpdate;
import florin.bot.platform.terminal.TerminalScreen;
import florin.bot.platform.terminal.TerminalText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as a platform of many people, with nobody at the keyboard: a story types, and reads
 * what was shown.
 */
final class ScriptedPlatform implements Stage {
  private static final String BOT = "florin";

  private final String name;
  private final Map<String, TerminalScreen> screens = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private String speaker = "";
  private final AtomicInteger updates = new AtomicInteger();
  private @Nullable Intake intake;

  ScriptedPlatform(String name) {
    this.name = name;
  }

  /** Somebody speaks elsewhere: whatever comes here comes to others. */
  @Override
  public synchronized void silent() {
    speaker = "";
  }

  @Override
  public synchronized boolean isSilent() {
    return speaker.isEmpty();
  }

  @Override
  public synchronized boolean typed(
      String person, Optional<String> group, String line, Instant at) {
    speaker = group.orElse(person);
    Optional<LocalUpdate> update =
        group.isEmpty()
            ? screen(person).typed(line, at)
            : screen(group.get()).typed(line, at).map(u -> inGroup(u, person));
    update.ifPresent(u ->
        Objects.requireNonNull(intake)
            .accept(
                List.of(
                    new Intake.Update(
                        name(),
                        BOT,
                        "story-" + name + "-" + updates.incrementAndGet(),
                        u.chat(),
                        u.write()))));
    return update.isPresent();
  }

  private static LocalUpdate inGroup(LocalUpdate update, String person) {
    return new LocalUpdate(
        update.kind(),
        update.chat(),
        true,
        person,
        person,
        update.language(),
        update.message(),
        update.repliesTo(),
        update.text(),
        update.files(),
        update.at());
  }

  private synchronized TerminalScreen screen(String person) {
    return screens.computeIfAbsent(person, TerminalScreen::new);
  }

  /** What came to a chat. */
  private record Shown(String chat, List<String> lines) {}

  @Override
  public synchronized List<String> takeShown() {
    List<String> taken =
        shown.stream()
            .sorted(Comparator.comparing(one -> one.chat().equals(speaker) ? "" : one.chat()))
            .flatMap(one -> one.lines().stream())
            .toList();
    shown.clear();
    return taken;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start(Intake opened) {
    intake = opened;
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return Optional.of(LocalUpdate.read(payload).incoming(name(), BOT));
  }

  @Override
  public synchronized List<String> send(Outgoing message) {
    String chat = message.chat().id();
    String changed = message.replaces().isPresent() ? ", changing its card" : "";
    String where = name.equals(StoryWorld.USUAL) ? "" : " on " + name;
    String to = chat.equals(speaker) ? "bot>  " : "bot to " + chat + where + changed + ">  ";
    List<String> lines = TerminalText.lines(message);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      seen.add(((i == 0 ? to : "      ") + lines.get(i)).stripTrailing());
    }
    shown.add(new Shown(chat, seen));
    return List.of(screen(chat).shown(message));
  }

  @Override
  public synchronized void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    toast.ifPresent(text -> shown.add(new Shown(speaker, List.of("      (" + text + ")"))));
  }

  @Override
  public void working(Chat chat) {
    // Nobody watches.
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit) throws IOException {
    Files.copy(Path.of(attachment.reference()), sink);
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    // No menu.
  }

  @Override
  public Optional<String> startLink(String code) {
    return Optional.of("https://chat.example/florin?start=" + code);
  }

  @Override
  public Health health() {
    return new Health(Health.State.UP, "scripted");
  }

  @Override
  public void close() {
    intake = null;
  }
}
