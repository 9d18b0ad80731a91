package florin.web;

import florin.text.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Fills a template with what every page has: its texts and the addresses of styles and scripts. */
final class Layout {
  private static final String PACKAGE = "florin.web.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Layout.class.getClassLoader(), PACKAGE);
  private final Assets assets;

  Layout(Assets assets) {
    this.assets = assets;
  }

  void show(Context ctx, String template, Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("frame", frame(Languages.of(ctx)));
    var page = new StringOutput();
    engine.render(template, all, page);
    // Without the charset browsers guess, and get names wrong.
    ctx.contentType("text/html; charset=utf-8").result(page.toString());
  }

  private Frame frame(Messages texts) {
    return new Frame(
        texts,
        assets.path("tabler", "tabler.min.css"),
        assets.path("site", "site.css"),
        assets.path("site", "theme.js"),
        assets.path("site", "coin.svg"));
  }
}
