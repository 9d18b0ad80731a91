package florin.bot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.ledger.Difference;
import florin.ledger.EntryFilter;
import florin.ledger.Metrics;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demonstration adds up, is the same everywhere, and is written once. */
final class DemoDataTest extends DemoDataWorld {
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

  private long number(String sql) {
    return fresh.asOwner(sql0 -> sql0.fetchSingle(sql).get(0, Long.class));
  }
}
