package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.schedules.Rhythm;
import florin.schedules.Schedule;
import florin.schedules.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comes to somebody by itself, each with its button to end it. */
final class SchedulesList {
  private SchedulesList() {}

  static Command command() {
    return Command.named("schedules").access(Access.VIEWER).handledBy(SchedulesList::card);
  }

  static Reply card(Call call, Books books) {
    Schedules schedules = books.schedules();
    List<Schedule> all = schedules.list();
    var lines = new ArrayList<String>();
    all.forEach(one -> lines.add(line(call, schedules, one)));
    if (all.isEmpty()) {
      lines.add(call.say("schedules.none"));
    }
    Reply reply =
        Reply.card(call.say("schedules.heading", call.book().name()), lines.toArray(String[]::new));
    var more = new ArrayList<Button>();
    for (Rhythm.Kind kind : Rhythm.Kind.values()) {
      var there = all.stream().filter(one -> one.kind() == kind).findFirst();
      if (there.isPresent()) {
        reply =
            reply.row(
                SummaryCommand.test(call, there.get(), "schedules.button.now"),
                SummaryCommand.off(call, there.get(), "schedules.button.off"));
      } else {
        more.add(
            Button.of(
                call.say("schedules.button.on", kind.name()),
                Invocation.of("summary", kind.name().toLowerCase(Locale.ROOT))));
      }
    }
    return more.isEmpty() ? reply : reply.row(more.toArray(Button[]::new));
  }

  private static String line(Call call, Schedules schedules, Schedule one) {
    return call.say(
        "schedules.line",
        one.kind().name(),
        SummaryCommand.rhythm(call, one.rhythm()),
        schedules.zone().getId(),
        schedules.channel(one).name(),
        call.moment(schedules.next(one)),
        Boolean.toString(one.own()));
  }
}
