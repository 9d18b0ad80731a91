package florin.bot.chat;

import florin.Refused;
import florin.books.Books;
import florin.books.Database;
import florin.books.Plumbing;
import florin.chat.Invocation;
import florin.chat.StoredUpdate;
import florin.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of an update that takes long, mostly because a file must be read first: put off within
 * the transaction that understood it, prepared by {@link SlowWork} outside any, and finished in a
 * transaction of its own.
 */
final class DeferredWork {
  private final Database database;
  private final Catalog catalog;
  private final Replies replies;

  DeferredWork(Database database, Catalog catalog, Replies replies) {
    this.database = database;
    this.catalog = catalog;
    this.replies = replies;
  }

  /** What preparing came to: something for the handler, or a refusal. */
  record Work(Invocation invocation, Optional<Object> prepared, Optional<Refused> refused) {}

  /** What to say before a call that takes long; empty for any other. */
  static Optional<String> announcement(Command command, Incoming incoming, Call call, Books books) {
    Optional<String> file =
        command.preparation().flatMap(reads -> awaitedFile(incoming, call, books));
    if (file.isPresent()) {
      return Optional.of(call.say("file.reading", file.get()));
    }
    return incoming instanceof Incoming.Pressed
        ? command.lengthy().announcement(call, books)
        : Optional.empty();
  }

  /**
   * The name of the file a call waits for: one just sent, or one kept, which a button speaks of.
   */
  private static Optional<String> awaitedFile(Incoming incoming, Call call, Books books) {
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

  /** Takes an update just marked done out of its chat's order, and says that it is worked on. */
  void putOff(Books books, StoredUpdate update, Call call, String announcement) {
    books.plumbing().slowUpdates().defer(update.id());
    replies.put(
        books.plumbing(),
        Reply.text(announcement).inPlace(),
        new Replies.Context(call, update.laneId(), begunKey(update), Optional.empty()));
  }

  /** The message that said the work began, where there is one: what follows replaces it. */
  static Optional<Long> begun(Plumbing plumbing, StoredUpdate update) {
    return plumbing.outbox().idOf(begunKey(update));
  }

  /**
   * Has that message say how far the work is.
   *
   * @param number of the note, from one
   * @return false where the work is no longer ours, or the note before has not been sent yet
   */
  boolean tell(
      StoredUpdate update,
      Incoming incoming,
      UUID owner,
      int number,
      ProgressNotes.Reached reached) {
    return database.transact(
        Calls.guest(incoming),
        books -> {
          Plumbing plumbing = books.plumbing();
          String before = number == 1 ? begunKey(update) : noteKey(update, number - 1);
          if (!plumbing.slowUpdates().isHeld(update.id(), owner)
              || !plumbing.outbox().isSent(before)) {
            return false;
          }
          Call call = Calls.wordless(books, incoming, Calls.enter(books, incoming));
          replies.put(
              plumbing,
              Reply.text(call.say(reached.key(), reached.arguments().toArray())).inPlace(),
              new Replies.Context(
                  call, update.laneId(), noteKey(update, number), begun(plumbing, update)));
          return true;
        });
  }

  /**
   * The call an update put off stands for, as it is before its file is there; refuses who may not
   * make it.
   */
  Call prospect(Incoming incoming) {
    return database.read(
        Calls.guest(incoming),
        books -> {
          Caller caller = Calls.enter(books, incoming);
          long bookId = caller.atWork().map(m -> m.book().id()).orElse(0L);
          Call call =
              Calls.of(books, incoming, caller, invocation(books, incoming, bookId), List.of());
          Calls.requireAccess(catalog.get(call.invocation().command()), call);
          return call;
        });
  }

  private static Invocation invocation(Books books, Incoming incoming, long bookId) {
    return switch (incoming) {
      case Incoming.SentFiles files -> Understanding.file(files, books, bookId);
      case Incoming.Pressed pressed ->
          books
              .plumbing()
              .buttons()
              .meaning(pressed.token())
              .orElseThrow(() -> new Refused("button.old"));
      case Incoming.Filled f -> throw new IllegalStateException("a form is never put off");
      case Incoming.Wrote w -> throw new IllegalStateException("text is never put off");
      case Incoming.Edited e -> throw new IllegalStateException("text is never put off");
      case Incoming.Silenced s -> throw new IllegalStateException("nothing to put off");
      case Incoming.Welcomed w -> throw new IllegalStateException("nothing to put off");
      case Incoming.Moved m -> throw new IllegalStateException("nothing to put off");
    };
  }

  /**
   * Books what was prepared, or answers why not.
   *
   * @throws Dispatcher.Overtaken when the work was cancelled or another took it over
   */
  void finish(StoredUpdate update, Incoming incoming, UUID owner, Work work, ProgressNotes notes) {
    try {
      settle(update, incoming, owner, work, notes);
    } catch (Refused refused) {
      settle(
          update,
          incoming,
          owner,
          new Work(work.invocation(), Optional.empty(), Optional.of(refused)),
          notes);
    }
  }

  private void settle(
      StoredUpdate update, Incoming incoming, UUID owner, Work work, ProgressNotes notes) {
    database.transact(
        Calls.guest(incoming),
        books -> {
          if (!books.plumbing().slowUpdates().done(update.id(), owner)) {
            throw new Dispatcher.Overtaken();
          }
          Caller caller = Calls.enter(books, incoming);
          Call call =
              Calls.of(books, incoming, caller, work.invocation(), List.of()).with(work.prepared());
          Reply outcome = outcome(books, call.watchedBy(notes), work);
          notes.close();
          replies.put(
              books.plumbing(),
              outcome,
              new Replies.Context(
                  call,
                  update.laneId(),
                  Dispatcher.replyKey(update),
                  begun(books.plumbing(), update)));
          return true;
        });
  }

  private Reply outcome(Books books, Call call, Work work) {
    if (work.refused().isPresent()) {
      return Replies.refusal(call, work.refused().get());
    }
    Command command = catalog.get(call.invocation().command());
    Calls.requireAccess(command, call);
    return command.handler().handle(call, books);
  }

  private static String begunKey(StoredUpdate update) {
    return "reading:" + update.id();
  }

  private static String noteKey(StoredUpdate update, int number) {
    return "progress:" + update.id() + ":" + number;
  }
}
