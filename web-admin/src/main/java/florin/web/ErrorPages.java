package florin.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import florin.Refused;
import florin.web.page.Layout;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody sees instead of a page. A bug is logged once, with a reference the visitor sees
 * too; nobody sees a stack. Browsers get a page, programs JSON.
 */
final class ErrorPages {
  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Layout layout;
  private final TrustedProxies proxies;

  ErrorPages(Layout layout, TrustedProxies proxies) {
    this.layout = layout;
    this.proxies = proxies;
  }

  void routes(RoutesConfig routes) {
    routes.exception(
        Refused.class,
        (refused, ctx) ->
            show(
                ctx,
                refused.isMissing() ? 404 : 422,
                layout.texts(ctx).text(refused),
                Optional.empty()));
    routes.exception(
        HttpResponseException.class, (answer, ctx) -> answered(ctx, answer.getStatus()));
    routes.exception(Exception.class, (bug, ctx) -> broke(ctx, bug));
  }

  private void answered(Context ctx, int status) {
    var texts = layout.texts(ctx);
    var key = "web.error." + status;
    show(ctx, status, texts.text(texts.has(key) ? key : "web.error.other"), Optional.empty());
  }

  private void broke(Context ctx, Exception bug) {
    var reference = reference();
    log.error(
        "page failed reference={} method={} route={} visitor={}",
        reference,
        ctx.method(),
        ctx.endpoint().path,
        proxies.visitor(
            ctx.req().getRemoteAddr(), Optional.ofNullable(ctx.header("X-Forwarded-For"))),
        bug);
    show(ctx, 500, layout.texts(ctx).text("web.error.500"), Optional.of(reference));
  }

  private void show(Context ctx, int status, String sentence, Optional<String> reference) {
    ctx.status(status);
    var accept = ctx.header("Accept");
    if (accept != null && accept.contains("text/html")) {
      layout.show(
          ctx, "error.jte", Map.of("sentence", sentence, "reference", reference.orElse("")));
      return;
    }
    var json = JSON.createObjectNode().put("error", sentence);
    reference.ifPresent(known -> json.put("reference", known));
    ctx.contentType("application/json").result(json.toString());
  }

  /** No letters that look like digits. */
  private static String reference() {
    var reference = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return reference.toString();
  }
}
