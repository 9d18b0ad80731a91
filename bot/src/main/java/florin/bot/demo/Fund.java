package florin.bot.demo;

import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Place;
import florin.ledger.Sign;
import florin.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A fund that pays out to eleven clients, ever more often. Seven payments are made twice on one
 * day: equal rows can be real.
 */
record Fund(Furniture furniture, List<Client> clients, Currency currency, RandomGenerator random) {
  static final int TWICE = 7;
  private static final int OPENING = 6_500_000;
  private static final int STEP = 500;
  private static final int THOUSAND = 1000;
  private static final List<String> METHODS = List.of("Bank transfer", "Mobile wallet", "Pickup");
  private static final Set<DayOfWeek> ALLOWANCE_DAYS =
      Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);

  /**
   * Somebody the fund pays to.
   *
   * @param often of a thousand payments
   * @param weekly paid around the weekend, by wallet mostly
   */
  record Client(long id, int often, int least, int most, List<String> words, boolean weekly) {}

  /** Payments, those of the weekly client apart: somebody else makes them. */
  record Payments(List<EntryDraft> weekly, List<EntryDraft> others) {}

  Payments until(LocalDate today) {
    var others = new ArrayList<EntryDraft>();
    var weekly = new ArrayList<EntryDraft>();
    List<String[]> months = DemoFile.rows("schedule.tsv");
    for (int month = 0; month < months.size(); month++) {
      LocalDate last = today.minusMonths(months.size() - 1L - month);
      Span span = Span.monthsUntil(last, 1);
      int[] figures = Arrays.stream(months.get(month)).mapToInt(Integer::parseInt).toArray();
      if (month == 0) {
        others.add(opening(span.from()));
      }
      others.add(grant(figures[4], span.from()));
      for (int i = 0; i < figures[0]; i++) {
        Client client = anyClient();
        (client.weekly() ? weekly : others).add(payment(client, span, figures));
      }
    }
    repeat(others);
    weekly.sort(Comparator.comparing(EntryDraft::date));
    others.sort(Comparator.comparing(EntryDraft::date));
    return new Payments(weekly, others);
  }

  private EntryDraft opening(LocalDate day) {
    return EntryDraft.of(EntryKind.OPENING, money(OPENING), day, "Opening balance")
        .at(Place.location(furniture.location("Fund account")));
  }

  private EntryDraft grant(int amount, LocalDate day) {
    return EntryDraft.income(money(amount), day, "Grant")
        .at(Place.location(furniture.location("Fund account")))
        .category(furniture.category("grants", Sign.POSITIVE));
  }

  private EntryDraft payment(Client client, Span span, int[] figures) {
    LocalDate day = span.anyDay(random);
    while (client.weekly() && !ALLOWANCE_DAYS.contains(day.getDayOfWeek())) {
      day = span.anyDay(random);
    }
    int amount =
        client.least() + STEP * random.nextInt((client.most() - client.least()) / STEP + 1);
    String words = client.words().get(random.nextInt(client.words().size()));
    EntryDraft draft =
        EntryDraft.expense(money(amount), day, words)
            .at(Place.location(furniture.location("Fund account")))
            .category(furniture.category("payments", Sign.NEGATIVE));
    return draft.labels(
        draft.labels().customer(client.id()).method(furniture.method(anyMethod(client, figures))));
  }

  private Client anyClient() {
    int at = random.nextInt(clients.stream().mapToInt(Client::often).sum());
    int passed = 0;
    for (Client client : clients) {
      passed += client.often();
      if (at < passed) {
        return client;
      }
    }
    throw new IllegalStateException("no client drawn");
  }

  private String anyMethod(Client client, int[] figures) {
    int at = random.nextInt(THOUSAND);
    if (client.weekly()) {
      return METHODS.get(at < 850 ? 1 : 0);
    }
    if (at < figures[1]) {
      return METHODS.get(0);
    }
    return METHODS.get(at < figures[1] + figures[2] ? 1 : 2);
  }

  /** Makes seven payments a second time. */
  private void repeat(List<EntryDraft> drafts) {
    var payments =
        drafts.stream().filter(draft -> draft.labels().customerId().isPresent()).toList();
    int stride = payments.size() / TWICE;
    for (int i = 0; i < TWICE; i++) {
      drafts.add(payments.get(i * stride + random.nextInt(stride)));
    }
  }

  private Money money(int amount) {
    return Money.of(BigDecimal.valueOf(amount), currency.getCurrencyCode());
  }
}
