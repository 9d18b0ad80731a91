package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Conversations;
import florin.chat.Invocation;
import florin.people.Membership;
import java.util.List;
import java.util.Optional;

/**
 * The books of a person: which there are, which one private chats write to, opening, renaming,
 * sharing and leaving one. In a group it is about the one book the group writes to.
 */
final class BookSetup {
  /** The book meant, where a button knows it. */
  static final String BOOK = "book";

  private static final String DO = "do";
  static final String NAME = "name";
  private static final String SURE = "sure";

  /** What can be done. */
  enum Verb {
    LIST,
    NEW,
    RENAME,
    SHARE,
    UNSHARE,
    LEAVE,
    UNBIND,
    /** The book of the group in whose midst it is said. */
    HERE,
    /** Whether somebody else approves invoices. */
    APPROVAL,
    /** When invoices become entries. */
    INVOICES,
    /** Where the book's days begin. */
    ZONE
  }

  private BookSetup() {}

  /** For anybody, because it answers everybody by who they are here; the rules check the roles. */
  static Command command() {
    return Command.named("book")
        .alias("books")
        .access(Access.ANYONE)
        .menu(Command.Menu.EVERYWHERE)
        .params(
            Param.choice("place", false, "here", "unbind"), Param.optional("name", Param.Kind.TEXT))
        .handledBy(BookSetup::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.origin().sender().anonymous()) {
      throw new Refused("refused.anonymous");
    }
    if (!call.origin().chat().isPrivate()) {
      return GroupBook.handle(call, books);
    }
    Optional<Verb> verb = verb(call);
    if (call.origin().group().isPresent()
        && (verb.equals(Optional.of(Verb.HERE)) || verb.equals(Optional.of(Verb.UNBIND)))) {
      return GroupBook.aside(call, books, rest(call));
    }
    call.member();
    if (call.argument(BOOK).isPresent()) {
      return switchTo(call, books, Long.parseLong(call.argument(BOOK).get()));
    }
    if (verb.isEmpty()) {
      return call.text().isEmpty()
          ? BookCards.list(call, books, call.say("book.list"))
          : switchTo(call, books, MyBooks.called(books, call.text()).book().id());
    }
    String rest = rest(call);
    return switch (verb.get()) {
      case LIST -> BookCards.list(call, books, call.say("book.list"));
      case NEW -> open(call, books, rest);
      case RENAME -> rename(call, books, rest);
      case SHARE -> share(call, books, rest);
      case UNSHARE -> unshare(call, books);
      case LEAVE -> leave(call, books);
      case UNBIND, HERE -> throw new Refused("book.only-in-group");
      case APPROVAL -> InvoiceRules.approval(call, books, rest);
      case INVOICES -> InvoiceRules.entries(call, books, rest);
      case ZONE -> BookZoneSetting.handle(call, books, rest);
    };
  }

  private enum Switch {
    ON,
    OFF
  }

  static Optional<Verb> verb(Call call) {
    return call.argument(DO)
        .map(Verb::valueOf)
        .or(() -> Verbs.find(Verb.values(), "book.words.", call.text().split("\\s+", 2)[0]));
  }

  /** A button's or question's call of a verb. */
  static Invocation doing(Verb verb) {
    return Invocation.of("book").with(DO, verb.name());
  }

  private static Invocation confirmed(Verb verb) {
    return doing(verb).with(SURE, "yes");
  }

  private static boolean sure(Call call) {
    return call.argument(SURE).isPresent();
  }

  private static String rest(Call call) {
    if (call.argument(DO).isPresent()) {
      return call.argument(NAME).orElse("").strip();
    }
    String[] words = call.text().split("\\s+", 2);
    return words.length > 1 ? words[1].strip() : "";
  }

  private static Reply switchTo(Call call, Books books, long bookId) {
    Membership there = books.people().switchTo(bookId);
    dropQuestion(call, books);
    return BookCards.list(call.by(there), books, call.say("book.switched", there.book().name()))
        .inPlace();
  }

  private static Reply open(Call call, Books books, String rest) {
    if (rest.isEmpty()) {
      return Prompter.ask(call.say("book.new.name"), doing(Verb.NEW), NAME, List.of());
    }
    var said = MyBooks.nameAndCurrency(rest, call.book().currency());
    MyBooks.requireFree(books, said.name(), 0);
    Membership opened = books.people().open(said.name(), said.currency());
    dropQuestion(call, books);
    return BookCards.opened(call.by(opened), call.book().name());
  }

  private static Reply rename(Call call, Books books, String name) {
    call.actor().require(Role.OWNER);
    if (name.isEmpty()) {
      return Prompter.ask(
          call.say("book.rename.to", call.book().name()), doing(Verb.RENAME), NAME, List.of());
    }
    MyBooks.requireFree(books, name, call.book().id());
    books.bookSettings().rename(name);
    return Reply.text(
            call.say("setup.renamed", call.book().name(), books.people().me().book().name()))
        .row(EntryCards.undoLast(call), BookCards.listButton(call));
  }

  private static Reply share(Call call, Books books, String rest) {
    if (Verbs.find(Switch.values(), "book.words.", rest).equals(Optional.of(Switch.OFF))) {
      return unshare(call, books);
    }
    call.actor().require(Role.OWNER);
    if (!sure(call)) {
      return BookCards.askShare(call, confirmed(Verb.SHARE));
    }
    books.bookSettings().share(true);
    return BookCards.shared(call, true).inPlace();
  }

  private static Reply unshare(Call call, Books books) {
    books.bookSettings().share(false);
    return BookCards.shared(call, false);
  }

  private static Reply leave(Call call, Books books) {
    if (!sure(call)) {
      books.members().requireMayLeave();
      return BookCards.askLeave(call, confirmed(Verb.LEAVE));
    }
    books.members().leave();
    Membership home = books.people().switchTo(books.people().memberships().getFirst().book().id());
    return Reply.text(call.say("book.left", call.book().name(), home.book().name()))
        .row(Button.of(call.say("button.books"), Invocation.of("book")))
        .inPlace();
  }

  /** What was asked in the book before is not answered by what is typed in the next. */
  private static void dropQuestion(Call call, Books books) {
    var chat = call.origin().chat();
    books
        .plumbing()
        .conversations()
        .close(
            new Conversations.Place(chat.platform(), chat.bot(), chat.id(), call.person().id()),
            call.book().id());
  }
}
