package florin.bot.chat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A place where people chat. It takes updates in durably, reads them into {@link Incoming}, and
 * renders what goes out; it knows nothing of books. Every implementation passes the {@code
 * ChatPlatformContract}.
 */
public interface ChatPlatform extends AutoCloseable {

  /** Lower case, the first part of every key: {@code telegram}. */
  String name();

  /**
   * Begins to receive. Returns at once; what comes is handed to the intake, which is durable when
   * it returns.
   */
  void start(Intake intake);

  /**
   * Reads a stored update.
   *
   * @return empty for one that is not meant for us
   * @throws UnreadableUpdate for one that cannot be understood and never will be
   */
  Optional<Incoming> read(String payload);

  /**
   * Sends or edits one message and waits for the platform's word. Text beyond the platform's limit
   * becomes several messages.
   *
   * @return the platform's ids of the messages, in order
   * @throws DeliveryFailed saying whether it may be tried again and whether it may have arrived
   */
  List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException;

  /**
   * Ends the waiting of a pressed button, with a short word or none. Best effort: a failure is
   * logged, not thrown.
   */
  void acknowledge(Incoming.Pressed press, Optional<String> toast);

  /** Shows that we are at work (typing, uploading). Best effort. */
  void working(Chat chat);

  /**
   * Fetches a file into the sink, at most {@code limit} bytes.
   *
   * @throws FileTooLarge once more than the limit would have come
   */
  void fetch(Attachment attachment, OutputStream sink, long limit)
      throws IOException, InterruptedException;

  /** The largest file it takes from us, in bytes. */
  default long largestFile() {
    return 50L << 20;
  }

  /** Whether forms can be filled in there. */
  default boolean hasForms() {
    return false;
  }

  /** Offers the commands: per language, for private chats and for groups. */
  void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions);

  /**
   * A web address that opens our chat and sends {@code /start CODE}, where the platform has such.
   */
  default Optional<String> startLink(String code) {
    return Optional.empty();
  }

  /** How receiving and sending stand; a degraded platform never makes the program unready. */
  Health health();

  /** Stops receiving within a few seconds; what was handed over stays handed over. */
  @Override
  void close();

  /** When it was heard of last, even if only that there is nothing; empty where nothing asks it. */
  default Optional<Instant> lastHeard() {
    return Optional.empty();
  }

  /** What a platform says of itself. */
  record Health(State state, String detail) {
    public enum State {
      STARTING,
      UP,
      DEGRADED,
      DOWN
    }
  }

  /** An update that can never be read; it is put aside with the reason. */
  final class UnreadableUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableUpdate(String reason) {
      super(reason);
    }
  }

  /** A file beyond the limit. */
  final class FileTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public FileTooLarge(long limit) {
      super("more than " + limit + " bytes");
    }
  }
}
