package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Origin;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Named;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import florin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * List, add, rename and archive, the same for everything a book is set up with; asks for what was
 * not said.
 */
record Setup(Shelf shelf) {
  private static final String DO = "do";
  private static final String NAME = "name";
  private static final String TO = "to";
  private static final int OFFERED = 4;

  /** What can be done. */
  private enum Verb {
    LIST,
    ADD,
    RENAME,
    ARCHIVE
  }

  Reply handle(Call call, Books books) {
    Optional<Verb> asked = call.argument(DO).map(Verb::valueOf);
    String[] words = call.text().split("\\s+", 2);
    Verb verb =
        asked
            .or(() -> verb(words[0]))
            .orElseThrow(() -> new Refused("setup.how", shelf.word(), call.text()));
    String rest = asked.isPresent() ? call.text() : words.length > 1 ? words[1] : "";
    String name = call.argument(NAME).orElse(rest).strip();
    return switch (verb) {
      case LIST -> list(call, books);
      case ADD ->
          name.isEmpty()
              ? ask(verb, call.say("setup.add.name", shelf.word()))
              : shelf.add(call.as(adding(call, name)), books, name);
      case RENAME -> rename(call, books, name);
      case ARCHIVE ->
          name.isEmpty()
              ? which(books, verb, call.say("setup.archive.which", shelf.word()))
              : known(call, books, verb, name, one -> archive(call, books, one));
    };
  }

  /** What is there now, after something was done. */
  Reply done(Call call, Books books, String sentence) {
    return Reply.text(sentence).row(undo(call, books), button(call, Verb.LIST));
  }

  private Reply list(Call call, Books books) {
    List<String> lines = shelf.lines(call, books);
    return Reply.card(
            call.say("setup.list", shelf.word()),
            EntryWords.below(call, lines).toArray(String[]::new))
        .row(button(call, Verb.ADD), button(call, Verb.RENAME), button(call, Verb.ARCHIVE));
  }

  private Reply rename(Call call, Books books, String text) {
    int arrow = text.indexOf('>');
    String from = (arrow < 0 ? text : text.substring(0, arrow)).strip();
    String to = call.argument(TO).orElse(arrow < 0 ? "" : text.substring(arrow + 1)).strip();
    if (from.isEmpty()) {
      return which(books, Verb.RENAME, call.say("setup.rename.which", shelf.word()));
    }
    return known(
        call,
        books,
        Verb.RENAME,
        from,
        one -> {
          if (to.isEmpty()) {
            return Prompter.ask(
                call.say("setup.rename.to", one.name()),
                resume(Verb.RENAME).with(NAME, one.name()),
                TO,
                List.of());
          }
          shelf.rename(books, one.id(), to);
          return done(call, books, call.say("setup.renamed", one.name(), named(books, one.id())));
        });
  }

  private Reply archive(Call call, Books books, Named one) {
    Optional<String> to = call.argument(TO);
    if (to.isPresent()) {
      return known(
          call,
          books,
          Verb.ARCHIVE,
          to.get(),
          other -> {
            shelf.archive(books, one.id(), Optional.of(other.id()));
            return done(call, books, call.say("setup.archived.into", one.name(), other.name()));
          });
    }
    try {
      shelf.archive(books, one.id(), Optional.empty());
    } catch (Refused refused) {
      if (!refused.key().equals("archive.in-use")) {
        throw refused;
      }
      // Refused before anything was written: the entries need a place first.
      return Prompter.ask(
          call.say(refused.key(), refused.arguments()),
          resume(Verb.ARCHIVE).with(NAME, one.name()),
          TO,
          shelf.replacements(books, one.id()).stream()
              .limit(OFFERED)
              .map(other -> new Option(other.name(), other.name()))
              .toList());
    }
    return done(call, books, call.say("setup.archived", one.name()));
  }

  /** Goes on with the one of that name, or offers those that are called nearly so. */
  private Reply known(
      Call call, Books books, Verb verb, String name, Function<Named, Reply> onwards) {
    List<Named> live = shelf.live(books);
    var match = new NameMatch(live.stream().map(Named::name).map(KnownName::of).toList());
    String plain = name.replaceFirst("^[#@]", "");
    Optional<Named> found =
        match
            .find(plain)
            .flatMap(exact -> live.stream().filter(n -> n.name().equals(exact)).findFirst());
    if (found.isPresent()) {
      return onwards.apply(found.get());
    }
    return unknown(call, verb, name, match.nearest(plain));
  }

  /** What the call said so far, so that what it is asked next only adds to it. */
  private static Invocation adding(Call call, String name) {
    return call.invocation()
        .without(Invocation.TEXT)
        .without(Invocation.ANSWERED)
        .with(DO, Verb.ADD.name())
        .with(NAME, name);
  }

  /** Only buttons, no question: what is typed next may be an entry. */
  private Reply unknown(Call call, Verb verb, String name, List<String> nearest) {
    Invocation again = resume(verb);
    String argument = NAME;
    if (call.argument(TO).filter(name::equals).isPresent()) {
      again = again.with(NAME, call.argument(NAME).orElse(""));
      argument = TO;
    } else if (call.argument(TO).isPresent()) {
      again = again.with(TO, call.argument(TO).get());
    }
    Reply reply =
        Reply.text(
            call.say(
                nearest.isEmpty() ? "setup.unknown" : "setup.unknown.near",
                shelf.word(),
                shown(name)));
    for (String other : nearest) {
      reply = reply.row(Button.of(other, again.with(argument, other)));
    }
    return reply;
  }

  private Reply ask(Verb verb, String question) {
    return Prompter.ask(question, resume(verb), NAME, List.of());
  }

  private Reply which(Books books, Verb verb, String question) {
    List<Named> live = shelf.live(books);
    List<Option> options =
        live.size() > OFFERED
            ? List.of()
            : live.stream().map(n -> new Option(n.name(), n.name())).toList();
    return Prompter.ask(question, resume(verb), NAME, options);
  }

  private Invocation resume(Verb verb) {
    return Invocation.of(shelf.word()).with(DO, verb.name());
  }

  private Button button(Call call, Verb verb) {
    return Button.of(call.say("setup.verb", verb.name()), resume(verb));
  }

  /** Takes back what this very call did. */
  private static Button undo(Call call, Books books) {
    Origin origin = call.origin();
    return books
        .history()
        .actionOfMessage(origin.chat().platform(), origin.chat().id(), origin.messageId())
        .map(action -> EntryCards.undo(call, action.id()))
        .orElseGet(() -> EntryCards.undoLast(call));
  }

  private String named(Books books, long id) {
    return shelf.live(books).stream()
        .filter(n -> n.id() == id)
        .map(Named::name)
        .findFirst()
        .orElse("");
  }

  private static Optional<Verb> verb(String word) {
    if (word.isEmpty()) {
      return Optional.of(Verb.LIST);
    }
    String typed = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Verb.values())
        .filter(verb ->
            Messages.languages().stream()
                .map(language ->
                    Messages.in(language)
                        .text("setup.words." + verb.name().toLowerCase(Locale.ROOT)))
                .anyMatch(words -> List.of(words.split(",")).contains(typed)))
        .findFirst();
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
