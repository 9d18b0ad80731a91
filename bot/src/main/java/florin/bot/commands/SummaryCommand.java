package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.schedules.Channel;
import florin.schedules.Rhythm;
import florin.schedules.Schedule;
import florin.schedules.Schedules;
import florin.schedules.SummaryOf;
import java.util.Locale;
import java.util.Optional;

/** Has the figures of the book sent by themselves: each day, week or month, by mail or chat. */
final class SummaryCommand {
  private SummaryCommand() {}

  static Command command() {
    return Command.named("summary")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(Param.optional("order", Param.Kind.TEXT))
        .handledBy(SummaryCommand::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.text().isEmpty()) {
      return SchedulesList.card(call, books);
    }
    SummaryOrder order = SummaryOrder.read(call.text());
    Schedules schedules = books.schedules();
    Optional<Schedule> before = schedules.find(order.kindMeant());
    Rhythm rhythm = order.rhythm(before.map(Schedule::rhythm));
    if (order.test()) {
      return test(call, schedules, order, before, rhythm);
    }
    Channel channel = order.channel().orElseGet(() -> usual(schedules, before));
    Schedule set = schedules.set(rhythm, channel);
    return set.isOff() ? off(call, set) : on(call, schedules, set);
  }

  /** As it came before, else by mail where that is possible. */
  private static Channel usual(Schedules schedules, Optional<Schedule> before) {
    return before
        .flatMap(Schedule::channel)
        .filter(channel -> channel != Channel.OFF)
        .orElseGet(() -> schedules.hasMail() ? Channel.MAIL : Channel.CHAT);
  }

  private static Reply on(Call call, Schedules schedules, Schedule set) {
    Channel channel = schedules.channel(set);
    Reply reply =
        Reply.text(
            call.say(
                "summary.set",
                call.book().name(),
                rhythm(call, set.rhythm()),
                schedules.zone().getId(),
                channel.name(),
                call.moment(schedules.next(set))));
    Button now = test(call, set, "summary.button.test");
    Button off = off(call, set, "summary.button.off");
    if (channel == Channel.MAIL) {
      return reply.row(now, button(call, set, Channel.CHAT, "summary.button.chat"), off);
    }
    return schedules.hasMail()
        ? reply.row(now, button(call, set, Channel.MAIL, "summary.button.mail"), off)
        : reply.row(now, off);
  }

  private static Reply off(Call call, Schedule set) {
    return Reply.text(call.say("summary.off", call.book().name(), set.kind().name()))
        .row(button(call, set, Optional.empty(), "summary.button.on"));
  }

  private static Reply test(
      Call call,
      Schedules schedules,
      SummaryOrder order,
      Optional<Schedule> before,
      Rhythm rhythm) {
    Optional<Channel> channel =
        order.channel().or(() -> before.flatMap(Schedule::channel)).filter(c -> c != Channel.OFF);
    var asked = new Schedule(0, true, rhythm, channel);
    SummaryOf sent = schedules.test(asked);
    return Reply.text(
        call.say("summary.test", Summary.name(call, sent), schedules.channel(asked).name()));
  }

  /** {@code every day at 10:00}. */
  static String rhythm(Call call, Rhythm rhythm) {
    return call.say(
        "summary.rhythm",
        rhythm.kind().name(),
        rhythm.at().toString(),
        switch (rhythm) {
          case Rhythm.Daily daily -> "";
          case Rhythm.Weekly weekly ->
              weekly.day().getDisplayName(java.time.format.TextStyle.FULL, call.locale());
          case Rhythm.Monthly monthly -> Integer.toString(monthly.day());
        });
  }

  static Button test(Call call, Schedule schedule, String key) {
    return Button.of(
        call.say(key, schedule.kind().name()), Invocation.of("summary", "test " + word(schedule)));
  }

  static Button off(Call call, Schedule schedule, String key) {
    return button(call, schedule, Channel.OFF, key);
  }

  private static Button button(Call call, Schedule schedule, Channel channel, String key) {
    return button(call, schedule, Optional.of(channel), key);
  }

  private static Button button(
      Call call, Schedule schedule, Optional<Channel> channel, String key) {
    String how = channel.map(one -> " " + one.name().toLowerCase(Locale.ROOT)).orElse("");
    return Button.of(
        call.say(key, schedule.kind().name()), Invocation.of("summary", word(schedule) + how));
  }

  /** As it may be typed in any language. */
  static String word(Schedule schedule) {
    return schedule.kind().name().toLowerCase(Locale.ROOT);
  }
}
