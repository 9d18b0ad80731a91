package florin.people;

import static florin.people.Accounts.MARCH_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import florin.documents.Upload;
import florin.history.Action;
import florin.history.Subject;
import florin.invoices.HandWritten;
import florin.invoices.Invoice;
import florin.invoices.InvoiceLine;
import florin.ledger.Entry;
import florin.ledger.EntryChange;
import florin.money.Money;
import florin.schedules.Channel;
import florin.schedules.Rhythm;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people who turn out to be one, in all the books they have a part in. */
final class PersonJoinTest {
  private static Accounts accounts;

  @BeforeAll
  static void open() {
    accounts = new Accounts();
  }

  /** Whatever the tests did: nobody is named anywhere of whom nothing is known. */
  @AfterAll
  static void nobodyIsLeftBehind() {
    assertThat(accounts.count("person p join joined_person j on j.person_id = p.id")).isZero();
    for (String column : personColumns()) {
      String[] where = column.split("\\.");
      assertThat(
              accounts.count(
                  "%s t join joined_person j on j.person_id = t.%s".formatted(where[0], where[1])))
          .as(column)
          .isZero();
    }
    assertThat(
            accounts.count(
                """
                change c cross join lateral regexp_matches((c.before, c.after)::text,
                  '(?:author_id|person_id|personal_of|decided_by)[^0-9]{2,6}([0-9]+)', 'g') as named
                  join joined_person j on j.person_id = named[1]::bigint\
                """))
        .isZero();
    accounts.close();
  }

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

