package florin.people;

import florin.Actor;
import florin.ledger.Entry;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.money.Money;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/** People with accounts on two platforms, who enter each other's codes. */
final class Accounts implements AutoCloseable {
  static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);

  final FreshBooks florin = new FreshBooks();
  private final AtomicInteger people = new AtomicInteger();

  /** Somebody new on a platform, in a personal book of their own. */
  Membership on(String platform, String name) {
    return florin.register(name, new Identity(platform, name + people.incrementAndGet()));
  }

  /** The same, who has recorded something there. */
  Membership busy(String platform, String name) {
    Membership person = on(platform, name);
    record(person, "1.00");
    return person;
  }

  Membership open(Membership person, String book) {
    return florin.as(person, books -> books.people().open(book, Currency.getInstance("EUR")));
  }

  String code(Membership shown) {
    return florin.as(shown, books -> books.identityLinks().show());
  }

  IdentityLinks.Found look(String code) {
    return florin
        .database()
        .read(Actor.guest(FreshBooks.CAUSE), books -> books.identityLinks().find(code));
  }

  /** An account nobody is registered with enters a code. */
  Membership add(String code, Identity identity) {
    String key = look(code).key();
    return florin
        .database()
        .transact(
            Actor.guest(FreshBooks.CAUSE),
            books -> books.identityLinks().add(key, identity, "Anna B."));
  }

  /** Somebody registered enters a code shown to somebody else. */
  Membership join(Membership entering, Membership shown) {
    return joinBy(entering, code(shown));
  }

  Membership joinBy(Membership entering, String code) {
    String key = look(code).key();
    return florin.as(
        entering,
        books -> books.identityLinks().join(key, identity(entering), "Anna B.", "Discord"));
  }

  JoinPlan plan(Membership entering, Membership shown) {
    String key = look(code(shown)).key();
    return florin.as(entering, books -> books.identityLinks().plan(key, "Discord"));
  }

  /** Any one of somebody's. */
  Identity identity(Membership person) {
    return asOwner(sql ->
        sql.fetchSingle(
                "select platform, external_id from identity where person_id = ? order by 1, 2"
                    + " limit 1",
                person.person().id())
            .map(row -> new Identity(row.get(0, String.class), row.get(1, String.class))));
  }

  Optional<Membership> at(Identity identity) {
    return florin
        .database()
        .read(
            Actor.guest(FreshBooks.CAUSE), books -> books.people().find(identity, Optional.empty()))
        .atWork();
  }

  Entry record(Membership member, String amount) {
    return florin.as(
        member,
        books ->
            books.ledger().record(EntryDraft.expense(Money.of(amount, "EUR"), MARCH_1, amount)));
  }

  /** Somebody in another of their books, as they are by now. */
  Membership in(Membership person, long book) {
    return florin.find(person, books -> books.people().in(book)).orElseThrow();
  }

  /** The numbers somebody sees in their book, the newest first. */
  List<Integer> seen(Membership member) {
    return florin
        .as(
            member,
            books ->
                books.ledger().list(EntryFilter.all(), EntryOrder.NEWEST, Optional.empty(), 100))
        .rows()
        .stream()
        .map(Entry::number)
        .toList();
  }

  int count(String rows) {
    return asOwner(sql -> sql.fetchSingle("select count(*) from " + rows).get(0, Integer.class));
  }

  <T> T asOwner(java.util.function.Function<DSLContext, T> work) {
    return florin.asOwner(work);
  }

  @Override
  public void close() {
    florin.close();
  }
}
