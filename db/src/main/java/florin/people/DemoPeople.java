package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.sql.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The people and books of the demonstration: how many there are, and taking exactly them away. */
public final class DemoPeople {
  private static final int MOST_LISTED = 20;
  private static final Cause CAUSE = Cause.of(Cause.Source.DEMO);

  private final Tx tx;

  public DemoPeople(Tx tx) {
    this.tx = tx;
  }

  /** How much there is, or was cleared; entries count whether voided or not. */
  public record Count(int people, int books, int entries) {
    public boolean isNothing() {
      return people == 0 && books == 0;
    }
  }

  /** One of the demonstration people. */
  public record Guest(long id, String name) {}

  public Count count() {
    List<Long> people = everybody();
    return counted(people, books(people));
  }

  /** The demonstration people, as they registered. */
  public List<Guest> list() {
    return tx.sql()
        .select(PERSON.ID, PERSON.NAME)
        .from(PERSON)
        .where(PERSON.DEMO.isTrue())
        .orderBy(PERSON.ID)
        .limit(MOST_LISTED)
        .fetch(row -> new Guest(row.value1(), row.value2()));
  }

  /** One of them in the book they use; nothing for anybody else. */
  public Optional<Membership> member(long personId) {
    if (!tx.sql().fetchExists(PERSON, PERSON.ID.eq(personId), PERSON.DEMO.isTrue())) {
      return Optional.empty();
    }
    tx.enter(new Actor(personId, 0, Role.VIEWER, false, CAUSE));
    return new People(tx).current();
  }

  /** Lets one of them run the installation, as far as the demonstration goes. */
  public void operator(long personId) {
    tx.sql()
        .update(PERSON)
        .set(PERSON.OPERATOR, true)
        .where(PERSON.ID.eq(personId), PERSON.DEMO.isTrue())
        .execute();
  }

  /** Deletes all demonstration people, the demonstration books they own, and every row in these. */
  public Count clear() {
    return clear(everybody());
  }

  /** The same for one of them. */
  public Count clear(Identity identity) {
    return clear(person(identity).stream().toList());
  }

  /** What belongs to one of them. */
  public Count count(Identity identity) {
    List<Long> one = person(identity).stream().toList();
    return counted(one, books(one));
  }

  private Count clear(List<Long> people) {
    List<Book> books = books(people);
    Count count = counted(people, books);
    books.forEach(this::delete);
    int gone = 0;
    for (long person : people) {
      enter(person, 0);
      if (!tx.sql().fetchExists(MEMBER, MEMBER.PERSON_ID.eq(person))) {
        gone +=
            tx.sql().deleteFrom(PERSON).where(PERSON.ID.eq(person), PERSON.DEMO.isTrue()).execute();
      }
    }
    return new Count(gone, count.books(), count.entries());
  }

  private record Book(long id, long ownerId) {}

  /** A person's books are seen by nobody else: one question a person, and there are a handful. */
  private List<Book> books(List<Long> people) {
    var seen = new TreeSet<Long>();
    var books = new ArrayList<Book>();
    for (long person : people) {
      enter(person, 0);
      tx
          .sql()
          .select(BOOK.ID)
          .from(BOOK)
          .join(MEMBER)
          .on(MEMBER.BOOK_ID.eq(BOOK.ID))
          .where(BOOK.DEMO.isTrue(), MEMBER.PERSON_ID.eq(person), MEMBER.ROLE.eq(Role.OWNER.name()))
          .orderBy(BOOK.ID)
          .fetch(BOOK.ID)
          .stream()
          .filter(seen::add)
          .forEach(id -> books.add(new Book(id, person)));
    }
    return books;
  }

  private Count counted(List<Long> people, List<Book> books) {
    int entries = 0;
    for (Book book : books) {
      enter(book.ownerId(), book.id());
      entries += tx.sql().fetchCount(ENTRY, ENTRY.BOOK_ID.eq(book.id()));
    }
    return new Count(people.size(), books.size(), entries);
  }

  private void delete(Book book) {
    enter(book.ownerId(), book.id());
    new BookRemoval(tx).run();
  }

  private List<Long> everybody() {
    return tx.sql()
        .select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.DEMO.isTrue())
        .orderBy(PERSON.ID)
        .fetch(PERSON.ID);
  }

  private Optional<Long> person(Identity identity) {
    return new People(tx)
        .find(identity, Optional.empty())
        .atWork()
        .map(Membership::person)
        .filter(Person::demo)
        .map(Person::id);
  }

  private void enter(long personId, long bookId) {
    tx.enter(new Actor(personId, bookId, Role.OWNER, true, CAUSE));
  }
}
