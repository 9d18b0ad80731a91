package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.history.Kept;
import florin.history.Subject;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SignChangeTest {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

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

  private static FreshBooks florin;
  private static int people;

  private Membership owner;
  private Category rent;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }

  /** Two payments of 100 and 40, 15 of it refunded, and one of 7 that was voided. */
  @BeforeEach
  void rentRecordedAsAnExpense() {
    owner = florin.register("Owner" + people++);
    rent = florin.as(owner, books -> books.categories().add("rent", Sign.NEGATIVE));
    record(EntryKind.EXPENSE, "100.00", FEBRUARY);
    record(EntryKind.EXPENSE, "40.00", MARCH);
    record(EntryKind.REFUND, "15.00", MARCH);
    record(EntryKind.EXPENSE, "7.00", MARCH);
    florin.run(owner, books -> books.ledger().voidEntry(4));
  }

  @AfterEach
  void everythingStillAddsUp() {
    assertThat(florin.list(owner, books -> books.checks().differences())).isEmpty();
  }

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
  void oneUndoTakesAllOfItBack() {
    List<Balances.Signs> before = signs();
    change(Sign.POSITIVE);

    var undone = florin.as(owner, books -> books.history().undo());

    assertThat(undone.kind()).isEqualTo("change_sign");
    assertThat(undone.kept()).isEmpty();
    assertThat(signs()).isEqualTo(before);
    assertThat(florin.find(owner, books -> books.categories().find(rent.id()))).contains(rent);
    florin.run(owner, books -> books.history().redo());
    assertThat(signs()).isEqualTo(sums("125.00", "0.00", "0.00", "125.00"));
  }

  @Test
  void whatWasBookedSinceKeepsTheSignItWasBookedWith() {
    change(Sign.POSITIVE);
    long changed = newestAction();
    record(EntryKind.INCOME, "5.00", MARCH);
    List<Balances.Signs> before = signs();

    var undone = florin.as(owner, books -> books.history().undo(changed));

    assertThat(undone.restored()).isZero();
    assertThat(undone.kept()).extracting(Kept::reason).containsOnly(Kept.Reason.CONFLICT);
    assertThat(sign()).isEqualTo(Sign.POSITIVE);
    assertThat(signs()).isEqualTo(before);
  }

  @Test
  void anEntryChangedSinceKeepsItsSignAndSoDoesItsCategory() {
    change(Sign.NEUTRAL);
    long changed = newestAction();
    florin.run(owner, books -> books.ledger().edit(2, EntryChange.none().amount(eur("41.00"))));

    var undone = florin.as(owner, books -> books.history().undo(changed));

    assertThat(undone.restored()).isZero();
    assertThat(sign()).isEqualTo(Sign.NEUTRAL);
  }

  @Test
  void whatWasBookedAndVoidedSinceKeepsItToo() {
    change(Sign.POSITIVE);
    long changed = newestAction();
    record(EntryKind.INCOME, "5.00", MARCH);
    florin.run(owner, books -> books.ledger().voidEntry(5));

    florin.run(owner, books -> books.history().undo(changed));
    florin.run(owner, books -> books.ledger().restore(5));

    assertThat(sign()).isEqualTo(Sign.POSITIVE);
  }

  @Test
  void onceWhatWasBookedSinceIsElsewhereItGoesBack() {
    List<Balances.Signs> before = signs();
    change(Sign.POSITIVE);
    long changed = newestAction();
    record(EntryKind.INCOME, "5.00", MARCH);
    florin.run(
        owner,
        books -> {
          long wages = books.categories().add("wages", Sign.POSITIVE).id();
          books.ledger().edit(5, EntryChange.none().category(wages));
          books.ledger().voidEntry(5);
        });

    var undone = florin.as(owner, books -> books.history().undo(changed));

    assertThat(undone.kept()).isEmpty();
    assertThat(sign()).isEqualTo(Sign.NEGATIVE);
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

  private void record(EntryKind kind, String amount, LocalDate day) {
    florin.run(
        owner,
        books ->
            books.ledger().record(EntryDraft.of(kind, eur(amount), day, "").category(rent.id())));
  }

  private void change(Sign sign) {
    florin.run(owner, books -> books.categories().changeSign(rent.id(), sign));
  }

  private Sign sign() {
    return florin.as(owner, books -> books.categories().find(rent.id())).orElseThrow().sign();
  }

  private long newestAction() {
    return florin
        .list(owner, books -> books.history().actionsOf(Subject.CATEGORY, rent.id()))
        .getFirst()
        .id();
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

  private List<Balances.Signs> signs() {
    return florin.as(owner, books -> books.ledger().balances()).signs();
  }

  private static List<Balances.Signs> sums(
      String positive, String negative, String neutral, String total) {
    return List.of(new Balances.Signs(eur(positive), eur(negative), eur(neutral), eur(total)));
  }

  private static SignEffect.Shift shift(
      String income, String expenses, String neutral, String balance) {
    return new SignEffect.Shift(eur(income), eur(expenses), eur(neutral), eur(balance));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
