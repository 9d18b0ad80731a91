package florin.web.page;

import florin.text.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Fills a template with what every page has: its texts, who is signed in, styles and scripts. */
public final class Layout {
  private static final String PACKAGE = "florin.web.templates";
  private static final String WAITING = "florin.waiting";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Layout.class.getClassLoader(), PACKAGE);
  private final Assets assets;
  private final Sessions sessions;
  private final Clock clock;
  private final Function<Locale, List<Link>> links;

  /**
   * @param links to what other modules bring, in the visitor's language
   */
  public Layout(Assets assets, Sessions sessions, Clock clock, Function<Locale, List<Link>> links) {
    this.assets = assets;
    this.sessions = sessions;
    this.clock = clock;
    this.links = links;
  }

  /** How many invoices wait for whoever sees the page. */
  static void waiting(Context ctx, int count) {
    ctx.attribute(WAITING, count);
  }

  /** Answers with a page. */
  public void show(Context ctx, String template, Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("frame", frame(ctx));
    var page = new StringOutput();
    engine.render(template, all, page);
    // Without the charset browsers guess, and get names wrong.
    ctx.contentType("text/html; charset=utf-8").result(page.toString());
  }

  /** Answers with a page of another module, whoever sees it. */
  public void show(Context ctx, Contributed page) {
    sessions.of(ctx);
    show(ctx, "contributed.jte", Map.of("page", page));
  }

  /** The texts of who sends a request: their language, or what the browser prefers. */
  public Messages texts(Context ctx) {
    return sessions
        .known(ctx)
        .map(session -> Messages.in(session.membership().person().locale()))
        .orElseGet(() -> Languages.of(ctx));
  }

  private Frame frame(Context ctx) {
    String query = ctx.queryString();
    String path = query == null ? ctx.path() : ctx.path() + "?" + query;
    Integer waiting = ctx.attribute(WAITING);
    var texts = texts(ctx);
    return new Frame(
        texts,
        assets,
        sessions
            .known(ctx)
            .map(session -> Seat.of(session, sessions.csrf(ctx), clock.instant(), path))
            .map(seat -> waiting == null ? seat : seat.waiting(waiting)),
        path,
        links.apply(texts.locale()));
  }
}
