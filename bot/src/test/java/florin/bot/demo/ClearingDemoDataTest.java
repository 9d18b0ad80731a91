package florin.bot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.people.Membership;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demonstration goes when the operator agrees, and takes nothing else along. */
final class ClearingDemoDataTest extends DemoDataWorld {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

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
