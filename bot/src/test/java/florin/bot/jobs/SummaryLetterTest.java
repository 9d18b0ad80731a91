package florin.bot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.commands.Commands;
import florin.bot.mail.Mailroom;
import florin.bot.mail.Site;
import florin.bot.render.ChartPainter;
import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.people.Membership;
import florin.schedules.Channel;
import florin.schedules.Rhythm;
import florin.testing.FreshBooks;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The minute's round and the mailroom together. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class SummaryLetterTest {
  private static final Site SITE =
      new Site(() -> URI.create("https://books.example.org"), target -> Optional.empty());

  private final FreshBooks florin = new FreshBooks();
  private final Membership anna = florin.register("Anna");

  @AfterEach
  void close() {
    florin.close();
  }

  @Test
  void aSummaryByMailIsALetterWithItsTables() throws InterruptedException {
    florin.asOwner(sql ->
        sql.execute(
            "insert into mail_address (person_id, address, created_at, verified_at) values (?,"
                + " 'anna@example.org', now(), now())",
            anna.person().id()));
    florin.run(
        anna,
        books -> {
          books.ledger().record(spent("12.50", "2026-03-05"));
          books.ledger().record(spent("10.00", "2026-03-04"));
          books.schedules().set(new Rhythm.Daily(LocalTime.of(10, 0)), Channel.MAIL);
        });
    florin.clock().set(Instant.parse("2026-03-06T09:00:00Z"));

    new Tick(florin.database()).run();

    try (var room =
        new Mailroom(
            florin.database(),
            Optional.empty(),
            SITE,
            Commands.announcements(),
            new ChartPainter())) {
      room.start(false);
      Record letter = letter();
      assertThat(letter.get("recipient", String.class)).isEqualTo("anna@example.org");
      assertThat(letter.get("subject", String.class))
          .isEqualTo("Summary of “Personal” · Thu 5 Mar");
      assertThat(letter.get("text", String.class))
          .contains("Spent 12.50 EUR, 25.0% more than the day before.", "+25.0%")
          .contains("10:00 Europe/Berlin · covers Thu 5 Mar");
      assertThat(letter.get("html", String.class)).contains("<table", "Expenses", "12.50");
    }
  }

  private Record letter() throws InterruptedException {
    List<? extends Record> letters = List.of();
    while (letters.isEmpty()) {
      Thread.sleep(50);
      letters =
          florin.asOwner(sql -> sql.fetch("select recipient, subject, text, html from letter"));
    }
    return letters.getFirst();
  }

  private static EntryDraft spent(String amount, String day) {
    return EntryDraft.expense(Money.of(amount, "EUR"), LocalDate.parse(day), "lunch");
  }
}
