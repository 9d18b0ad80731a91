package florin.bot.chat;

import florin.Refused;
import florin.books.Books;
import florin.books.Database;
import florin.chat.Buttons;
import florin.chat.Invocation;
import florin.chat.Lease;
import florin.chat.StoredUpdate;
import florin.outbox.Waiting;
import florin.people.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where what comes in meets the rules. One update is one transaction: the inbox row is done, the
 * command has its effect, the history knows it and the answer lies in the outbox, or none of it
 * happened. A refusal rolls all back and is then answered in a transaction of its own.
 */
public final class Dispatcher {
  private final Database database;
  private final Catalog catalog;
  private final Understanding understanding;
  private final Replies replies;
  private final DeferredWork deferred;

  public Dispatcher(Database database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
    this.understanding = new Understanding(catalog);
    this.replies = new Replies(new Envelope.Codec());
    this.deferred = new DeferredWork(database, catalog, replies);
  }

  /**
   * What handling an update came to.
   *
   * @param toast a short word for the button pressed
   * @param deferred whether slow work now waits, to be done outside the chat's order
   * @param told lanes of other chats that have something to hear
   * @param answer what was put into the outbox and is to be delivered at once by whoever claimed it
   * @param released whether the lane was given back with the effect
   */
  record Outcome(
      Optional<String> toast,
      boolean deferred,
      Set<Long> told,
      Optional<Waiting> answer,
      boolean released) {
    static final Outcome QUIET = quiet(Optional.empty(), false);
    static final Outcome DEFERRED = quiet(Optional.empty(), true);

    private static Outcome quiet(Optional<String> toast, boolean deferred) {
      return new Outcome(toast, deferred, Set.of(), Optional.empty(), false);
    }

    private Outcome withRelease() {
      return new Outcome(toast, deferred, told, answer, true);
    }
  }

  /** The lease was lost or the update handled before; the transaction had no effect. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What becomes of updates that take long. */
  DeferredWork deferred() {
    return deferred;
  }

  /**
   * Handles one update of a leased lane. Refusals are answered; anything else that is thrown had no
   * effect.
   */
  Outcome handle(StoredUpdate update, Incoming incoming, Held held) {
    try {
      return database.transact(
          Calls.guest(incoming),
          books -> ended(books, held, effect(books, update, incoming, held)));
    } catch (Refused refused) {
      return database.transact(
          Calls.guest(incoming),
          books -> ended(books, held, refusal(books, update, incoming, held, refused)));
    }
  }

  private static Outcome ended(Books books, Held held, Outcome outcome) {
    return held.last() && books.plumbing().lanes().releaseEmpty(held.lease())
        ? outcome.withRelease()
        : outcome;
  }

  private Outcome effect(Books books, StoredUpdate update, Incoming incoming, Held held) {
    settle(books, update, held.lease());
    Chat chat = incoming.origin().chat();
    switch (incoming) {
      case Incoming.Silenced s -> {
        books.plumbing().lanes().silence(chat.platform(), chat.bot(), chat.id(), true);
        return Outcome.QUIET;
      }
      case Incoming.Welcomed w ->
          books.plumbing().lanes().silence(chat.platform(), chat.bot(), chat.id(), false);
      case Incoming.Moved moved -> {
        books.plumbing().lanes().move(chat.platform(), chat.bot(), chat.id(), moved.newChatId());
        return Outcome.QUIET;
      }
      default -> {}
    }
    Caller caller = Calls.enter(books, incoming);
    return switch (understanding.of(incoming, books, caller)) {
      case Understanding.Meant.Nothing n -> Outcome.QUIET;
      case Understanding.Meant.UnknownCommand unknown -> {
        Call call = Calls.wordless(books, incoming, caller);
        yield answer(books, update, held, call, unknownCommand(call, unknown.typed()));
      }
      case Understanding.Meant.Stale stale -> {
        Call call = Calls.wordless(books, incoming, caller);
        yield Outcome.quiet(Optional.of(call.say(staleKey(stale.press()))), false);
      }
      case Understanding.Meant.Called called ->
          called(
              books,
              update,
              incoming,
              held,
              Calls.of(books, incoming, caller, called.invocation(), called.entries()));
    };
  }

