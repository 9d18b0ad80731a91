package florin.bot.demo;

import florin.Cause;
import florin.books.Books;
import florin.people.Caller;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** An empty database for each test, for the demonstration. */
abstract class DemoDataWorld {
  private static final String FIGURES =
      """
      select e.number || ' ' || e.kind || ' ' || e.entry_date || ' ' || e.amount || ' ' || e.description || ' ' || b.name
        from entry e join book b on b.id = e.book_id order by b.name, b.id, e.number\
      """;

  final FreshBooks fresh = new FreshBooks();

  @AfterEach
  void close() {
    fresh.close();
  }

  Membership member(Persona persona) {
    Caller caller =
        fresh
            .database()
            .read(
                florin.Actor.guest(Cause.of(Cause.Source.WEB)),
                books -> books.people().find(persona.identity(), Optional.empty()));
    return caller.atWork().orElseThrow();
  }

  <T> T as(Membership member, Function<Books, T> work) {
    return fresh.as(member, work);
  }

  LocalDate today(Membership member) {
    return LocalDate.ofInstant(fresh.clock().instant(), member.person().zone());
  }

  static List<String> figures(FreshBooks books) {
    return books.asOwner(sql -> sql.fetch(FIGURES).getValues(0, String.class));
  }
}
