package florin.outbox;

import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Books of their own for each test, a person with a proven address, and two programs that may send.
 */
abstract class MailsWorld {
  static final Duration LEASE = Duration.ofMinutes(4);
  static final UUID ONE = new UUID(0, 1);

  FreshBooks florin;
  Membership anna;

  @BeforeEach
  void open() {
    florin = new FreshBooks();
    anna = florin.register("Anna");
    prove(anna, "anna@example.org");
  }

  @AfterEach
  void close() {
    florin.close();
  }

  int put(String... keys) {
    int put = 0;
    for (String key : keys) {
      put = mail(anna, key);
    }
    return put;
  }

  int mail(Membership to, String key) {
    var news =
        new News(
            News.Kind.INVOICE_SUBMITTED, to.book().id(), to.person().id(), Map.of("invoice", "1"));
    return florin.database().<Integer>system(p -> p.newsDesk().mail(Map.of(key, news)));
  }

  Optional<ClaimedMail> claim(UUID owner) {
    return florin.database().system(p -> p.mails().claim(owner, LEASE));
  }

  boolean write(long id, UUID owner) {
    return florin
        .database()
        .<Boolean>system(p ->
            p.mails()
                .write(
                    new Letter(
                        id,
                        anna.person().id(),
                        anna.book().id(),
                        "anna@example.org",
                        "Subject",
                        "Text",
                        "<p>Text</p>",
                        "<1@example.org>",
                        p.now()),
                    owner));
  }

  Letters.Line line(long id) {
    return florin
        .database()
        .<Optional<Letters.Opened>>system(p -> p.letters().find(id))
        .orElseThrow()
        .line();
  }

  private void prove(Membership person, String address) {
    florin.asOwner(sql ->
        sql.execute(
            "insert into mail_address (person_id, address, created_at, verified_at) values (?, ?,"
                + " now(), now())",
            person.person().id(),
            address));
  }
}
