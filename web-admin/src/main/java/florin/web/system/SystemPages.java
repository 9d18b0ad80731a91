package florin.web.system;

import florin.books.Inspection;
import florin.outbox.Letters;
import florin.outbox.Queues;
import florin.web.page.SecurityHeaders;
import florin.web.page.Visit;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * How the installation stands: what answers, what waits, every mail, and on demand whether all
 * books add up. It shows no book's rows.
 */
public final class SystemPages {
  private static final int MAILS = 25;

  private final Callable<List<Answer>> answers;
  private final Supplier<Optional<Inspection>> inspection;

  /**
   * What a part of the program says of itself.
   *
   * @param state {@code ready}, {@code degraded} or {@code down}
   */
  public record Answer(String name, String state, String detail) {}

  /**
   * What the page shows.
   *
   * @param state of the mails that are listed; empty for all
   * @param next where older mails are listed; empty where there are none
   * @param inspection of all books, where it was asked for
   */
  public record Overview(
      List<Answer> answers,
      Queues.State queues,
      List<Letters.Line> mails,
      Optional<Letters.State> state,
      Optional<Long> next,
      Optional<Inspection> inspection) {}

  public SystemPages(Callable<List<Answer>> answers, Supplier<Optional<Inspection>> inspection) {
    this.answers = answers;
    this.inspection = inspection;
  }

  public void show(Visit visit) throws Exception {
    show(visit, Optional.empty());
  }

  /** Recomputes every book; it changes nothing. */
  public void check(Visit visit) throws Exception {
    show(visit, inspection.get());
  }

  public void mail(Visit visit) {
    visit.show("system/mail.jte", Map.of("opened", opened(visit)));
  }

  /** The letter as mail programs show it, closed up so that nothing in it does anything. */
  public void letter(Visit visit) {
    var letter = opened(visit).letter().orElseThrow(NotFoundResponse::new);
    visit
        .ctx()
        .header("Content-Security-Policy", SecurityHeaders.policyForLetters())
        .contentType("text/html; charset=utf-8")
        .result(letter.html());
  }

  /** Sends one more time what may have arrived or was given up. */
  public void resend(Visit visit) {
    long id = visit.number("mail");
    boolean sent = visit.transact(books -> books.plumbing().letters().resend(id));
    visit.go("/system/mails/" + id + (sent ? "?sent=1" : ""));
  }

  private static Letters.Opened opened(Visit visit) {
    long id = visit.number("mail");
    return visit
        .read(books -> books.plumbing().letters().find(id))
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Visit visit, Optional<Inspection> inspected) throws Exception {
    Optional<Letters.State> state = visit.query("state").map(SystemPages::state);
    Optional<Long> before = visit.query("before").map(SystemPages::id);
    List<Letters.Line> mails =
        visit.read(books -> {
          var letters = books.plumbing().letters();
          return state
              .map(one -> letters.list(one, before, MAILS + 1))
              .orElseGet(() -> letters.list(before, MAILS + 1));
        });
    List<Letters.Line> shown = mails.subList(0, Math.min(mails.size(), MAILS));
    var overview =
        new Overview(
            answers.call(),
            visit.read(books -> books.plumbing().queues().state()),
            shown,
            state,
            mails.size() > MAILS ? Optional.of(shown.getLast().id()) : Optional.empty(),
            inspected);
    visit.show("system/system.jte", Map.of("overview", overview));
  }

  private static Letters.State state(String name) {
    return Arrays.stream(Letters.State.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(BadRequestResponse::new);
  }

  private static Long id(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException unreadable) {
      throw new BadRequestResponse();
    }
  }
}
