package florin.bot.demo;

import florin.Actor;
import florin.Cause;
import florin.books.Books;
import florin.books.Database;
import florin.ledger.EntryDraft;
import florin.ledger.Place;
import florin.ledger.Sign;
import florin.money.Money;
import florin.people.DemoPeople;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Random entries over two years, in the book of a test person of their own. */
public final class SeedTestData {
  private static final Cause CAUSE = Cause.of(Cause.Source.DEMO);
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Persona TESTER =
      new Persona("tester", "Test Person", "en", ZoneId.of("UTC"), EURO);
  private static final List<String> PLACES =
      List.of("Wallet", "Current account", "Savings account", "Prepaid card", "Safe");
  private static final List<String> PURPOSES =
      List.of("Daily life", "Home", "Learning", "Joy", "Later");
  private static final List<String> INCOMES = List.of("salary", "freelance");
  private static final List<String> EXPENSES =
      List.of("groceries", "housing", "transport", "leisure", "health");
  private static final int DAYS = 730;

  private SeedTestData() {}

  /**
   * Writes 125 entries; asks before it replaces those of an earlier call.
   *
   * @param seed the same one gives the same entries
   * @return whether they were written
   */
  public static boolean run(Database database, Terminal terminal, long seed) {
    DemoPeople.Count earlier =
        database.system(plumbing -> plumbing.demo().count(TESTER.identity()));
    if (!earlier.isNothing()
        && !terminal.agrees("demo.seed.ask", earlier.books(), earlier.entries())) {
      terminal.say("demo.seed.kept");
      return false;
    }
    int entries =
        database.transact(
            Actor.guest(CAUSE),
            books -> {
              books.plumbing().demo().clear(TESTER.identity());
              return write(books, new Random(seed));
            });
    terminal.say("demo.seed.done", entries, TESTER.name(), Long.toString(seed));
    return true;
  }

  private static int write(Books books, Random random) {
    books.people().register(TESTER.newcomer());
    var furniture = new Furniture(books, EURO);
    for (String purpose : PURPOSES) {
      books.buckets().setPercent(furniture.bucket(purpose), 100 / PURPOSES.size());
    }
    var drafts = new ArrayList<EntryDraft>();
    LocalDate today = TESTER.today(books.now());
    for (int i = 0; i < 20; i++) {
      long category = furniture.category(any(INCOMES, random), Sign.POSITIVE);
      drafts.add(
          EntryDraft.income(money(random, 1000), day(today, random), "Income " + (i + 1))
              .at(place(furniture, random))
              .category(category));
    }
    for (int i = 0; i < 100; i++) {
      long category = furniture.category(any(EXPENSES, random), Sign.NEGATIVE);
      drafts.add(
          EntryDraft.expense(money(random, 100), day(today, random), "Expense " + (i + 1))
              .at(place(furniture, random))
              .category(category));
    }
    long loans = furniture.category("loans", Sign.NEUTRAL);
    for (int i = 0; i < 5; i++) {
      drafts.add(
          EntryDraft.expense(money(random, 50), day(today, random), "Lent " + (i + 1))
              .at(place(furniture, random))
              .category(loans));
    }
    drafts.sort(Comparator.comparing(EntryDraft::date));
    return books.ledger().record(drafts).count();
  }

  private static Place place(Furniture furniture, Random random) {
    long location = furniture.location(any(PLACES, random));
    return Place.location(location).inBucket(furniture.bucket(any(PURPOSES, random)));
  }

  private static Money money(Random random, int most) {
    return Money.of(BigDecimal.valueOf(random.nextLong(100L, most * 100L), 2), "EUR");
  }

  private static LocalDate day(LocalDate today, Random random) {
    return today.minusDays(random.nextInt(DAYS));
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
