package florin.bot.platform.telegram;

import florin.bot.chat.Chat;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.Outgoing;
import florin.bot.platform.Unfinished;
import florin.bot.platform.telegram.ApiFailure.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Delivers a message piece by piece. What already arrived of one that is tried again is remembered
 * by its nonce, so that the rest follows and nothing comes twice; after a restart only what was
 * uncertain can.
 */
final class Courier {
  /** More than there are ways to say it differently; only a server gone mad needs them all. */
  private static final int MOST_TRIES = 8;

  private final Calls calls;
  private final Throttle throttle;
  private final Unfinished unfinished = new Unfinished();
  private final Map<String, String> moves = new ConcurrentHashMap<>();
  private final BiConsumer<String, String> onMove;
  private final Duration rejectedPause;

  /**
   * @param onMove is told the old and the new id of a group that goes on as a supergroup
   */
  Courier(
      TelegramApi api,
      Throttle throttle,
      Duration rejectedPause,
      BiConsumer<String, String> onMove) {
    this.calls = new Calls(api);
    this.throttle = throttle;
    this.rejectedPause = rejectedPause;
    this.onMove = onMove;
  }

  List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    if (Keyboard.of(message.keys()).hasTooLongToken()) {
      throw new DeliveryFailed(Meaning.REFUSED, "a button's token is longer than 64 bytes");
    }
    var pieces = Piece.of(message);
    var arrived = new ArrayList<>(unfinished.arrived(message));
    while (arrived.size() < pieces.size()) {
      arrived.add(deliver(pieces.get(arrived.size()), message, arrived.isEmpty()));
      unfinished.note(message, arrived);
    }
    unfinished.forget(message);
    return List.copyOf(arrived);
  }

  private String deliver(Piece piece, Outgoing message, boolean first)
      throws DeliveryFailed, InterruptedException {
    var chat = message.chat();
    var edit = first && message.replaces().flatMap(Calls::number).isPresent();
    var attempt = Attempt.at(piece, moves.getOrDefault(chat.id(), chat.id()), edit);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      throttle.pass(chat.kind(), attempt.chatId());
      try {
        return calls.make(attempt, piece, message, first);
      } catch (Refusal no) {
        if (attempt.isDone(no)) {
          return message.replaces().orElseThrow();
        }
        var next = attempt.after(no, piece);
        if (next.isEmpty()) {
          throw refused(no, chat, attempt);
        }
        attempt = next.get();
        no.movedTo().ifPresent(newId -> moved(chat.id(), newId));
      } catch (ApiFailure.NotSent unreachable) {
        throw new DeliveryFailed(Meaning.TRY_AGAIN, detail(unreachable));
      } catch (ApiFailure noWord) {
        throw new DeliveryFailed(uncertain(attempt), detail(noWord));
      }
    }
    throw new DeliveryFailed(Meaning.REFUSED, "the server sends the group from id to id");
  }

  private void moved(String oldId, String newId) {
    if (!newId.equals(moves.put(oldId, newId))) {
      onMove.accept(oldId, newId);
    }
  }

  private DeliveryFailed refused(Refusal no, Chat chat, Attempt attempt) {
    if (no.code() == 429) {
      no.retryAfter().ifPresent(asked -> throttle.pause(chat.kind(), attempt.chatId(), asked));
      return new DeliveryFailed(Meaning.TRY_AGAIN, detail(no), no.retryAfter());
    }
    if (no.code() == 401 || no.code() == 404) {
      return new DeliveryFailed(Meaning.TRY_AGAIN, detail(no), Optional.of(rejectedPause));
    }
    if (no.code() >= 500) {
      return new DeliveryFailed(uncertain(attempt), detail(no), no.retryAfter());
    }
    return new DeliveryFailed(
        Attempt.closes(no) ? Meaning.CHAT_CLOSED : Meaning.REFUSED, detail(no));
  }

  /** An edit may be done twice; a message sent twice is there twice. */
  private static Meaning uncertain(Attempt attempt) {
    return attempt.as().isEdit() ? Meaning.TRY_AGAIN : Meaning.UNCERTAIN;
  }

  private static String detail(ApiFailure failure) {
    return String.valueOf(failure.getMessage());
  }
}
