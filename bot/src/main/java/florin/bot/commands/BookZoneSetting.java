package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Zones;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where the days of a book begin: shown, chosen by an owner, left to where the owner lives. */
final class BookZoneSetting {
  private BookZoneSetting() {}

  static Reply handle(Call call, Books books, String said) {
    if (said.isEmpty()) {
      return state(call, books);
    }
    if (Spoken.isOne("book.zone.words.owner", said)) {
      books.bookSettings().zone(Optional.empty());
      return state(call, books);
    }
    var zones = new Zones(call.locale(), call.person().zone(), call.now());
    List<ZoneId> found = zones.find(said);
    return switch (found.size()) {
      case 0 -> throw new Refused("zone.unknown", said);
      case 1 -> {
        books.bookSettings().zone(Optional.of(found.getFirst()));
        yield state(call, books).row(EntryCards.undoLast(call));
      }
      default ->
          Prompter.ask(
              call.say("zone.several", said),
              BookSetup.doing(BookSetup.Verb.ZONE),
              BookSetup.NAME,
              found.stream()
                  .map(zone ->
                      new Option(
                          call.say(
                              "zone.option", zones.city(zone), TimeZoneSetting.clock(call, zone)),
                          zone.getId()))
                  .toList());
    };
  }

  private static Reply state(Call call, Books books) {
    ZoneId zone = books.bookSettings().zone();
    boolean chosen = books.bookSettings().hasZone();
    Reply reply =
        Reply.text(
            call.say(
                "book.zone.state",
                call.book().name(),
                zone.getId(),
                TimeZoneSetting.clock(call, zone),
                Boolean.toString(chosen)));
    return chosen
        ? reply.row(
            Button.of(
                call.say("book.zone.button.owner"),
                Invocation.of(
                    "book",
                    call.say("book.words.zone").split(",")[0]
                        + " "
                        + call.say("book.zone.words.owner").split(",")[0])))
        : reply;
  }
}
