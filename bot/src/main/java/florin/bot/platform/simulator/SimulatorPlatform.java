package florin.bot.platform.simulator;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Command;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.platform.LocalUpdate;
import florin.web.Contribution;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat in the browser for demo people. What comes from the page is as durable as what comes from
 * any other platform.
 */
public final class SimulatorPlatform implements ChatPlatform {
  /** Also the platform of the demo people's identities. */
  public static final String NAME = "simulator";

  private static final String BOT = "florin";

  private final Path folder;
  private final Supplier<List<Persona>> people;
  private final long mostUploadBytes;
  private final Clock clock;
  private final FileShelf shelf;
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();
  private volatile @Nullable Intake intake;
  private volatile Menu menu = Menu.EMPTY;

  /**
   * @param folder private to the program: files and the newest messages wait there
   * @param people who may be played, asked whenever a page opens
   */
  public SimulatorPlatform(
      Path folder, Supplier<List<Persona>> people, long mostUploadBytes, Clock clock) {
    this.folder = folder;
    this.people = people;
    this.mostUploadBytes = mostUploadBytes;
    this.clock = clock;
    this.shelf = new FileShelf(folder.resolve("files"), clock);
  }

  /** The page and what it talks to, for the web site. */
  public Contribution pages() {
    return new SimulatorRoutes(this, shelf, people, mostUploadBytes);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Intake opened) {
    intake = opened;
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return Optional.of(LocalUpdate.read(payload).incoming(NAME, BOT));
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed {
    var room = room(message.chat().id());
    var id = message.replaces().orElse(message.nonce());
    room.show(Shown.ours(id, clock.instant(), message, shelve(message.files())));
    return List.of(id);
  }

  private List<Shown.File> shelve(List<Outgoing.Attached> files) throws DeliveryFailed {
    var shelved = new ArrayList<Shown.File>();
    for (var file : files) {
      try {
        var kept = shelf.put(file.bytes());
        shelved.add(
            new Shown.File(
                kept.reference(),
                file.fileName(),
                file.mediaType(),
                kept.size(),
                file.caption(),
                file.picture()));
      } catch (IOException full) {
        throw new DeliveryFailed(
            DeliveryFailed.Meaning.TRY_AGAIN,
            "no room for a file: " + full.getClass().getSimpleName());
      }
    }
    return shelved;
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    room(press.origin().chat().id()).tell(Wire.acknowledged(press.pressId(), press.token(), toast));
  }

  @Override
  public void working(Chat chat) {
    room(chat.id()).tell(Wire.working());
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit) throws IOException {
    var file = shelf.find(attachment.reference());
    if (file.isEmpty()) {
      throw new FileNotFoundException("the uploaded file is no longer kept");
    }
    try (var in = Files.newInputStream(file.get())) {
      FileShelf.copy(in, sink, limit);
    }
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    menu = Menu.of(commands, descriptions);
  }

  @Override
  public Health health() {
    int tabs = rooms.values().stream().mapToInt(Room::watchers).sum();
    return intake == null
        ? new Health(Health.State.STARTING, "not receiving")
        : new Health(Health.State.UP, tabs + " open pages");
  }

  @Override
  public void close() {
    intake = null;
  }

  /** What a demo person sees; chats are few, so rooms are kept. */
  Room room(String person) {
    return rooms.computeIfAbsent(
        person, id -> new Room(new ChatLog(folder.resolve("chats").resolve(ChatLog.fileName(id)))));
  }

  Menu menu() {
    return menu;
  }

  Clock clock() {
    return clock;
  }

  /**
   * Hands an update over.
   *
   * @return false when it could not be stored
   */
  boolean take(String key, LocalUpdate update) {
    var open = intake;
    if (open == null) {
      return false;
    }
    open.accept(List.of(new Intake.Update(NAME, BOT, key, update.chat(), update.write())));
    return true;
  }
}
