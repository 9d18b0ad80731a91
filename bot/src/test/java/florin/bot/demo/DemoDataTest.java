package florin.bot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Cause;
import florin.Refused;
import florin.books.Books;
import florin.ledger.Difference;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.Metrics;
import florin.money.Money;
import florin.people.Caller;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DemoDataTest {
  private static final String FIGURES =
      """
      select e.number || ' ' || e.kind || ' ' || e.entry_date || ' ' || e.amount || ' ' || e.description || ' ' || b.name
        from entry e join book b on b.id = e.book_id order by b.name, b.id, e.number\
      """;

  private final FreshBooks fresh = new FreshBooks();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  void everyBookOfTheDemonstrationAddsUpAndEndsToday() {
    assertThat(DemoData.seedOnFirstStart(fresh.database())).isTrue();

    for (Persona persona : Personas.list()) {
      Membership member = member(persona);
      assertThat(member.person().demo()).isTrue();
      assertThat(member.book().demo()).isTrue();
      List<Difference> differences = as(member, books -> books.checks().differences());
      assertThat(differences).as(persona.name()).isEmpty();
      long entries = as(member, books -> books.ledger().count(EntryFilter.all()));
      assertThat(entries).as(persona.name()).isGreaterThan(50);
    }
    for (Persona spender : List.of(Personas.PAULA, Personas.SAM, Personas.LEO, Personas.MIRA)) {
      Span span = Span.monthsUntil(spender.today(fresh.clock().instant()), 4);
      List<LocalDate> ends =
          fresh.asOwner(sql ->
              sql.fetch(
                      """
                      select min(entry_date) from entry where book_id = ?
                      union all select max(entry_date) from entry where book_id = ?\
                      """,
                      member(spender).book().id(),
                      member(spender).book().id())
                  .getValues(0, LocalDate.class));
      assertThat(ends)
          .satisfiesExactly(
              first -> assertThat(span.contains(first)).isTrue(),
              last -> assertThat(last).isEqualTo(span.to()));
    }
    assertThat(number("select count(*) from entry where source <> 'DEMO'")).isZero();
    assertThat(number("select count(*) from book where not demo")).isZero();
  }

  @Test
  void theFamilySharesOutWhatComesIn() {
    DemoData.seedOnFirstStart(fresh.database());

    Membership tom = member(Personas.TOM);
    assertThat(tom.book().name()).isEqualTo("Novak family");
    assertThat(tom.book().shared()).isTrue();
    var allocation = as(tom, books -> books.buckets().allocation());
    assertThat(allocation.assigned()).isEqualTo(100);
    assertThat(allocation.buckets()).hasSize(5);
    var general =
        as(tom, books -> books.ledger().balances()).buckets().stream()
            .filter(line -> line.what().name().equals("General"))
            .toList();
    assertThat(general).allSatisfy(line -> assertThat(line.amount().isZero()).isTrue());
    String incomes = " from entry where kind = 'INCOME' and book_id = " + tom.book().id();
    assertThat(number("select count(*)" + incomes)).isPositive();
    String shares = "select count(*) from posting where percent is not null and book_id = ";
    assertThat(number(shares + tom.book().id())).isEqualTo(5 * number("select count(*)" + incomes));
  }

  @Test
  void theFundPaysElevenClientsByThreeMethodsAndSevenTimesTwice() {
    DemoData.seedOnFirstStart(fresh.database());

    long book = member(Personas.ROSA).book().id();
    assertThat(number("select count(*) from entry where kind = 'EXPENSE' and book_id = " + book))
        .isEqualTo(415);
    assertThat(number("select count(distinct customer_id) from entry where book_id = " + book))
        .isEqualTo(11);
    assertThat(
            number("select count(distinct payment_method_id) from entry where book_id = " + book))
        .isEqualTo(3);
    assertThat(
            number(
                """
                select sum(n - 1) from (select count(*) as n from entry where kind = 'EXPENSE' and book_id = %d
                 group by entry_date, customer_id, amount, payment_method_id) equal\
                """
                    .formatted(book)))
        .isGreaterThanOrEqualTo(Fund.TWICE);
    Metrics own = as(member(Personas.IRIS), books -> books.ledger().metrics(EntryFilter.all()));
    Metrics all = as(member(Personas.ROSA), books -> books.ledger().metrics(EntryFilter.all()));
    assertThat(own).isNotEqualTo(all);
  }

  @Test
  void secondStartWritesNothing() {
    DemoData.seedOnFirstStart(fresh.database());
    List<String> before = figures(fresh);

    assertThat(DemoData.seedOnFirstStart(fresh.database())).isFalse();

    assertThat(figures(fresh)).isEqualTo(before);
  }

  @Test
  void sameDayHasTheSameFiguresEverywhere() {
    DemoData.seedOnFirstStart(fresh.database());

    try (var elsewhere = new FreshBooks()) {
      DemoData.seedOnFirstStart(elsewhere.database());
      assertThat(figures(elsewhere)).isEqualTo(figures(fresh)).hasSizeGreaterThan(900);
    }
  }

  @Test
  void nobodyUndoesTheDemonstrationByAccident() {
    DemoData.seedOnFirstStart(fresh.database());

    assertThatThrownBy(() -> as(member(Personas.PAULA), books -> books.history().undo()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("undo.nothing"));
  }

  @Test
  void clearingLeavesEverybodyElseAsTheyWere() {
    Membership anna = fresh.register("Anna");
    fresh.run(
        anna,
        books ->
            books
                .ledger()
                .record(EntryDraft.expense(Money.of("12.50", "EUR"), today(anna), "lunch")));
    List<String> before = everything();
    DemoData.seedOnFirstStart(fresh.database());
    as(
        member(Personas.PAULA),
        books ->
            books.ledger().record(EntryDraft.expense(Money.of("3", "EUR"), today(anna), "tea")));
    assertThat(everything()).hasSizeGreaterThan(before.size());

    assertThat(ClearDemo.run(fresh.database(), terminal("y"))).isTrue();

    assertThat(everything()).isEqualTo(before);
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("7 demonstration people", "Deleted 7 people, 9 books");
    assertThat(DemoData.seedOnFirstStart(fresh.database())).isFalse();
  }

  @Test
  void clearingAsksFirst() {
    DemoData.seedOnFirstStart(fresh.database());
    List<String> before = figures(fresh);

    assertThat(ClearDemo.run(fresh.database(), terminal(""))).isFalse();
    assertThat(ClearDemo.run(fresh.database(), terminal("no"))).isFalse();

    assertThat(figures(fresh)).isEqualTo(before);
  }

  @Test
  void whereThereIsNothingToClearItSaysSo() {
    assertThat(ClearDemo.run(fresh.database(), terminal(""))).isTrue();
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("no demonstration data");
  }

  @Test
  void testDataIsReplacedOnlyWhenTheOperatorAgrees() {
    assertThat(SeedTestData.run(fresh.database(), terminal(""), 1)).isTrue();
    List<String> first = figures(fresh);
    assertThat(first).hasSize(125);

    assertThat(SeedTestData.run(fresh.database(), terminal("n"), 2)).isFalse();
    assertThat(figures(fresh)).isEqualTo(first);

    assertThat(SeedTestData.run(fresh.database(), terminal("y"), 2)).isTrue();
    assertThat(figures(fresh)).hasSize(125).isNotEqualTo(first);
  }

  private Membership member(Persona persona) {
    Caller caller =
        fresh
            .database()
            .read(
                florin.Actor.guest(Cause.of(Cause.Source.WEB)),
                books -> books.people().find(persona.identity(), Optional.empty()));
    return caller.atWork().orElseThrow();
  }

  private <T> T as(Membership member, Function<Books, T> work) {
    return fresh.as(member, work);
  }

  private LocalDate today(Membership member) {
    return LocalDate.ofInstant(fresh.clock().instant(), member.person().zone());
  }

  private long number(String sql) {
    return fresh.asOwner(sql0 -> sql0.fetchSingle(sql).get(0, Long.class));
  }

  private static List<String> figures(FreshBooks books) {
    return books.asOwner(sql -> sql.fetch(FIGURES).getValues(0, String.class));
  }

  /** Every row of every table but the installation's own facts, as text. */
  private List<String> everything() {
    return fresh.asOwner(sql ->
        sql
            .fetch(
                """
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE'
                   and table_name not in ('installation', 'flyway_schema_history') order by 1\
                """)
            .getValues(0, String.class)
            .stream()
            .flatMap(table ->
                sql
                    .fetch(
                        "select '%1$s ' || to_jsonb(t)::text from %1$s t order by 1"
                            .formatted(table))
                    .getValues(0, String.class)
                    .stream())
            .toList());
  }

  private Terminal terminal(String answer) {
    return new Terminal(
        new PrintStream(screen, true, StandardCharsets.UTF_8),
        new BufferedReader(new StringReader(answer)),
        false);
  }
}
