package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.people.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a new sign does to the entries of a category. */
final class SignChangeTest extends SignChangeWorld {
  /** One more entry like the first, half of it on another category. */
  private static final String SPLIT =
      """
      with e as (
        insert into entry (book_id, number, kind, entry_date, description, amount, currency, author_id, source,
                           created_at, changed_at)
        select book_id, 5, kind, entry_date, '', 100, currency, author_id, source, created_at, changed_at
          from entry where book_id = %1$d and number = 1 returning book_id, id)
      insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign, author_id, entry_date,
                           amount, currency)
      select e.book_id, e.id, n, p.location_id, p.bucket_id, case n when 0 then %2$d else %3$d end, p.sign,
             p.author_id, p.entry_date, -50, p.currency
        from e cross join generate_series(0, 1) n
        join posting p on p.book_id = e.book_id and p.category_id = %2$d and p.amount = -100\
      """;

  @Test
  void theEffectIsToldBeforeAnythingChanges() {
    assertThat(effect(Sign.POSITIVE))
        .isEqualTo(
            new SignEffect(
                Sign.NEGATIVE,
                Sign.POSITIVE,
                3,
                List.of(shift("125.00", "-125.00", "0.00", "250.00"))));
    assertThat(effect(Sign.NEUTRAL).shifts())
        .containsExactly(shift("0.00", "-125.00", "-125.00", "0.00"));
    assertThat(signs()).isEqualTo(sums("0.00", "-125.00", "0.00", "-125.00"));
  }

  @Test
  void whatWasSpentIsEarnedAndWhatCameBackWentBack() {
    change(Sign.POSITIVE);

    assertThat(kinds())
        .containsExactly(EntryKind.INCOME, EntryKind.INCOME, EntryKind.REFUND, EntryKind.INCOME);
    assertThat(signs()).isEqualTo(sums("125.00", "0.00", "0.00", "125.00"));
    assertThat(entry(1).amount()).isEqualTo(eur("100.00"));
  }

  @Test
  void whatBecomesNeutralStaysWhereItWent() {
    change(Sign.NEUTRAL);

    assertThat(kinds()).containsOnly(EntryKind.LOAN);
    assertThat(signs()).isEqualTo(sums("0.00", "0.00", "-125.00", "-125.00"));
  }

  @Test
  void thereAndBackIsWhereItBegan() {
    List<Balances.Signs> before = signs();
    change(Sign.NEUTRAL);
    change(Sign.NEGATIVE);
    assertThat(kinds())
        .containsExactly(EntryKind.EXPENSE, EntryKind.EXPENSE, EntryKind.REFUND, EntryKind.EXPENSE);
    change(Sign.POSITIVE);
    change(Sign.NEGATIVE);
    assertThat(signs()).isEqualTo(before);
  }

  @Test
  void aVoidedEntryComesBackCountedAnew() {
    change(Sign.POSITIVE);

    florin.run(owner, books -> books.ledger().restore(4));

    assertThat(signs()).isEqualTo(sums("132.00", "0.00", "0.00", "132.00"));
  }

  @Test
  void nothingInAClosedMonthIsRebooked() {
    florin.run(owner, books -> books.bookSettings().close(Optional.of(LocalDate.of(2026, 2, 28))));

    assertRefused("sign.closed", () -> effect(Sign.POSITIVE));
    assertRefused("sign.closed", () -> change(Sign.POSITIVE));
  }

  @Test
  void anEntrySplitOverCategoriesKeepsThemTogether() {
    long food = florin.find(owner, books -> books.categories().find("food")).orElseThrow().id();
    florin.asOwner(sql -> sql.execute(SPLIT.formatted(owner.book().id(), rent.id(), food)));

    assertRefused("sign.split", () -> effect(Sign.POSITIVE));
  }

  @Test
  void theSameSignIsNoChange() {
    assertRefused("sign.same", () -> change(Sign.NEGATIVE));
  }

  @Test
  void onlyManagersChangeASign() {
    Membership agent =
        florin.join(florin.register("Agent" + people++), owner.book().id(), Role.AGENT);

    assertRefused(
        "refused.role",
        () -> florin.run(agent, books -> books.categories().changeSign(rent.id(), Sign.POSITIVE)));
  }

  private SignEffect effect(Sign sign) {
    return florin.as(owner, books -> books.categories().effectOfSign(rent.id(), sign));
  }

  private List<EntryKind> kinds() {
    return List.of(entry(1).kind(), entry(2).kind(), entry(3).kind(), entry(4).kind());
  }

  private Entry entry(int number) {
    return florin.as(owner, books -> books.ledger().find(number)).orElseThrow();
  }

  private static SignEffect.Shift shift(
      String income, String expenses, String neutral, String balance) {
    return new SignEffect.Shift(eur(income), eur(expenses), eur(neutral), eur(balance));
  }
}