  static Stream<Arguments> roles() {
    List<Arguments> all = new ArrayList<>();
    for (Role stays : Role.values()) {
      for (Role leaves : Role.values()) {
        all.add(Arguments.of(stays, false, leaves, false));
      }
    }
    for (boolean staysLeft : List.of(true, false)) {
      for (boolean leavesLeft : List.of(true, false)) {
        if (staysLeft || leavesLeft) {
          all.add(Arguments.of(Role.MANAGER, staysLeft, Role.AGENT, leavesLeft));
          all.add(Arguments.of(Role.VIEWER, staysLeft, Role.MANAGER, leavesLeft));
          all.add(Arguments.of(Role.AGENT, staysLeft, Role.OWNER, leavesLeft));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} (left: {1}) and {2} (left: {3})")
  @MethodSource("roles")
  void inABookOfBothTheHigherRoleStaysAndBothSeeWhatEitherRecorded(
      Role stays, boolean staysLeft, Role leaves, boolean leavesLeft) {
    Membership olga = accounts.open(accounts.on("telegram", "Olga"), "Work");
    long work = olga.book().id();
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    Entry annas = accounts.record(accounts.florin.join(anna, work, Role.AGENT), "10.00");
    Entry bens = accounts.record(accounts.florin.join(ben, work, Role.AGENT), "20.00");
    settle(olga, anna, stays, staysLeft);
    settle(olga, ben, leaves, leavesLeft);
    edit(olga, bens.number(), "21.00");

    Membership joined = accounts.join(ben, anna);

    assertThat(accounts.count("member where book_id = %d".formatted(work))).isEqualTo(2);
    assertThat(author(olga, annas)).isEqualTo("Anna");
    assertThat(author(olga, bens)).isEqualTo("Anna");
    clean(olga);
    Optional<Membership> there = accounts.florin.find(joined, books -> books.people().in(work));
    if (staysLeft && leavesLeft) {
      assertThat(there).isEmpty();
      return;
    }
    Role higher = stays.atLeast(leaves) ? stays : leaves;
    assertThat(there.orElseThrow().role())
        .isEqualTo(staysLeft ? leaves : leavesLeft ? stays : higher);
    assertThat(accounts.seen(there.get())).containsExactly(bens.number(), annas.number());
    assertThat(balance(there.get())).isEqualTo(Money.of("-31.00", "EUR"));
    if (there.get().role().atLeast(Role.AGENT)) {
      accounts.florin.run(olga, books -> assertThat(books.history().undo().kept()).isEmpty());
      accounts.florin.run(
          there.get(), books -> assertThat(books.history().undo().kept()).isEmpty());
      accounts.florin.run(
          there.get(), books -> assertThat(books.history().undo().kept()).isEmpty());
      assertThat(accounts.seen(there.get())).isEmpty();
    }
    clean(olga);
  }

  @Test
  void theOthersOfABookReadWhoSomebodyIsNow() {
    Membership olga = accounts.open(accounts.on("telegram", "Olga"), "Club");
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben =
        accounts.florin.join(accounts.on("discord", "Ben"), olga.book().id(), Role.AGENT);

    accounts.join(ben, anna);

    List<Action> actions =
        accounts.florin.list(
            olga, books -> books.history().actionsOf(Subject.MEMBER, anna.person().id()));
    assertThat(actions.getFirst().kind()).isEqualTo("join_people");
    assertThat(actions.getFirst().summary())
        .containsEntry("name", "Ben")
        .containsEntry("became", "Anna");
    assertThat(accounts.florin.list(olga, books -> books.members().list()))
        .extracting(Member::name)
        .containsExactly("Olga", "Anna");
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
  void twoWhoCheckedEachOtherStayTwo() {
    Membership anna = accounts.open(accounts.on("telegram", "Anna"), "Shop");
    Membership ben =
        accounts.florin.join(accounts.busy("discord", "Ben"), anna.book().id(), Role.MANAGER);
    Invoice bens = submitted(ben, "1");
    accounts.florin.run(anna, books -> books.invoices().approve(bens.number(), MARCH_1));

    refused("link.decided", () -> accounts.plan(ben, anna));
    refused("link.decided", () -> accounts.join(ben, anna));
    refused("link.decided", () -> accounts.join(anna, ben));
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

  private static void settle(Membership olga, Membership member, Role role, boolean leaves) {
    accounts.florin.run(
        olga,
        books -> {
          books.members().role(member.person().id(), role);
          if (leaves) {
            books.members().remove(member.person().id());
          }
        });
  }

  private static Invoice submitted(Membership by, String number) {
    return accounts.florin.as(
        by,
        books -> {
          Invoice draft =
              books
                  .invoices()
                  .write(
                      new HandWritten(
                          number,
                          "Acme GmbH",
                          MARCH_1,
                          Optional.empty(),
                          Currency.getInstance("EUR"),
                          List.of(
                              InvoiceLine.of(
                                  "Work",
                                  BigDecimal.ONE,
                                  new BigDecimal("100"),
                                  Optional.empty()))));
          return books.invoices().submit(draft.number(), MARCH_1);
        });
  }

  private static Invoice find(Membership by, Invoice invoice) {
    return accounts.florin.find(by, books -> books.invoices().find(invoice.number())).orElseThrow();
  }

  private static void edit(Membership by, int number, String amount) {
    accounts.florin.run(
        by,
        books -> books.ledger().edit(number, EntryChange.none().amount(Money.of(amount, "EUR"))));
  }

  private static String author(Membership by, Entry entry) {
    return accounts
        .florin
        .find(by, books -> books.ledger().find(entry.number()))
        .orElseThrow()
        .author()
        .name();
  }

  private static Money amount(Membership by, Entry entry) {
    return accounts
        .florin
        .find(by, books -> books.ledger().find(entry.number()))
        .orElseThrow()
        .amount();
  }

  private static Money balance(Membership by) {
    return accounts.florin.as(by, books -> books.ledger().balances()).signs().getFirst().total();
  }

  private static void clean(Membership by) {
    assertThat(accounts.florin.list(by, books -> books.checks().differences())).isEmpty();
  }

  private static List<String> names(Membership person) {
    return accounts.florin.list(person, books -> books.people().memberships()).stream()
        .map(membership -> membership.book().name())
        .toList();
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

  /** Every column that names a person, whether a foreign key says so or not. */
  private static List<String> personColumns() {
    return accounts.asOwner(sql ->
        sql.fetch(
                """
                select table_name || '.' || column_name from information_schema.columns
                 where table_schema = 'public' and data_type = 'bigint' and table_name <> 'joined_person'
                   and column_name in ('author_id', 'person_id', 'personal_of', 'invited_by', 'used_by', 'set_by', 'taught_by',
                     'decided_by', 'bound_by', 'issued_by', 'claimed_by')\
                """)
            .getValues(0, String.class));
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
