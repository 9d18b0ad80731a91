package florin.bot.platform.discord;

import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.Outgoing;
import florin.bot.platform.Unfinished;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Delivers a message card by card: as the answer to an interaction as long as that can be answered,
 * else in private. A first answer and an edit may be done twice; what is new bears a nonce, by
 * which Discord knows it again for a while.
 */
final class Courier {
  /** "nonce: Can be used to verify a message was sent (up to 25 characters)" (Create Message). */
  private static final int LONGEST_NONCE = 25;

  /** What waits to be sent when the program starts need not be put off. */
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ORIGINAL = "@original";

  private final Connection connection;
  private final FirstAnswers firstAnswers;
  private final InstantSource clock;
  private final Duration pause;
  private final Unfinished unfinished = new Unfinished();

  Courier(Connection connection, FirstAnswers firstAnswers, InstantSource clock, Duration pause) {
    this.connection = connection;
    this.firstAnswers = firstAnswers;
    this.clock = clock;
    this.pause = pause;
  }

  List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    JDA jda =
        connection
            .await(CONNECTING)
            .orElseThrow(() -> new DeliveryFailed(Meaning.TRY_AGAIN, "not connected to Discord"));
    Optional<Ticket> ticket =
        message.ticket().flatMap(Ticket::read).filter(t -> t.isGoodAt(clock.instant()));
    List<Card> cards = Card.of(message, ticket);
    var arrived = new ArrayList<>(unfinished.arrived(message));
    while (arrived.size() < cards.size()) {
      int number = arrived.size();
      var piece = new Piece(message, cards.get(number).data(), number);
      arrived.add(
          ticket.isPresent() ? answer(jda, ticket.get(), piece) : inPrivate(jda, piece, true));
      unfinished.note(message, arrived);
    }
    unfinished.forget(message);
    return List.copyOf(arrived);
  }

  /** One card of a message, the how manieth it is. */
  private record Piece(Outgoing message, MessageCreateData data, int number) {
    boolean edits() {
      return number == 0 && message.replaces().isPresent();
    }

    String nonce() {
      String nonce = message.nonce() + (number == 0 ? "" : "-" + number);
      return nonce.length() <= LONGEST_NONCE
          ? nonce
          : nonce.substring(nonce.length() - LONGEST_NONCE);
    }
  }

  private String answer(JDA jda, Ticket ticket, Piece piece)
      throws DeliveryFailed, InterruptedException {
    firstAnswers.await(ticket.token());
    InteractionHook interaction = InteractionHook.from(jda, ticket.token());
    boolean first = piece.number() == 0 && (ticket.kind() == Ticket.Kind.PROMISED || piece.edits());
    RestAction<Message> action =
        first
            ? interaction.editMessageById(ORIGINAL, whole(piece.data()))
            : interaction.sendMessage(piece.data()).setEphemeral(ticket.aside());
    try {
      return done(action).getId();
    } catch (ExecutionException failed) {
      Failure failure = Failure.of(failed);
      if (failure.isTicketGone() || failure.isMessageGone()) {
        return inPrivate(jda, piece, !ticket.aside());
      }
      throw failure.delivery(first, pause);
    }
  }

  /**
   * @param editable whether the message it replaces, if any, stands in the private channel
   */
  private String inPrivate(JDA jda, Piece piece, boolean editable)
      throws DeliveryFailed, InterruptedException {
    PrivateChannel channel = open(jda, piece.message().chat().id());
    if (piece.edits() && editable) {
      String id = piece.message().replaces().orElseThrow();
      try {
        return done(channel.editMessageById(id, whole(piece.data()))).getId();
      } catch (ExecutionException failed) {
        Failure failure = Failure.of(failed);
        if (!failure.isMessageGone()) {
          throw failure.delivery(true, pause);
        }
      } catch (IllegalArgumentException noSuchId) {
        return fresh(channel, piece);
      }
    }
    return fresh(channel, piece);
  }

  private String fresh(PrivateChannel channel, Piece piece)
      throws DeliveryFailed, InterruptedException {
    MessageCreateAction action = channel.sendMessage(piece.data()).setNonce(piece.nonce());
    Optional<String> repliesTo = piece.message().repliesTo();
    if (piece.number() == 0 && repliesTo.isPresent()) {
      action = action.setMessageReference(repliesTo.get()).failOnInvalidReply(false);
    }
    try {
      return done(action).getId();
    } catch (ExecutionException failed) {
      throw Failure.of(failed).delivery(false, pause);
    }
  }

  private PrivateChannel open(JDA jda, String user) throws DeliveryFailed, InterruptedException {
    try {
      return done(jda.openPrivateChannelById(user));
    } catch (ExecutionException failed) {
      throw Failure.of(failed).delivery(true, pause);
    }
  }

  /** What stands there is replaced as a whole: words, files and buttons. */
  private static MessageEditData whole(MessageCreateData data) {
    return MessageEditData.fromCreateData(data);
  }

  private static <T> T done(RestAction<T> action)
      throws ExecutionException, InterruptedException, DeliveryFailed {
    CompletableFuture<T> call;
    try {
      call = action.submit();
    } catch (RejectedExecutionException closed) {
      throw new DeliveryFailed(Meaning.TRY_AGAIN, "the connection is being closed");
    }
    try {
      return call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      call.cancel(true);
      throw new DeliveryFailed(Meaning.UNCERTAIN, "no word within " + PATIENCE.toSeconds() + " s");
    }
  }
}
