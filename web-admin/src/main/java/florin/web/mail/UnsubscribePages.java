package florin.web.mail;

import florin.books.Database;
import florin.outbox.MailStops;
import florin.text.Messages;
import florin.web.page.Layout;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/**
 * Stops mails of a kind, without signing in: the link is in the mail, and mail programs press it
 * for their readers (RFC 8058). Scanners open every link, so opening it only asks.
 */
public final class UnsubscribePages {
  private static final String RESUME = "resume";

  private final Database database;
  private final Layout layout;

  public UnsubscribePages(Database database, Layout layout) {
    this.database = database;
    this.layout = layout;
  }

  /** Says which mails they are, and asks. */
  public void look(Context ctx) {
    show(ctx, database.system(p -> p.mailStops().find(ctx.pathParam("token"))));
  }

  /** Stops them, or has them sent again where that button was pressed. */
  public void act(Context ctx) {
    String token = ctx.pathParam("token");
    boolean resume = ctx.formParam(RESUME) != null;
    show(ctx, database.system(p -> set(p.mailStops(), token, !resume)));
  }

  private static Optional<MailStops.Shown> set(MailStops stops, String token, boolean stopped) {
    Optional<MailStops.Shown> found = stops.find(token);
    found
        .map(MailStops.Shown::of)
        .ifPresent(of -> {
          if (stopped) {
            stops.stop(of);
          } else {
            stops.resume(of);
          }
        });
    return found.map(shown ->
        new MailStops.Shown(shown.of(), shown.book(), shown.language(), stopped));
  }

  private void show(Context ctx, Optional<MailStops.Shown> found) {
    if (found.isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND);
      Messages words = layout.texts(ctx);
      page(ctx, words, words.text("web.mails.unknown"), "", "");
      return;
    }
    MailStops.Shown shown = found.get();
    Messages words = Messages.in(shown.language());
    String kind = shown.of().kind().name();
    if (shown.stopped()) {
      String sentence = words.text("web.mails.stopped", kind, shown.book());
      page(ctx, words, sentence, RESUME, words.text("web.mails.resume"));
    } else {
      String sentence = words.text("web.mails.ask", kind, shown.book());
      page(ctx, words, sentence, "stop", words.text("web.mails.stop"));
    }
  }

  private void page(Context ctx, Messages words, String sentence, String name, String button) {
    layout.show(
        ctx,
        "mail/stop.jte",
        Map.of(
            "title",
            words.text("web.mails.title"),
            "sentence",
            sentence,
            "name",
            name,
            "button",
            button));
  }
}
