package florin.bot.chat;

import florin.Actor;
import florin.Refused;
import florin.chat.Invocation;
import florin.people.Book;
import florin.people.Membership;
import florin.people.Person;
import florin.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of a command: what was said, by whom, where, and in which words to answer.
 *
 * @param membership who calls and in which book; absent for somebody not registered
 * @param pressed whether a button made this call
 * @param entries the entries spoken of: those on the card replied to, or recorded by the message edited
 * @param prepared what the command's preparation made of a file
 */
public record Call(
    Invocation invocation,
    Origin origin,
    Optional<Membership> membership,
    Locale locale,
    Instant now,
    boolean pressed,
    List<Integer> entries,
    Optional<Object> prepared) {

  /** What was written behind the command, without surrounding space. */
  public String text() {
    return argument(Invocation.TEXT).orElse("").strip();
  }

  public Optional<String> argument(String name) {
    return Optional.ofNullable(invocation.arguments().get(name));
  }

  /** Who calls, of those who are registered. */
  public Membership member() {
    return membership.orElseThrow(() -> new Refused("refused.unregistered"));
  }

  public Person person() {
    return member().person();
  }

  public Book book() {
    return member().book();
  }

  public Actor actor() {
    return member().actor(florin.Cause.said(origin.chat().platform(), origin.chat().id(), origin.messageId()));
  }

  /** The calendar day it is where the caller lives. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, membership.map(m -> m.person().zone()).orElse(ZoneId.of("UTC")));
  }

  public Messages messages() {
    return Messages.in(locale);
  }

  /** Words in the caller's language. */
  public String say(String key, Object... arguments) {
    return messages().text(key, arguments);
  }

  /** The same call for another invocation: one command handing on to another. */
  public Call as(Invocation other) {
    return new Call(other, origin, membership, locale, now, pressed, entries, prepared);
  }
}
