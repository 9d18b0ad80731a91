package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something a person did with the bot, and what the bot made of it. Whoever asks waits for it. */
public final class FakeInteraction {
  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;
  static final int MODAL = 5;

  final String id;
  final String token;
  final int type;
  final FakeUser user;
  final FakeChannel channel;

  /** The message whose button or menu it was; of a form the message that led to it. */
  final Optional<String> source;

  private final long nanos = System.nanoTime();
  private final Function<String, Optional<FakeMessage>> messages;
  private final List<String> followUps = new CopyOnWriteArrayList<>();
  private volatile int answer;
  private volatile long answeredNanos;
  private volatile @Nullable String original;
  private volatile boolean ephemeral;
  private volatile JsonNode data = FakeRequest.JSON.missingNode();
  private volatile boolean expired;

  FakeInteraction(
      String id,
      int type,
      FakeUser user,
      FakeChannel channel,
      Optional<String> source,
      Function<String, Optional<FakeMessage>> messages) {
    this.id = id;
    this.token = "token-of-" + id;
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.source = source;
    this.messages = messages;
  }

  public String id() {
    return id;
  }

  /** Once there is a first answer. */
  public FakeInteraction answered() {
    Waiting.until("answer to interaction " + id, this::isAnswered);
    return this;
  }

  public boolean isAnswered() {
    return answer != 0;
  }

  /**
   * The type of the first answer: 4 message, 5 loading, 6 and 7 for a button, 8 choices, 9 form.
   */
  public int answerType() {
    return answered().answer;
  }

  /** From the interaction to its first answer. */
  public Duration took() {
    return Duration.ofNanos(answered().answeredNanos - nanos);
  }

  /** The message that answers, once it no longer loads; of a button the message it stands on. */
  public FakeMessage message() {
    return Waiting.untilThere(
        "message that answers interaction " + id,
        () -> current().filter(message -> !message.isLoading()));
  }

  /** The same once it says something. */
  public FakeMessage messageSaying(String words) {
    return Waiting.untilThere(
        "answer \"" + words + "\" but " + current().map(FakeMessage::text),
        () -> current().filter(message -> message.text().contains(words)));
  }

  /** The person sees that the bot is at work. */
  public boolean isLoading() {
    return answered().current().filter(FakeMessage::isLoading).isPresent();
  }

  /** Whether only the person sees the answer, as the first answer decided. */
  public boolean isEphemeral() {
    return answered().ephemeral;
  }

  /** What came after the first message. */
  public List<FakeMessage> followUps() {
    return followUps.stream().flatMap(each -> messages.apply(each).stream()).toList();
  }

  public FakeMessage followUp() {
    return Waiting.untilThere(
        "further message of interaction " + id, () -> followUps().stream().findFirst());
  }

  /** The form that opened. */
  public FakeModal modal() {
    if (answerType() != 9) {
      throw new AssertionError("no form opened but an answer of type " + answer);
    }
    return new FakeModal(this, data);
  }

  /** What is offered to whoever types. */
  public List<FakeChoice> choices() {
    answered();
    return data.path("choices")
        .valueStream()
        .map(choice -> new FakeChoice(choice.path("name").asText(), choice.path("value").asText()))
        .toList();
  }

  /** One line below the text field. */
  public record FakeChoice(String name, String value) {}

  /** Its token is good for nothing from now on, as after fifteen minutes. */
  public void expires() {
    expired = true;
  }

  /**
   * "Interaction tokens are valid for 15 minutes" (Receiving and Responding, Followup Messages).
   */
  boolean isExpired() {
    return expired || age().compareTo(Duration.ofMinutes(15)) > 0;
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  Optional<String> original() {
    return Optional.ofNullable(original);
  }

  List<String> followUpIds() {
    return followUps;
  }

  void wasAnswered(int answer, JsonNode data, Optional<String> original, boolean ephemeral) {
    this.data = data;
    this.original = original.orElse(null);
    this.ephemeral = ephemeral;
    this.answeredNanos = System.nanoTime();
    this.answer = answer;
  }

  private Optional<FakeMessage> current() {
    return original().flatMap(messages);
  }
}
