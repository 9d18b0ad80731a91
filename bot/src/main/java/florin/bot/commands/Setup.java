package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Origin;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Configured;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * List, add, rename, archive and bring back, the same for everything a book is set up with; asks
 * for what was not said. Everybody may look, managers change.
 */
record Setup<T extends Configured>(Shelf<T> shelf) {
  static final String NAME = "name";

  /** The new name, the replacement, or whatever else it becomes. */
  static final String TO = "to";

  private static final String DO = "do";
  private static final int LONGEST_SHOWN = 60;

  static <T extends Configured> Command command(Shelf<T> shelf) {
    var setup = new Setup<>(shelf);
    String[] verbs =
        setup.verbs().stream()
            .map(verb -> verb.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    return Command.named(shelf.word())
        .alias(shelf.plural())
        .access(Access.VIEWER)
        .params(Param.choice(DO, false, verbs), Param.optional(NAME, Param.Kind.TEXT))
        .handledBy(setup::handle);
  }

  /** What is there now, after something was done. */
  Reply done(Call call, Books books, String sentence) {
    List<String> below = EntryWords.below(call, shelf.banner(call, books).stream().toList());
    String text = below.isEmpty() ? sentence : sentence + "\n" + String.join("\n", below);
    return Reply.text(text).row(undo(call, books), button(call, Verb.LIST));
  }

  Invocation resume(Verb verb) {
    return Invocation.of(shelf.word()).with(DO, verb.name());
  }

  Button button(Call call, Verb verb) {
    return Button.of(call.say("setup.verb", verb.name(), shelf.word()), resume(verb));
  }

  Button button(Call call, Verb verb, T one) {
    return Button.of(
        call.say("setup.verb", verb.name(), shelf.word()), resume(verb).with(NAME, one.name()));
  }

  private Reply handle(Call call, Books books) {
    String[] words = call.text().split("\\s+", 2);
    Optional<Verb> said =
        call.argument(DO)
            .map(Verb::valueOf)
            .or(() ->
                words[0].isEmpty()
                    ? Optional.of(Verb.LIST)
                    : Spoken.find(Verb.class, "setup.words", words[0])
                        .map(
                            verb -> verb == Verb.SHOW && !verbs().contains(verb) ? Verb.LIST : verb)
                        .filter(verbs()::contains));
    Verb verb = said.or(shelf::otherwise).orElseThrow(() -> how(call));
    if (verb.changes()) {
      call.actor().require(Role.MANAGER);
    }
    boolean first = said.isPresent() && call.argument(DO).isEmpty();
    String rest = !first ? call.text() : words.length > 1 ? words[1].strip() : "";
    return switch (verb) {
      case LIST -> list(call, books);
      case ADD -> add(call, books, call.argument(NAME).orElse(rest));
      case RENAME -> aimed(call, books, verb, rest, Steps::rename);
      case ARCHIVE -> aimed(call, books, verb, rest, Steps::archive);
      case RESTORE -> aimed(call, books, verb, rest, Steps::restore);
      case SHOW, REPORT, SET, SIGN, BUCKET, BIRTHDAY ->
          aimed(
              call,
              books,
              verb,
              rest,
              Optional.ofNullable(shelf.details().get(verb)).orElseThrow(() -> how(call)));
    };
  }

  private Set<Verb> verbs() {
    Set<Verb> verbs = EnumSet.of(Verb.LIST, Verb.ADD, Verb.RENAME, Verb.ARCHIVE, Verb.RESTORE);
    verbs.addAll(shelf.details().keySet());
    return verbs;
  }

  private Refused how(Call call) {
    String verbs =
        verbs().stream()
            .map(verb -> call.say("setup.words." + verb.name().toLowerCase(Locale.ROOT)))
            .map(words -> words.split(",")[0])
            .collect(Collectors.joining(", "));
    return new Refused("setup.how", shelf.word(), shown(call.text()), verbs);
  }

  private Reply list(Call call, Books books) {
    Reply list = shelf.list(call, books);
    if (!call.actor().role().atLeast(Role.MANAGER)) {
      return list;
    }
    Button[] details =
        shelf.details().keySet().stream()
            .filter(Verb::takesValue)
            .sorted()
            .map(verb -> button(call, verb))
            .toArray(Button[]::new);
    Reply reply =
        list.row(button(call, Verb.ADD), button(call, Verb.RENAME), button(call, Verb.ARCHIVE));
    return details.length == 0 ? reply : reply.row(details);
  }

  private Reply add(Call call, Books books, String name) {
    if (name.isEmpty()) {
      return Prompter.ask(
          call.say("setup.add.name", shelf.word()), resume(Verb.ADD), NAME, List.of());
    }
    // What the call said so far, so that what it is asked next only adds to it.
    Invocation adding =
        call.invocation()
            .without(Invocation.TEXT)
            .without(Invocation.ANSWERED)
            .with(DO, Verb.ADD.name())
            .with(NAME, name);
    return shelf.add(call.as(adding), books, name);
  }

  /** Goes on with the one that is meant, asks which, or offers those that are called nearly so. */
  private Reply aimed(
      Call call, Books books, Verb verb, String rest, Function<Target<T>, Reply> onwards) {
    var candidates =
        new NameList<>(verb == Verb.RESTORE ? shelf.of(books).archived() : shelf.of(books).list());
    Function<String, Optional<T>> find =
        name -> candidates.find(name).or(() -> byNumber(books, verb, name));
    Aim aim =
        call.argument(NAME)
            .map(name -> new Aim(name, call.argument(TO).orElse("")))
            .orElseGet(() -> Aim.of(rest, verb.takesValue(), name -> find.apply(name).isPresent()));
    if (aim.name().isEmpty() && candidates.names().isEmpty()) {
      return Reply.text(call.say("setup.nobody", shelf.word(), verb.name()));
    }
    if (aim.name().isEmpty()) {
      return NamePages.ask(
          call,
          call.say("setup.which", shelf.word(), verb.name()),
          resume(verb),
          NAME,
          candidates.names());
    }
    return find.apply(aim.name())
        .map(one -> onwards.apply(new Target<>(this, call, books, verb, one, aim.value())))
        .orElseGet(() -> {
          if (verb == Verb.RESTORE && shelf.of(books).find(aim.name()).isPresent()) {
            throw new Refused("restore.in-use", aim.name());
          }
          Invocation again = resume(verb);
          return unknown(
              call,
              books,
              aim.name(),
              candidates,
              aim.value().isEmpty() ? again : again.with(TO, aim.value()),
              NAME);
        });
  }

  /** Where people see numbers, one may be named by it; one out of use may still be looked at. */
  private Optional<T> byNumber(Books books, Verb verb, String name) {
    if (!shelf.details().containsKey(Verb.SHOW) || !name.matches("#?[0-9]{1,15}")) {
      return Optional.empty();
    }
    return shelf
        .of(books)
        .find(Long.parseLong(name.replace("#", "")))
        .filter(one -> !verb.changes() || one.archived() == (verb == Verb.RESTORE));
  }

  /** Only buttons, no question: what is typed next may be an entry. */
  Reply unknown(
      Call call,
      Books books,
      String name,
      NameList<T> candidates,
      Invocation again,
      String argument) {
    Optional<T> gone = new NameList<>(shelf.of(books).archived()).find(name);
    if (gone.isPresent() && candidates.find(name).isEmpty()) {
      return Reply.text(call.say("setup.gone", gone.get().name()))
          .row(button(call, Verb.RESTORE, gone.get()));
    }
    List<String> nearest = candidates.nearest(name);
    String key = nearest.isEmpty() ? "setup.unknown" : "setup.unknown.near";
    Reply reply = Reply.text(call.say(key, shelf.word(), shown(name)));
    for (String other : nearest) {
      reply = reply.row(Button.of(other, again.with(argument, other)));
    }
    return reply;
  }

  /** Takes back what this very call did. */
  static Button undo(Call call, Books books) {
    Origin origin = call.origin();
    return books
        .history()
        .actionOfMessage(origin.chat().platform(), origin.chat().id(), origin.messageId())
        .map(action -> EntryCards.undo(call, action.id()))
        .orElseGet(() -> EntryCards.undoLast(call));
  }

  private static String shown(String name) {
    return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
  }
}
