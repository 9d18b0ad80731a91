package florin.bot.chat;

import florin.Refused;
import florin.books.Books;
import florin.chat.Buttons;
import florin.chat.ChatMessages;
import florin.chat.Conversations;
import florin.chat.Invocation;
import florin.people.Caller;
import florin.people.Membership;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns something incoming into the call of a command: a typed slash, an answer to an open
 * question, a reply to a card, a pressed button, an edited message, a file, or plain text. Runs
 * inside the effect's transaction, since it takes questions and buttons away.
 */
final class Understanding {
  private final Catalog catalog;

  Understanding(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What something incoming comes to. */
  sealed interface Meant {
    record Called(Invocation invocation, List<Integer> entries) implements Meant {}

    /** A slash with a word nobody knows. */
    record UnknownCommand(String typed) implements Meant {}

    record Stale(Buttons.Press press) implements Meant {}

    /** Not meant for us: talk in a group, an edited remark. */
    record Nothing() implements Meant {}
  }

  Meant of(Incoming incoming, Books books, Caller caller) {
    Optional<Membership> member = caller.atWork();
    Chat chat = incoming.origin().chat();
    long personId = member.map(m -> m.person().id()).orElse(0L);
    long bookId = member.map(m -> m.book().id()).orElse(0L);
    return switch (incoming) {
      case Incoming.Wrote wrote -> written(wrote, books, personId, bookId);
      case Incoming.Edited edited -> {
        List<Integer> entries = about(books, chat, edited.origin().messageId(), bookId);
        yield entries.isEmpty()
            ? new Meant.Nothing()
            : new Meant.Called(
                Invocation.of(Catalog.AMENDMENT, withoutCommand(edited.text()))
                    .with(Catalog.AMENDED, command(edited.text())),
                entries);
      }
      case Incoming.Pressed pressed -> pressed(pressed, pressed.token(), books, personId, bookId);
      case Incoming.Filled filled ->
          switch (pressed(filled, filled.token(), books, personId, bookId)) {
            case Meant.Called(Invocation form, var entries) ->
                new Meant.Called(Form.filled(form, filled.values()), entries);
            case Meant other -> other;
          };
      case Incoming.SentFiles files -> new Meant.Called(file(files, books, bookId), List.of());
      case Incoming.Silenced s -> new Meant.Nothing();
      case Incoming.Welcomed w -> new Meant.Nothing();
      case Incoming.Moved m -> new Meant.Nothing();
    };
  }

  private static Meant pressed(
      Incoming incoming, String token, Books books, long personId, long bookId) {
    Chat chat = incoming.origin().chat();
    var press = books.plumbing().buttons().press(token, Replies.shown(chat), personId, bookId);
    return switch (press) {
      case Buttons.Press.Ready ready -> {
        if (personId != 0) {
          books.plumbing().conversations().close(Replies.place(chat, personId), bookId);
        }
        yield new Meant.Called(
            ready.invocation(), about(books, chat, incoming.origin().messageId(), bookId));
      }
      case Buttons.Press.Unknown u -> new Meant.Stale(u);
      case Buttons.Press.TooOld o -> new Meant.Stale(o);
      case Buttons.Press.Used u -> new Meant.Stale(u);
      case Buttons.Press.Foreign f -> new Meant.Stale(f);
      case Buttons.Press.OtherBook b -> new Meant.Stale(b);
    };
  }

  /**
   * What files are: kept with the entry whose card they answer, or with the one their caption
   * records; else a table to be read. It is found twice, before the file is there and after.
   */
  static Invocation file(Incoming.SentFiles files, Books books, long bookId) {
    List<Integer> entries =
        files
            .origin()
            .repliesTo()
            .map(id -> about(books, files.origin().chat(), id, bookId))
            .orElse(List.of());
    String caption = withoutCommand(files.caption());
    if (entries.size() == 1) {
      return Invocation.of(Catalog.ATTACHMENT)
          .with(Catalog.ENTRY, Integer.toString(entries.getFirst()));
    }
    boolean receipt =
        files.attachments().stream()
            .map(Attachment::mediaType)
            .allMatch(type -> type.startsWith("image/") || type.equals("application/pdf"));
    if (files.caption().strip().startsWith("/" + Catalog.INVOICE)) {
      return Invocation.of(Catalog.FILE).with(Catalog.INVOICE, caption);
    }
    boolean said = !caption.isEmpty() && !files.caption().strip().startsWith("/import");
    return Invocation.of(receipt && said ? Catalog.ATTACHMENT : Catalog.FILE, caption);
  }

  private Meant written(Incoming.Wrote wrote, Books books, long personId, long bookId) {
    Chat chat = wrote.origin().chat();
    String text = wrote.text().strip();
    if (text.startsWith("/")) {
      return slash(wrote, text, books, bookId);
    }
    if (personId != 0) {
      Optional<Conversations.Open> open =
          books.plumbing().conversations().close(Replies.place(chat, personId), bookId);
      if (open.isPresent()) {
        return new Meant.Called(open.get().answered(text), List.of());
      }
    }
    List<Integer> repliedTo = repliedTo(wrote, books, bookId);
    if (!repliedTo.isEmpty()) {
      return new Meant.Called(Invocation.of(Catalog.CORRECTION, text), repliedTo);
    }
    return chat.isPrivate()
        ? new Meant.Called(Invocation.of(Catalog.FREE_TEXT, text), List.of())
        : new Meant.Nothing();
  }

  private Meant slash(Incoming.Wrote wrote, String text, Books books, long bookId) {
    int end = 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String typed = text.substring(1, end);
    return catalog
        .find(typed.toLowerCase(Locale.ROOT))
        .<Meant>map(command ->
            new Meant.Called(
                Invocation.of(command.name(), text.substring(1 + typed.length()).strip()),
                repliedTo(wrote, books, bookId)))
        .orElse(new Meant.UnknownCommand(typed));
  }

  private static List<Integer> repliedTo(Incoming.Wrote wrote, Books books, long bookId) {
    return wrote
        .origin()
        .repliesTo()
        .map(id -> about(books, wrote.origin().chat(), id, bookId))
        .orElse(List.of());
  }

  /**
   * The entries a message speaks of.
   *
   * @throws Refused {@code reply.other-book} where they lie in a book the person has left, so that
   *     a correction does not become an entry of another book
   */
  private static List<Integer> about(Books books, Chat chat, String messageId, long bookId) {
    Optional<ChatMessages.Subject> subject =
        books
            .plumbing()
            .messages()
            .find(new ChatMessages.Key(chat.platform(), chat.bot(), chat.id(), messageId))
            .filter(found -> !found.entries().isEmpty());
    if (subject.isPresent() && subject.get().bookId() != bookId) {
      if (chat.isPrivate() && bookId != 0) {
        throw new Refused("reply.other-book");
      }
      return List.of();
    }
    return subject.map(ChatMessages.Subject::entries).orElse(List.of());
  }

  /** The name of a leading command, empty where there is none. */
  private String command(String text) {
    String word = text.strip().split("\\s+", 2)[0];
    return word.startsWith("/")
        ? catalog.find(word.substring(1).toLowerCase(Locale.ROOT)).map(Command::name).orElse("")
        : "";
  }

  /**
   * The text behind a leading command: {@code /e lunch 12} edited is an edited {@code lunch 12}.
   */
  private static String withoutCommand(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("/")) {
      return stripped;
    }
    int space = stripped.indexOf(' ');
    return space < 0 ? "" : stripped.substring(space).strip();
  }
}
