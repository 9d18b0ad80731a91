package florin.bot.stories;

import florin.bot.chat.ChatPlatform;
import florin.bot.chat.ChatsWorld;
import florin.bot.chat.Command;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.ForwardingPlatform;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import florin.bot.chat.Sendings;
import florin.bot.platform.LocalUpdate;
import florin.bot.platform.discord.FakeDiscord;
import florin.bot.platform.discord.FakeFile;
import florin.bot.platform.discord.FakeMessage;
import florin.bot.platform.discord.FakePerson;
import florin.people.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Discord as the stage of a story: every word goes through the real library to a Discord-like
 * server and back. What is written down is what the other stages write down, as long as the person
 * sees it on Discord: each word of it, each button and each file.
 */
final class DiscordStage extends ForwardingPlatform implements Stage {
  /** One connection for all stories, each of which has people of its own. */
  static final class Theatre implements AutoCloseable {
    private final FakeDiscord discord = new FakeDiscord();
    private final ChatPlatform platform = discord.platform();
    private final AtomicReference<Intake> playing = new AtomicReference<>(updates -> {});

    Theatre() {
      platform.start(updates -> playing.get().accept(updates));
      ChatsWorld.await("the bot listens", discord::isConnected);
    }

    @Override
    public void close() {
      platform.close();
      discord.close();
    }
  }

  private final Theatre theatre;
  private final Map<String, FakePerson> people = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Audience audience = new Audience("");
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final AtomicInteger taken = new AtomicInteger();

  DiscordStage(Theatre theatre) {
    super(theatre.platform);
    this.theatre = theatre;
  }

  @Override
  public synchronized Identity identity(String person) {
    return new Identity(name(), person(person).id());
  }

  private synchronized FakePerson person(String name) {
    return people.computeIfAbsent(
        name,
        known -> {
          FakePerson somebody = theatre.discord.person(known, "en-US").dm();
          names.put(somebody.id(), known);
          return somebody;
        });
  }

  @Override
  public void silent() {
    audience.silent();
  }

  @Override
  public boolean isSilent() {
    return audience.isSilent();
  }

  @Override
  public boolean typed(String name, Optional<String> group, String line, Instant at) {
    Optional<LocalUpdate> update = audience.typed(name, line, at);
    int before = taken.get();
    update.ifPresent(meant -> act(person(name), meant));
    if (update.isPresent()) {
      ChatsWorld.await("the bot hears of it", () -> taken.get() > before);
    }
    return update.isPresent();
  }

  private void act(FakePerson person, LocalUpdate meant) {
    FakeFile[] files = meant.files().stream().map(DiscordStage::file).toArray(FakeFile[]::new);
    switch (meant.kind()) {
      case WROTE, SENT_FILES ->
          messages.put(
              meant.message(),
              meant.repliesTo().isPresent()
                  ? person.replies(there(meant.repliesTo().get()), meant.text(), files)
                  : person.says(meant.text(), files));
      case EDITED -> person.changes(there(meant.message()), meant.text());
      case PRESSED -> press(person, there(meant.message()), labels.get(meant.text()));
    }
  }

  /** A button, or one of the lines of a menu. */
  private static void press(FakePerson person, String id, String label) {
    FakeMessage message =
        person.shown().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    if (message.buttons().contains(label)) {
      person.press(message, label);
    } else {
      person.choose(message, label);
    }
  }

  private String there(String id) {
    return messages.getOrDefault(id, id);
  }

  private static FakeFile file(LocalUpdate.File file) {
    try {
      return FakeFile.of(
          file.name(), file.mediaType(), Files.readAllBytes(Path.of(file.reference())));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    List<String> ids = super.send(message);
    String name = names.get(message.chat().id());
    List<FakeMessage> seen =
        person(name).shown().stream().filter(one -> ids.contains(one.id())).toList();
    List<String> missing = missing(message, seen);
    synchronized (this) {
      missing.forEach(audience::told);
      audience.shown(name, message, Sendings.replacing(message, ids.getLast()), this::asElsewhere);
      message.keys().stream()
          .flatMap(List::stream)
          .forEach(key -> key.token().ifPresent(token -> labels.put(token, key.label())));
    }
    return ids;
  }

  /** Where a line names the platform and the account, it is another on every platform. */
  private String asElsewhere(String line) {
    String named = line;
    for (var person : names.entrySet()) {
      named =
          named
              .replace(
                  "on discord: " + person.getKey(),
                  "on " + StoryWorld.USUAL + ": " + person.getValue())
              .replace(person.getKey(), person.getValue());
    }
    return named;
  }

  /** What of a message is not to be seen there: a line each, which no story has. */
  private static List<String> missing(Outgoing message, List<FakeMessage> seen) {
    var missing = new ArrayList<String>();
    String text = plain(seen.stream().map(FakeMessage::text).collect(Collectors.joining("\n")));
    for (Part.Words words : message.words()) {
      if (!text.contains(plain(words.text()))) {
        missing.add("not on Discord: " + words.text() + ", but: " + text);
      }
    }
    List<String> buttons =
        seen.stream()
            .flatMap(one -> Stream.concat(one.buttons().stream(), one.choices().stream()))
            .toList();
    for (Outgoing.Key key : message.keys().stream().flatMap(List::stream).toList()) {
      if (!buttons.contains(key.label())) {
        missing.add("no button " + key.label() + " on Discord, but " + buttons);
      }
    }
    long files = seen.stream().mapToLong(one -> one.files().size()).sum();
    if (files != message.files().size()) {
      missing.add(files + " files on Discord, not " + message.files().size());
    }
    return missing;
  }

  /** Spaces differ: Discord drops those at the ends of lines. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\u200B]+", "");
  }

  @Override
  public List<String> takeShown() {
    return audience.takeShown();
  }

  @Override
  public void start(Intake intake) {
    theatre.playing.set(updates -> {
      intake.accept(updates);
      taken.addAndGet(updates.size());
    });
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    super.acknowledge(press, toast);
    toast.ifPresent(audience::told);
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    // Stories are typed.
  }

  /** As elsewhere: what is filled in here is typed there. */
  @Override
  public boolean hasForms() {
    return false;
  }

  /** As elsewhere, so that the words are those of the story; Discord has no such address. */
  @Override
  public Optional<String> startLink(String code) {
    return Optional.of("https://chat.example/florin?start=" + code);
  }

  @Override
  public void close() {
    theatre.playing.set(updates -> {});
  }
}
