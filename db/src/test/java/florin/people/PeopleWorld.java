package florin.people;

import florin.Actor;
import florin.testing.FreshBooks;
import florin.testing.SharedBooks;

/** A database for the people of a class. */
abstract class PeopleWorld extends SharedBooks {
  static Membership register(Newcomer newcomer) {
    return florin
        .database()
        .transact(Actor.guest(FreshBooks.CAUSE), books -> books.people().register(newcomer));
  }
}
