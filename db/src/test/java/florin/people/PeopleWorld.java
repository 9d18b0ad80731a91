package florin.people;

import florin.Actor;
import florin.testing.FreshBooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A database for the people of a class. */
abstract class PeopleWorld {
  static FreshBooks florin;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }

  static Membership register(Newcomer newcomer) {
    return florin
        .database()
        .transact(Actor.guest(FreshBooks.CAUSE), books -> books.people().register(newcomer));
  }
}
