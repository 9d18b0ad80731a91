package florin.schedules;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A book in Berlin with an owner, a manager and an agent, all of whom have a private chat, and the
 * minute's round. The clock stands at five in the afternoon of Thursday, 5 March 2026.
 */
final class Office implements AutoCloseable {
  final FreshBooks florin = new FreshBooks();
  final Membership anna = chatting(florin.register("Anna"));
  final Membership mia = chatting(member("Mia", Role.MANAGER));
  final Membership ben = chatting(member("Ben", Role.AGENT));

  Office() {
    beginNow();
  }

  private Membership member(String name, Role role) {
    return florin.join(florin.register(name), anna.book().id(), role);
  }

  /** Members came when the clock of the test stood where it stands. */
  private void beginNow() {
    florin.asOwner(sql ->
        sql.execute("update schedule set since = ?::timestamptz", now().atOffset(ZoneOffset.UTC)));
  }

  Membership chatting(Membership member) {
    String name = "chat of " + member.person().id();
    florin.run(
        member,
        books -> {
          long lane = books.plumbing().lanes().of("test", "bot", name);
          books.plumbing().newsDesk().seen(member.person().id(), "test", lane);
        });
    return member;
  }

  void prove(Membership member, String address) {
    florin.asOwner(sql ->
        sql.execute(
            "insert into mail_address (person_id, address, created_at, verified_at) values (?, ?,"
                + " now(), now())",
            member.person().id(),
            address));
  }

  /** What a process does every minute. Returns how many were told. */
  int tick() {
    int told = 0;
    List<DueSchedules.Waiting> waiting =
        florin.database().system(plumbing -> plumbing.dueSchedules().list(100));
    for (var one : waiting) {
      var nobody = new Actor(0, one.bookId(), Role.OWNER, true, Cause.of(Cause.Source.SCHEDULE));
      told += florin.database().transact(nobody, books -> books.schedules().run(one.id()));
    }
    return told;
  }

  /** Goes to an instant and lets the minute's round be made. */
  int tickAt(String instant) {
    florin.clock().set(Instant.parse(instant));
    return tick();
  }

  /** The round of every minute for so long. */
  int ticksFor(Duration time) {
    int told = 0;
    for (long minute = 0; minute < time.toMinutes(); minute++) {
      florin.clock().advance(Duration.ofMinutes(1));
      told += tick();
    }
    return told;
  }

  /** Who was told of which day, in order: {@code Mia DAILY 2026-03-05}, {@code by mail} or not. */
  List<String> told() {
    return florin.asOwner(sql ->
        sql.fetch(
                """
                select p.name || ' ' || (o.payload ->> 'rhythm') || ' ' || (o.payload ->> 'from')
                       || case o.kind when 'MAIL' then ' by mail' else '' end
                  from outbox o join person p on p.id = (o.payload ->> 'personId')::bigint
                 where o.key ~ '^(mail:)?summary:' order by o.id\
                """)
            .getValues(0, String.class));
  }

  OffsetDateTime next(long schedule) {
    return florin.asOwner(sql ->
        sql.fetchSingle("select next_at from schedule where id = ?", schedule)
            .get(0, OffsetDateTime.class));
  }

  private Instant now() {
    return florin.clock().instant();
  }

  @Override
  public void close() {
    florin.close();
  }
}
