package florin.bot.chat;

import florin.Actor;
import florin.Cause;
import florin.Refused;
import florin.chat.Invocation;
import florin.people.Book;
import florin.people.Caller;
import florin.people.Membership;
import florin.people.Person;
import florin.text.Dates;
import florin.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of a command: what was said, by whom, where, and in which words to answer.
 *
 * @param caller who calls, and in which book
 * @param pressed whether a button made this call
 * @param entries the entries spoken of: those on the card replied to, or recorded by the message
 *     edited
 * @param prepared what the command's preparation made of a file
 * @param progress where to tell how far a call that takes long is
 */
public record Call(
    Invocation invocation,
    Origin origin,
    Caller caller,
    Locale locale,
    Instant now,
    boolean pressed,
    List<Integer> entries,
    Optional<Object> prepared,
    Progress progress) {

  /** Nobody watches it. */
  public Call(
      Invocation invocation,
      Origin origin,
      Caller caller,
      Locale locale,
      Instant now,
      boolean pressed,
      List<Integer> entries,
      Optional<Object> prepared) {
    this(invocation, origin, caller, locale, now, pressed, entries, prepared, Progress.UNSEEN);
  }

  /** What was written behind the command, without surrounding space. */
  public String text() {
    return argument(Invocation.TEXT).orElse("").strip();
  }

  public Optional<String> argument(String name) {
    return Optional.ofNullable(invocation.arguments().get(name));
  }

  /** Who calls and in which book, when both are settled. */
  public Optional<Membership> membership() {
    return caller.atWork();
  }

  /** The same, for a command only members of a book may call. */
  public Membership member() {
    return switch (caller) {
      case Caller.Member(Membership membership) -> membership;
      case Caller.Stranger stranger -> throw new Refused("refused.unregistered");
      case Caller.Outsider outsider -> throw new Refused("refused.outsider");
      case Caller.Unbound unbound -> throw new Refused("refused.unbound");
    };
  }

  public Person person() {
    return member().person();
  }

  public Book book() {
    return member().book();
  }

  public Actor actor() {
    return member().actor(cause());
  }

  /** Where the effects of this call come from, as the history keeps it. */
  public Cause cause() {
    return Cause.said(origin.chat().platform(), origin.chat().id(), origin.messageId());
  }

  /** The calendar day it is where the caller lives. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  public Messages messages() {
    return Messages.in(locale).on(today());
  }

  /** Words in the caller's language. */
  public String say(String key, Object... arguments) {
    return messages().text(key, arguments);
  }

  /**
   * A calendar day as the caller reads it: {@code Wed 4 Mar}, with the year when it is another one.
   */
  public String day(LocalDate date) {
    return Dates.in(locale).on(today()).text(date);
  }

  /** An instant as a clock on the caller's wall showed it: {@code Wed 4 Mar 14:05}. */
  public String moment(Instant instant) {
    var there = instant.atZone(zone());
    return day(there.toLocalDate())
        + " "
        + there.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
  }

  /** Where the caller's calendar and clock are. */
  public ZoneId zone() {
    return membership().map(m -> m.person().zone()).orElse(ZoneId.of("UTC"));
  }

  /** The same call with what its command's preparation made of a file. */
  Call with(Optional<Object> made) {
    return new Call(invocation, origin, caller, locale, now, pressed, entries, made, progress);
  }

  /** The same call, watched by somebody. */
  Call watchedBy(Progress watcher) {
    return new Call(invocation, origin, caller, locale, now, pressed, entries, prepared, watcher);
  }

  /** The same call, answered in another language. */
  public Call in(Locale other) {
    return new Call(invocation, origin, caller, other, now, pressed, entries, prepared, progress);
  }

  /** The same call by somebody now at work in this book: just registered, or gone on there. */
  public Call by(Membership membership) {
    return new Call(
        invocation,
        origin,
        new Caller.Member(membership),
        membership.person().locale(),
        now,
        pressed,
        entries,
        prepared,
        progress);
  }

  /** The same call by somebody no longer known, still in their language. */
  public Call byNobody() {
    return new Call(
        invocation,
        origin,
        new Caller.Stranger(),
        locale,
        now,
        pressed,
        List.of(),
        prepared,
        progress);
  }

  /** The same call for another invocation: one command handing on to another. */
  public Call as(Invocation other) {
    return new Call(other, origin, caller, locale, now, pressed, entries, prepared, progress);
  }
}
