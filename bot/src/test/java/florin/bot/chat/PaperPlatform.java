package florin.bot.chat;

import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.platform.LocalUpdate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A platform of many people that writes down what it is told to send, and fails when it is told to.
 * It may be closed and started again; what was written stays.
 */
public final class PaperPlatform implements ChatPlatform {
  private static final String BOT = "florin";
  private static final Instant SOME_DAY = Instant.parse("2026-03-05T10:00:00Z");

  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, Deque<DeliveryFailed>> failures = new ConcurrentHashMap<>();
  private final List<String> toasts = new ArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();
  private volatile @Nullable Intake intake;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile Runnable beforeSending = () -> {};
  private volatile Runnable whileFetching = () -> {};

  /**
   * A message as it was sent.
   *
   * @param id the same for all that replaced one another
   */
  public record Sent(
      String chat, String id, String text, Map<String, String> tokens, boolean again) {}

  /** Somebody writes, in a private chat of that name; the message's id. */
  public String write(String person, String text) {
    return say(person, person, LocalUpdate.Kind.WROTE, message(), Optional.empty(), text);
  }

  public void answer(String person, Sent message, String text) {
    say(person, person, LocalUpdate.Kind.WROTE, message(), Optional.of(message.id()), text);
  }

  public void change(String person, String message, String text) {
    say(person, person, LocalUpdate.Kind.EDITED, message, Optional.empty(), text);
  }

  /** Somebody presses a button of a message, in the chat it was sent to. */
  public void press(String person, Sent message, String label) {
    String token = Optional.ofNullable(message.tokens().get(label)).orElseThrow();
    say(message.chat(), person, LocalUpdate.Kind.PRESSED, message.id(), Optional.empty(), token);
  }

  /** Somebody drops a file into their private chat. */
  public void drop(String person, String name, byte[] bytes) {
    files.put(name, bytes);
    hand(
        "paper-" + numbers.incrementAndGet(),
        person,
        new LocalUpdate(
                LocalUpdate.Kind.SENT_FILES,
                person,
                false,
                person,
                person,
                Optional.of("en"),
                message(),
                Optional.empty(),
                "",
                List.of(new LocalUpdate.File(name, name, "application/octet-stream", bytes.length)),
                SOME_DAY)
            .write());
  }

  private String say(
      String chat,
      String person,
      LocalUpdate.Kind kind,
      String message,
      Optional<String> repliesTo,
      String text) {
    var update =
        new LocalUpdate(
            kind,
            chat,
            !chat.equals(person),
            person,
            person,
            Optional.of("en"),
            message,
            repliesTo,
            text,
            List.of(),
            SOME_DAY);
    hand("paper-" + numbers.incrementAndGet(), chat, update.write());
    return message;
  }

  /** Hands an update over as it is, as often as the key is used. */
  public void hand(String key, String chat, String payload) {
    var open = intake;
    if (open == null) {
      throw new IllegalStateException("not started");
    }
    open.accept(List.of(new Intake.Update(name(), BOT, key, chat, payload)));
  }

  private String message() {
    return "theirs-" + numbers.incrementAndGet();
  }

  /** The next tries to send into a chat end so. */
  public void fail(String chat, Meaning meaning, int times) {
    var queue = failures.computeIfAbsent(chat, c -> new ArrayDeque<>());
    synchronized (queue) {
      for (int i = 0; i < times; i++) {
        queue.add(new DeliveryFailed(meaning, "as told"));
      }
    }
  }

  /** Something that happens whenever a message is about to arrive. */
  public void beforeSending(Runnable happening) {
    beforeSending = happening;
  }

  /** Something that happens whenever a file has been fetched. */
  public void whileFetching(Runnable happening) {
    whileFetching = happening;
  }

  public List<Sent> sent(String chat) {
    synchronized (sent) {
      return sent.stream().filter(s -> s.chat().equals(chat)).toList();
    }
  }

  /** How often anything was tried to be sent. */
  public int tries() {
    return tries.get();
  }

  public List<String> toasts() {
    synchronized (toasts) {
      return List.copyOf(toasts);
    }
  }

  @Override
  public String name() {
    return "paper";
  }

  @Override
  public void start(Intake opened) {
    intake = opened;
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return Optional.of(LocalUpdate.read(payload).incoming(name(), BOT));
  }

  /** What is uncertain did arrive here. */
  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed {
    tries.incrementAndGet();
    beforeSending.run();
    String chat = message.chat().id();
    var failure = failure(chat);
    if (failure.isPresent() && failure.get().meaning() != Meaning.UNCERTAIN) {
      throw failure.get();
    }
    String id = message.replaces().orElse(message.nonce());
    String text = message.words().stream().map(Part.Words::text).collect(Collectors.joining("\n"));
    var tokens =
        message.keys().stream()
            .flatMap(List::stream)
            .filter(key -> key.token().isPresent())
            .collect(
                Collectors.toMap(
                    Outgoing.Key::label, key -> key.token().orElseThrow(), (one, other) -> one));
    synchronized (sent) {
      sent.add(new Sent(chat, id, text, tokens, message.again()));
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return List.of(id);
  }

  private Optional<DeliveryFailed> failure(String chat) {
    var queue = failures.computeIfAbsent(chat, c -> new ArrayDeque<>());
    synchronized (queue) {
      return Optional.ofNullable(queue.poll());
    }
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    synchronized (toasts) {
      toasts.add(toast.orElse(""));
    }
  }

  @Override
  public void working(Chat chat) {
    // Paper shows no typing.
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit) throws IOException {
    sink.write(Optional.ofNullable(files.get(attachment.reference())).orElseThrow());
    whileFetching.run();
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    // Paper has no menu.
  }

  @Override
  public Health health() {
    return new Health(Health.State.UP, "paper");
  }

  @Override
  public void close() {
    intake = null;
  }
}