  private Outcome called(
      Books books, StoredUpdate update, Incoming incoming, Held held, Call call) {
    Command command = catalog.get(call.invocation().command());
    Calls.requireAccess(command, call);
    Optional<String> announcement = DeferredWork.announcement(command, incoming, call, books);
    if (announcement.isPresent()) {
      deferred.putOff(books, update, call, announcement.get());
      return Outcome.DEFERRED;
    }
    Reply reply = command.handler().handle(call, books);
    return answer(books, update, held, Calls.after(books, call), reply);
  }

  private Outcome refusal(
      Books books, StoredUpdate update, Incoming incoming, Held held, Refused refused) {
    settle(books, update, held.lease());
    Call call = Calls.wordless(books, incoming, Calls.enter(books, incoming));
    Reply reply = Replies.refusal(call, refused);
    return answer(
        books,
        update,
        held,
        call,
        wasAnAnswer(books, incoming, call)
            ? reply.and(new Part.Paragraph(call.say("question.open")))
            : reply);
  }

  /** A refused answer leaves its question open. */
  private static boolean wasAnAnswer(Books books, Incoming incoming, Call call) {
    return incoming instanceof Incoming.Wrote(var origin, var text)
        && !text.strip().startsWith("/")
        && call.membership()
            .map(m -> Replies.place(origin.chat(), m.person().id()))
            .filter(place -> books.plumbing().conversations().isOpen(place))
            .isPresent();
  }

  private static void settle(Books books, StoredUpdate update, Lease lease) {
    if (!books.plumbing().inbox().done(update.id(), lease)) {
      throw new Overtaken();
    }
  }

  private Outcome answer(Books books, StoredUpdate update, Held held, Call call, Reply reply) {
    if (call.origin().chat().isPrivate()) {
      call.membership()
          .ifPresent(m ->
              books
                  .plumbing()
                  .newsDesk()
                  .seen(m.person().id(), call.origin().chat().platform(), update.laneId()));
    }
    Optional<Waiting> answer =
        replies.putClaimed(
            books.plumbing(),
            reply,
            new Replies.Context(call, update.laneId(), replyKey(update), Optional.empty()),
            held.claim());
    return new Outcome(reply.toast(), false, books.told(), answer, false);
  }

  /** The one answer an update gets, under whatever part of it was done when. */
  static String replyKey(StoredUpdate update) {
    return "reply:" + update.id();
  }

  /**
   * Tells the sender that something broke, under a reference, when the update is put aside for
   * good.
   */
  public void apologise(StoredUpdate update, Incoming incoming, String reference) {
    database.transact(
        Calls.guest(incoming),
        books -> {
          if (books.plumbing().inbox().park(update.id(), reference)) {
            Call call = Calls.wordless(books, incoming, Calls.enter(books, incoming));
            replies.put(
                books.plumbing(),
                Reply.text(call.say("broken.parked", reference)),
                new Replies.Context(
                    call,
                    update.laneId(),
                    "broken:" + update.id(),
                    DeferredWork.begun(books.plumbing(), update)));
          }
          return Outcome.QUIET;
        });
  }

  private Reply unknownCommand(Call call, String typed) {
    String shown = typed.length() > 32 ? typed.substring(0, 32) + "…" : typed;
    return catalog
        .nearest(typed.toLowerCase(Locale.ROOT))
        .map(command ->
            Reply.text(call.say("command.unknown.near", shown, command.name()))
                .row(Button.once("/" + command.name(), Invocation.of(command.name()))))
        .orElseGet(() -> Reply.text(call.say("command.unknown", shown)));
  }

  private static String staleKey(Buttons.Press press) {
    return switch (press) {
      case Buttons.Press.Foreign f -> "button.foreign";
      case Buttons.Press.OtherBook b -> "button.other-book";
      case Buttons.Press.Used u -> "button.used";
      case Buttons.Press.TooOld o -> "button.old";
      case Buttons.Press.Unknown u -> "button.old";
      case Buttons.Press.Ready r -> throw new IllegalStateException("a ready button is not stale");
    };
  }
}
