package florin.bot.chat;

import florin.Actor;
import florin.Cause;
import florin.Refused;
import florin.books.Books;
import florin.books.Database;
import florin.chat.Buttons;
import florin.chat.Invocation;
import florin.chat.Lease;
import florin.chat.StoredUpdate;
import florin.people.Caller;
import florin.people.GroupChat;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  public Dispatcher(Database database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
    this.understanding = new Understanding(catalog);
    this.replies = new Replies(new Envelope.Codec());
  }

  /**
   * What handling an update came to.
   *
   * @param toast a short word for the button pressed
   * @param deferred whether slow work now waits, to be done outside the chat's order
   */
  public record Outcome(Optional<String> toast, boolean deferred) {
    static final Outcome QUIET = new Outcome(Optional.empty(), false);
    static final Outcome DEFERRED = new Outcome(Optional.empty(), true);
  }

  /** The lease was lost or the update handled before; the transaction had no effect. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Handles one update of a leased lane. Refusals are answered; anything else that is thrown had no
   * effect.
   */
  public Outcome handle(StoredUpdate update, Incoming incoming, Lease lease) {
    try {
      return database.transact(guest(incoming), books -> effect(books, update, incoming, lease));
    } catch (Refused refused) {
      return database.transact(
          guest(incoming), books -> refusal(books, update, incoming, lease, refused));
    }
  }

  private Outcome effect(Books books, StoredUpdate update, Incoming incoming, Lease lease) {
    if (!books.plumbing().inbox().done(update.id(), lease)) {
      throw new Overtaken();
    }
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
    Caller caller = enter(books, incoming);
    return switch (understanding.of(incoming, books, caller)) {
      case Understanding.Meant.Nothing n -> Outcome.QUIET;
      case Understanding.Meant.UnknownCommand unknown -> {
        Call call = call(books, incoming, caller, Invocation.of("help"), List.of());
        yield answer(books, update, lease, call, unknownCommand(call, unknown.typed()));
      }
      case Understanding.Meant.Stale stale -> {
        Call call = call(books, incoming, caller, Invocation.of("help"), List.of());
        yield new Outcome(Optional.of(call.say(staleKey(stale.press()))), false);
      }
      case Understanding.Meant.Called called -> {
        Call call = call(books, incoming, caller, called.invocation(), called.entries());
        Command command = catalog.get(call.invocation().command());
        requireAccess(command, call);
        Optional<String> file = fileToPrepare(command, incoming, call, books);
        if (file.isPresent()) {
          yield defer(books, update, lease, call, file.get());
        }
        yield answer(books, update, lease, call, command.handler().handle(call, books));
      }
    };
  }

  /**
   * The name of the file a command must prepare first: one just sent, or one kept, which a button
   * speaks of.
   */
  private static Optional<String> fileToPrepare(
      Command command, Incoming incoming, Call call, Books books) {
    if (command.preparation().isEmpty()) {
      return Optional.empty();
    }
    if (incoming instanceof Incoming.SentFiles files) {
      if (files.attachments().size() > 1) {
        throw new Refused("file.one-at-a-time", files.attachments().size());
      }
      return Optional.of(files.attachments().getFirst().fileName());
    }
    return call.argument(Invocation.DOCUMENT)
        .filter(id -> incoming instanceof Incoming.Pressed)
        .map(id ->
            books
                .documents()
                .find(Long.parseLong(id))
                .orElseThrow(() -> new Refused("document.unknown"))
                .fileName());
  }

  private Outcome defer(Books books, StoredUpdate update, Lease lease, Call call, String fileName) {
    books.plumbing().inbox().defer(update.id());
    replies.put(
        books.plumbing(),
        Reply.text(call.say("file.reading", fileName)).inPlace(),
        new Replies.Context(call, lease.laneId(), readingKey(update.id()), Optional.empty()));
    return Outcome.DEFERRED;
  }

  private Outcome answer(Books books, StoredUpdate update, Lease lease, Call call, Reply reply) {
    replies.put(
        books.plumbing(),
        reply,
        new Replies.Context(call, lease.laneId(), "reply:" + update.id(), Optional.empty()));
    return new Outcome(reply.toast(), false);
  }

  private Outcome refusal(
      Books books, StoredUpdate update, Incoming incoming, Lease lease, Refused refused) {
    if (!books.plumbing().inbox().done(update.id(), lease)) {
      throw new Overtaken();
    }
    Caller caller = enter(books, incoming);
    Call call = call(books, incoming, caller, Invocation.of("help"), List.of());
    return answer(books, update, lease, call, refusalReply(call, refused));
  }

  /** The same sentence for every command: what happened, what is safe, what to do. */
  static Reply refusalReply(Call call, Refused refused) {
    return Reply.text(call.say(refused.key(), refused.arguments()));
  }

  /** Does the part of a deferred update that waited for its files. */
  Outcome finish(StoredUpdate update, Incoming incoming, UUID owner, Work work) {
    try {
      return database.transact(
          guest(incoming), books -> finished(books, update, incoming, owner, work, null));
    } catch (Refused refused) {
      return database.transact(
          guest(incoming), books -> finished(books, update, incoming, owner, work, refused));
    }
  }

  /** What the slow part of a deferred update came to: something prepared, or a refusal. */
  record Work(Invocation invocation, Optional<Object> prepared, Optional<Refused> refused) {}

  private Outcome finished(
      Books books,
      StoredUpdate update,
      Incoming incoming,
      UUID owner,
      Work work,
      @Nullable Refused refusedByRule) {
    if (!books.plumbing().inbox().workDone(update.id(), owner)) {
      throw new Overtaken();
    }
    Caller caller = enter(books, incoming);
    Call plain = call(books, incoming, caller, work.invocation(), List.of());
    Call call =
        new Call(
            plain.invocation(),
            plain.origin(),
            plain.caller(),
            plain.locale(),
            plain.now(),
            plain.pressed(),
            List.of(),
            work.prepared());
    Refused refused = refusedByRule != null ? refusedByRule : work.refused().orElse(null);
    Reply reply;
    if (refused != null) {
      reply = refusalReply(call, refused);
    } else {
      Command command = catalog.get(call.invocation().command());
      requireAccess(command, call);
      reply = command.handler().handle(call, books);
    }
    Optional<Long> reading = books.plumbing().outbox().idOf(readingKey(update.id()));
    replies.put(
        books.plumbing(),
        reply,
        new Replies.Context(call, update.laneId(), "reply:" + update.id(), reading));
    return Outcome.QUIET;
  }

  /**
   * The call a deferred update stands for, as it is before its file is there; refuses who may not
   * make it.
   */
  Call prospect(Incoming incoming) {
    return database.read(
        guest(incoming),
        books -> {
          Caller caller = enter(books, incoming);
          long bookId = caller.atWork().map(m -> m.book().id()).orElse(0L);
          Call call = call(books, incoming, caller, deferred(books, incoming, bookId), List.of());
          requireAccess(catalog.get(call.invocation().command()), call);
          return call;
        });
  }

  private static Invocation deferred(Books books, Incoming incoming, long bookId) {
    return switch (incoming) {
      case Incoming.SentFiles files -> Understanding.file(files, books, bookId);
      case Incoming.Pressed pressed ->
          books
              .plumbing()
              .buttons()
              .meaning(pressed.token())
              .orElseThrow(() -> new Refused("button.old"));
      case Incoming.Wrote w -> throw new IllegalStateException("text is never deferred");
      case Incoming.Edited e -> throw new IllegalStateException("text is never deferred");
      case Incoming.Silenced s -> throw new IllegalStateException("nothing to defer");
      case Incoming.Welcomed w -> throw new IllegalStateException("nothing to defer");
      case Incoming.Moved m -> throw new IllegalStateException("nothing to defer");
    };
  }

  /**
   * Tells the sender that something broke, under a reference, when the update is put aside for
   * good.
   */
  public void apologise(StoredUpdate update, Incoming incoming, String reference) {
    database.transact(
        guest(incoming),
        books -> {
          if (books.plumbing().inbox().park(update.id(), reference)) {
            Caller caller = enter(books, incoming);
            Call call = call(books, incoming, caller, Invocation.of("help"), List.of());
            Optional<Long> reading = books.plumbing().outbox().idOf(readingKey(update.id()));
            replies.put(
                books.plumbing(),
                Reply.text(call.say("broken.parked", reference)),
                new Replies.Context(call, update.laneId(), "broken:" + update.id(), reading));
          }
          return Outcome.QUIET;
        });
  }

  private static Caller enter(Books books, Incoming incoming) {
    Origin origin = incoming.origin();
    if (origin.sender().anonymous()) {
      return new Caller.Stranger();
    }
    Chat chat = origin.chat();
    Caller caller =
        books
            .people()
            .find(
                new Identity(chat.platform(), origin.sender().externalId()),
                chat.isPrivate()
                    ? Optional.empty()
                    : Optional.of(new GroupChat(chat.platform(), chat.id())));
    if (caller instanceof Caller.Member(Membership membership)) {
      books.enter(membership.actor(cause(incoming)));
    }
    return caller;
  }

  private static Call call(
      Books books, Incoming incoming, Caller caller, Invocation invocation, List<Integer> entries) {
    return new Call(
        invocation,
        incoming.origin(),
        caller,
        locale(incoming, caller),
        books.now(),
        incoming instanceof Incoming.Pressed,
        entries,
        Optional.empty());
  }

  private static Locale locale(Incoming incoming, Caller caller) {
    return switch (caller) {
      case Caller.Member(Membership membership) -> membership.person().locale();
      case Caller.Outsider(Person person) -> person.locale();
      case Caller.Unbound(Person person, Membership own) -> person.locale();
      case Caller.Stranger s ->
          incoming.origin().sender().language().map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    };
  }

  private static void requireAccess(Command command, Call call) {
    if (command.access() == Access.ANYONE) {
      return;
    }
    if (call.origin().sender().anonymous()) {
      throw new Refused("refused.anonymous");
    }
    call.actor().require(command.access().least());
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
      case Buttons.Press.Used u -> "button.used";
      case Buttons.Press.TooOld o -> "button.old";
      case Buttons.Press.Unknown u -> "button.old";
      case Buttons.Press.Ready r -> throw new IllegalStateException("a ready button is not stale");
    };
  }

  private static String readingKey(long updateId) {
    return "reading:" + updateId;
  }

  private static Actor guest(Incoming incoming) {
    return Actor.guest(cause(incoming));
  }

  private static Cause cause(Incoming incoming) {
    Origin origin = incoming.origin();
    return Cause.said(origin.chat().platform(), origin.chat().id(), origin.messageId());
  }
}
