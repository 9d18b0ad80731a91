package florin.people;

import static florin.people.Accounts.MARCH_1;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Refused;
import florin.Role;
import florin.documents.Upload;
import florin.invoices.Invoice;
import florin.ledger.Entry;
import florin.money.Money;
import florin.schedules.Channel;
import florin.schedules.Rhythm;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What somebody had alone comes along when two people turn out to be one. */
final class PersonJoinTest extends PersonJoinWorld {
  @Test
  void whatTheOtherHadAloneIsTheirsWithItsHistoryAndUndo() {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    Membership diary = accounts.open(ben, "Diary");
    Entry entry = accounts.record(diary, "12.50");
    edit(diary, entry.number(), "13.00");

    Membership joined = accounts.join(diary, anna);

    assertThat(joined).isEqualTo(accounts.at(accounts.identity(anna)).orElseThrow());
    assertThat(names(joined)).containsExactly("Personal", "Diary", "Personal (Discord)");
    assertThat(joined.book().id()).isEqualTo(anna.book().id());
    Membership there = accounts.in(joined, diary.book().id());
    assertThat(there.role()).isEqualTo(Role.OWNER);
    assertThat(accounts.seen(there)).containsExactly(entry.number());
    assertThat(author(there, entry)).isEqualTo("Anna");
    clean(there);
    accounts.florin.run(there, books -> assertThat(books.history().undo().kept()).isEmpty());
    assertThat(amount(there, entry)).isEqualTo(Money.of("12.50", "EUR"));
    accounts.florin.run(there, books -> assertThat(books.history().undo().kept()).isEmpty());
    assertThat(accounts.seen(there)).isEmpty();
    accounts.florin.run(there, books -> assertThat(books.history().redo().kept()).isEmpty());
    clean(there);
  }

  @Test
  void aPersonalBookBecomesAFurtherOneThatCanBeShared() {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");

    Membership joined = accounts.join(ben, anna);
    Membership there = accounts.in(joined, ben.book().id());

    assertThat(there.book().personal()).isFalse();
    assertThat(accounts.in(joined, anna.book().id()).book().personal()).isTrue();
    accounts.florin.run(there, books -> books.invites().create(Role.AGENT));
    assertThat(accounts.count("schedule where book_id = " + ben.book().id())).isZero();
  }

  @Test
  void aPersonalBookInWhichNothingWasDoneGoes() {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.on("discord", "Ben");

    Membership joined = accounts.join(ben, anna);

    assertThat(names(joined)).containsExactly("Personal");
    assertThat(accounts.count("book where id = " + ben.book().id())).isZero();
  }

  @Test
  void whoHasRecordedNothingBecomesTheOtherWhoeverShowsTheCode() {
    Membership anna = accounts.on("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");

    JoinPlan plan = accounts.plan(ben, anna);
    Membership joined = accounts.join(ben, anna);

    assertThat(plan.callerStays()).isTrue();
    assertThat(plan.stays().name()).isEqualTo("Ben");
    assertThat(joined.person().id()).isEqualTo(ben.person().id());
    assertThat(names(joined)).containsExactly("Personal");
    assertThat(accounts.count("identity where person_id = " + ben.person().id())).isEqualTo(2);
  }

  @Test
  void thePlanSaysWhatComesAndChangesNothing() {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    Membership family = accounts.open(anna, "Family");
    accounts.florin.join(ben, family.book().id(), Role.MANAGER);
    accounts.florin.run(family, books -> books.members().role(ben.person().id(), Role.AGENT));
    int actions = accounts.count("action");

    JoinPlan plan = accounts.plan(ben, anna);

    assertThat(plan.callerStays()).isFalse();
    assertThat(plan.platforms()).containsExactly("telegram");
    assertThat(plan.books())
        .extracting(kept -> kept.name() + " " + kept.membership().role() + " " + kept.renamed())
        .containsExactly(
            "Personal OWNER false", "Family OWNER false", "Personal (Discord) OWNER true");
    assertThat(accounts.count("action")).isEqualTo(actions);
    assertThat(accounts.count("joined_person where person_id = " + ben.person().id())).isZero();
  }

