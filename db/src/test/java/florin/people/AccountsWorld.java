package florin.people;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A database for a class, whose people have accounts on several platforms. */
abstract class AccountsWorld {
  static Accounts accounts;

  @BeforeAll
  static void open() {
    accounts = new Accounts();
  }

  @AfterAll
  static void close() {
    accounts.close();
  }

  static KnownAs takeOff(Membership person, Identity identity) {
    return accounts.florin.as(person, books -> books.identities().takeOff(identity));
  }
}
