package florin.bot.demo;

import florin.ledger.Destination;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Place;
import florin.ledger.Sign;
import florin.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;

/** Lives through a span of days by somebody's habits. */
record Spending(Furniture furniture, Currency currency, Span span, RandomGenerator random) {

  /** What came of it, oldest first. */
  List<EntryDraft> by(List<Habit> habits) {
    var drafts = new ArrayList<EntryDraft>();
    for (Habit habit : habits) {
      int turn = 0;
      for (LocalDate day : habit.rhythm().days(span, random)) {
        drafts.add(with(habit, turn, draft(habit, day)));
        turn++;
      }
    }
    drafts.sort(Comparator.comparing(EntryDraft::date));
    return drafts;
  }

  /** Customers take turns, so that none depends on chance. */
  private EntryDraft with(Habit habit, int turn, EntryDraft draft) {
    if (habit.customers().isEmpty()) {
      return draft;
    }
    String name = habit.customers().get(turn % habit.customers().size());
    return draft.labels(draft.labels().customer(furniture.customer(name)));
  }

  private EntryDraft draft(Habit habit, LocalDate day) {
    Money amount = Money.rounded(habit.amount(random), currency, RoundingMode.HALF_EVEN);
    String words = habit.anyWords(random);
    Place place = Place.location(furniture.location(habit.place()));
    Place at = habit.bucket().map(furniture::bucket).map(place::inBucket).orElse(place);
    if (habit.kind() == EntryKind.TRANSFER) {
      Place to = Place.location(furniture.location(habit.category()));
      return EntryDraft.transfer(amount, day, words, at, Destination.to(to));
    }
    if (habit.kind() == EntryKind.OPENING) {
      return EntryDraft.of(EntryKind.OPENING, amount, day, words).at(at);
    }
    Sign sign = habit.kind() == EntryKind.INCOME ? Sign.POSITIVE : Sign.NEGATIVE;
    EntryDraft draft =
        EntryDraft.of(habit.kind(), amount, day, words)
            .at(at)
            .category(furniture.category(habit.category(), sign));
    return habit
        .method()
        .map(name -> draft.labels(draft.labels().method(furniture.method(name))))
        .orElse(draft);
  }
}
