package florin.ledger;

import static florin.ledger.TestBook.TODAY;

import florin.Actor;
import florin.Refused;
import florin.books.Books;
import florin.documents.Upload;
import florin.imports.ImportDraft;
import florin.imports.ImportReading;
import florin.imports.ImportRow;
import florin.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** One of several people in a book, who knows what others do only from the book. */
record BusyPerson(TestBook book, Actor actor, Random random) {
  static final int STEPS = 45;

  /** How many steps were not refused; what breaks one says who was at which. */
  int act() {
    int done = 0;
    for (int step = 0; step < STEPS; step++) {
      int what = random.nextInt(16);
      String name = actor.personId() + "-" + step;
      try {
        book.as(actor, books -> step(books, what, name));
        done++;
      } catch (Refused expected) {
        // What somebody else archived or changed meanwhile cannot be used any more.
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError(
            "person %d at step %d, which was of kind %d".formatted(actor.personId(), step, what),
            broken);
      }
    }
    return done;
  }

  private boolean step(Books books, int what, String name) {
    Ledger ledger = books.ledger();
    switch (what) {
      case 0, 1, 2 -> ledger.record(draft(books, name));
      case 3 ->
          ledger.record(
              IntStream.range(0, 3).mapToObj(row -> draft(books, name + "." + row)).toList());
      case 4, 5 ->
          ledger.edit(someNumber(ledger), EntryChange.none().amount(amount()).at(place(books)));
      case 6 -> ledger.voidEntry(someNumber(ledger));
      case 7 -> ledger.restore(someNumber(ledger));
      case 8 -> {
        EntryFilter filter = EntryFilter.where().text(actor.personId() + "-").build();
        ledger.editAll(filter, EntryChange.none().at(Place.bucket(anyBucket(books))));
      }
      case 9 -> books.history().undo();
      case 10 -> books.history().redo();
      case 11 -> importRows(books, name);
      case 12 -> furnish(books, name);
      case 13, 14 -> changeSign(books);
      default -> archive(books);
    }
    return true;
  }

  private void importRows(Books books, String name) {
    var file =
        books.documents().store(Upload.of(name.getBytes(StandardCharsets.UTF_8), name, "text/csv"));
    List<ImportRow> rows =
        IntStream.rangeClosed(1, 5)
            .mapToObj(row ->
                new ImportRow(
                    "",
                    row,
                    TODAY.minusDays(random.nextInt(40)),
                    name + " row " + row,
                    BigDecimal.valueOf(2L * random.nextInt(9000) - 8999L, 2),
                    Optional.of(Currency.getInstance("EUR")),
                    Optional.of("food"),
                    Optional.empty(),
                    Optional.of("card"),
                    Optional.empty()))
            .toList();
    var reading = new ImportReading("", List.of(), List.of(), List.of(), Map.of());
    int number =
        books.imports().stage(new ImportDraft(file.id(), reading, rows, List.of())).number();
    books.imports().book(number, true);
    if (random.nextInt(3) == 0) {
      books.imports().undo(number);
    }
  }

  private void furnish(Books books, String name) {
    switch (random.nextInt(3)) {
      case 0 -> books.locations().add("Place " + name, true, Currency.getInstance("EUR"));
      case 1 -> books.buckets().add("Bucket " + name);
      default ->
          books
              .categories()
              .add("Category " + name, random.nextBoolean() ? Sign.NEGATIVE : Sign.POSITIVE);
    }
  }

  private void archive(Books books) {
    switch (random.nextInt(3)) {
      case 0 -> {
        List<Long> ids =
            books.locations().list().stream()
                .filter(place -> place.currency().getCurrencyCode().equals("EUR"))
                .map(Location::id)
                .toList();
        books.locations().archive(any(ids), Optional.of(any(ids)));
      }
      case 1 -> {
        List<Long> ids = books.buckets().list().stream().map(Bucket::id).toList();
        books.buckets().archive(any(ids), Optional.of(any(ids)));
      }
      default -> {
        List<Category> all = books.categories().list();
        Category one = all.get(random.nextInt(all.size()));
        List<Long> alike =
            all.stream().filter(c -> c.sign() == one.sign()).map(Category::id).toList();
        books.categories().archive(one.id(), Optional.of(any(alike)));
      }
    }
  }

  private void changeSign(Books books) {
    List<Long> ids = books.categories().list().stream().map(Category::id).toList();
    books.categories().changeSign(any(ids), Sign.values()[random.nextInt(3)]);
  }

  private EntryDraft draft(Books books, String name) {
    var date = TODAY.minusDays(random.nextInt(40));
    Place place = place(books);
    List<Category> all = books.categories().list();
    Category category = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(7)) {
      case 0 -> EntryDraft.income(amount(), date, name).at(place).category(category.id());
      case 1 ->
          EntryDraft.of(EntryKind.LOAN, amount(), date, name)
              .flow(random.nextBoolean() ? Flow.IN : Flow.OUT)
              .labels(Labels.NONE.with("Friend " + random.nextInt(3)))
              .at(place);
      case 2 -> EntryDraft.of(EntryKind.OPENING, amount(), date, name).at(place);
      case 3 -> EntryDraft.transfer(amount(), date, name, place, Destination.to(place(books)));
      case 4 ->
          EntryDraft.transfer(
              amount(),
              date,
              name,
              place,
              new Destination(
                  Place.location(book.dollars), Optional.of(Money.of(amount().amount(), "USD"))));
      case 5 -> EntryDraft.of(EntryKind.REFUND, amount(), date, name).at(place);
      default -> EntryDraft.expense(amount(), date, name).at(place).category(category.id());
    };
  }

  private Place place(Books books) {
    List<Long> ids =
        books.locations().list().stream()
            .filter(place -> place.currency().getCurrencyCode().equals("EUR"))
            .map(Location::id)
            .toList();
    return Place.location(any(ids)).inBucket(anyBucket(books));
  }

  private long anyBucket(Books books) {
    return any(books.buckets().list().stream().map(Bucket::id).toList());
  }

  private int someNumber(Ledger ledger) {
    EntryFilter filter = EntryFilter.where().includeVoided(true).kinds(Set.of()).build();
    return 1 + random.nextInt((int) Math.max(1, ledger.count(filter)));
  }

  private Money amount() {
    return Money.of(BigDecimal.valueOf(1 + random.nextInt(100_000), 2), "EUR");
  }

  private long any(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new Refused("test.nothing");
    }
    return ids.get(random.nextInt(ids.size()));
  }
}
