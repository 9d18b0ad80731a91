package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Zones;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Changes the time zone of a person, which decides what day it is for them. */
final class TimeZoneSetting {
  private TimeZoneSetting() {}

  static Command command() {
    return Command.named("timezone")
        .access(Access.VIEWER)
        .params(Param.optional("to", Param.Kind.TEXT))
        .handledBy(TimeZoneSetting::handle);
  }

  private static Reply handle(Call call, Books books) {
    ZoneId current = call.person().zone();
    Invocation resume = Invocation.of("timezone");
    if (call.text().isEmpty()) {
      return Prompter.ask(
          call.say("zone.which", current.getId(), clock(call, current)),
          resume,
          Invocation.TEXT,
          List.of());
    }
    var zones = new Zones(call.locale(), current, call.now());
    List<ZoneId> found = zones.find(call.text());
    return switch (found.size()) {
      case 0 -> throw new Refused("zone.unknown", call.text());
      case 1 -> {
        books.people().zone(found.getFirst());
        yield Settings.card(call, books, call.say("zone.changed", found.getFirst().getId()));
      }
      default ->
          Prompter.ask(
              call.say("zone.several", call.text()),
              resume,
              Invocation.TEXT,
              found.stream()
                  .map(zone ->
                      new Option(
                          call.say("zone.option", zones.city(zone), clock(call, zone)),
                          zone.getId()))
                  .toList());
    };
  }

  /** What a clock shows there now. */
  static String clock(Call call, ZoneId zone) {
    return call.now().atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
  }
}