  @Test
  void invoicesDocumentsSchedulesAndInvitationsComeAlong() {
    Membership olga = accounts.open(accounts.on("telegram", "Olga"), "Firm");
    long firm = olga.book().id();
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.florin.join(accounts.on("discord", "Ben"), firm, Role.MANAGER);
    Membership cleo = accounts.florin.join(accounts.on("telegram", "Cleo"), firm, Role.AGENT);
    Invoice bens = submitted(ben, "1");
    Invoice cleos = submitted(cleo, "2");
    accounts.florin.run(olga, books -> books.invoices().approve(bens.number(), MARCH_1));
    accounts.florin.run(ben, books -> books.invoices().approve(cleos.number(), MARCH_1));
    accounts.florin.run(
        ben,
        books -> {
          books.invites().create(Role.AGENT);
          books
              .documents()
              .store(Upload.of("a bill".getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain"));
          books.schedules().set(new Rhythm.Daily(LocalTime.of(9, 0)), Channel.CHAT);
        });

    Membership joined = accounts.join(ben, anna);

    Membership there = accounts.in(joined, firm);
    assertThat(find(there, bens).author().name()).isEqualTo("Anna");
    assertThat(accounts.florin.list(there, books -> books.invites().open()))
        .extracting(Invite::invitedBy)
        .containsExactly("Anna");
    assertThat(accounts.count("schedule where person_id = " + anna.person().id())).isEqualTo(1);
    assertThat(accounts.count("document where author_id = " + anna.person().id())).isEqualTo(1);
    assertThat(accounts.count("invoice where decided_by = " + anna.person().id())).isEqualTo(1);
    refused(
        "invoice.own",
        () ->
            accounts.florin.as(
                there, books -> books.invoices().approve(submitted(there, "3").number(), MARCH_1)));
    clean(there);
  }

  @Test
  void theMailAddressComesAlongWhereTheOtherHasNone() {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    Membership cleo = accounts.busy("telegram", "Cleo");
    prove(ben, "ben@example.org");
    prove(cleo, "cleo@example.org");

    accounts.join(ben, anna);
    assertThat(address(anna)).contains("ben@example.org");
    accounts.join(cleo, anna);
    assertThat(address(anna)).contains("ben@example.org");
  }

  @Test
  void threeWhoAreOneAreOneInTheEnd() {
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    Membership cleo = accounts.busy("simulator", "Cleo");

    accounts.join(cleo, ben);
    Membership joined = accounts.join(accounts.at(accounts.identity(ben)).orElseThrow(), anna);

    assertThat(names(joined)).hasSize(3).contains("Personal", "Personal (Discord)");
    assertThat(accounts.count("joined_person where became_id = " + anna.person().id()))
        .isEqualTo(2);
    assertThat(accounts.count("identity where person_id = " + anna.person().id())).isEqualTo(3);
  }

  @Test
  void whateverWasDoneBeforeTheFiguresStayTheSame() {
    var random = new Random(18);
    for (int round = 0; round < 6; round++) {
      Membership olga = accounts.open(accounts.on("telegram", "Olga"), "Random " + round);
      Membership anna = accounts.busy("telegram", "Anna");
      Membership ben = accounts.busy("discord", "Ben");
      List<Membership> workers =
          List.of(
              olga,
              accounts.florin.join(anna, olga.book().id(), Role.AGENT),
              accounts.florin.join(ben, olga.book().id(), Role.AGENT));
      for (int step = 0; step < 25; step++) {
        act(random, workers.get(random.nextInt(workers.size())));
      }
      List<Integer> before = accounts.seen(olga);
      Money balance = balance(olga);

      Membership joined = accounts.in(accounts.join(workers.getLast(), anna), olga.book().id());

      assertThat(accounts.seen(olga)).isEqualTo(before);
      assertThat(balance(olga)).isEqualTo(balance);
      clean(olga);
      for (int step = 0; step < 10; step++) {
        act(random, random.nextBoolean() ? olga : joined);
      }
      clean(olga);
    }
  }

  private static void act(Random random, Membership who) {
    List<Integer> seen = accounts.seen(who);
    int what = seen.isEmpty() ? 0 : random.nextInt(4);
    String amount = 1 + random.nextInt(90) + ".00";
    try {
      switch (what) {
        case 0 -> accounts.record(who, amount);
        case 1 -> edit(who, seen.get(random.nextInt(seen.size())), amount);
        case 2 ->
            accounts.florin.run(
                who, books -> books.ledger().voidEntry(seen.get(random.nextInt(seen.size()))));
        default -> accounts.florin.run(who, books -> books.history().undo());
      }
    } catch (Refused nothingToUndo) {
      assertThat(nothingToUndo.key()).isEqualTo("undo.nothing");
    }
  }

  private static void prove(Membership person, String address) {
    accounts.<Integer>asOwner(sql ->
        sql.execute(
            "insert into mail_address (person_id, address, created_at, verified_at) values (?, ?,"
                + " now(), now())",
            person.person().id(),
            address));
  }

  private static Optional<String> address(Membership person) {
    return accounts.asOwner(sql ->
        sql.fetchOptional(
                "select address from mail_address where person_id = ? and verified_at is not null",
                person.person().id())
            .map(row -> row.get(0, String.class)));
  }
}
