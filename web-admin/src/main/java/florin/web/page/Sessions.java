package florin.web.page;

import florin.Cause;
import florin.Token;
import florin.access.WebSession;
import florin.books.Database;
import florin.people.Membership;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is signed in, by a cookie that the browser sends to this site alone. What forms send along
 * against forgery is derived from the cookie: another site can read neither.
 */
public final class Sessions {
  private static final String ATTRIBUTE = "florin.session";
  private static final String TOKEN = "florin.token";

  private final Database database;
  private final boolean secure;

  /**
   * @param secure whether people reach the site by https, so that the cookie is for that alone
   */
  public Sessions(Database database, boolean secure) {
    this.database = database;
    this.secure = secure;
  }

  /** Who sends this request; asked of the database once a request. */
  public Optional<WebSession> of(Context ctx) {
    Optional<WebSession> known = ctx.attribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    String token = ctx.cookie(cookie());
    Optional<WebSession> found =
        token == null ? Optional.empty() : database.system(p -> p.webSessions().use(token));
    ctx.attribute(ATTRIBUTE, found);
    found.ifPresent(session -> ctx.attribute(TOKEN, token));
    return found;
  }

  /** Who sends this request, where it was asked already: nothing is asked of the database. */
  Optional<WebSession> known(Context ctx) {
    Optional<WebSession> known = ctx.attribute(ATTRIBUTE);
    return known == null ? Optional.empty() : known;
  }

  /** Signs somebody in under a new token, whatever the browser sent before. */
  public void begin(Context ctx, Membership member, boolean bound, WebSession.Method method) {
    end(ctx);
    Token token = database.system(p -> p.webSessions().begin(member, bound, method, browser(ctx)));
    ctx.cookie(cookie(token.text(), -1));
  }

  /** Signs whoever sends this request out. */
  public void end(Context ctx) {
    of(ctx)
        .ifPresent(session ->
            database.transact(
                session.membership().actor(Cause.of(Cause.Source.WEB)),
                books -> {
                  books.plumbing().webSessions().end(session.id());
                  return true;
                }));
    ctx.attribute(ATTRIBUTE, Optional.empty());
    ctx.cookie(cookie("", 0));
  }

  /** What a browser calls itself. */
  public static String browser(Context ctx) {
    return Objects.requireNonNullElse(ctx.userAgent(), "");
  }

  /** What forms of this session send along. */
  String csrf(Context ctx) {
    String token = ctx.attribute(TOKEN);
    return token == null
        ? ""
        : Base64.getUrlEncoder().withoutPadding().encodeToString(Token.hash("form:" + token));
  }

  /** Whether a request that changes something came from a page of this session. */
  public boolean isOwnForm(Context ctx) {
    String sent = ctx.header("X-Florin-Form");
    if (sent == null) {
      sent = ctx.formParam("csrf");
    }
    String wanted = csrf(ctx);
    return sent != null
        && !wanted.isEmpty()
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }

  /** The prefix makes browsers refuse the cookie where another host of the domain set it. */
  private String cookie() {
    return secure ? "__Host-florin" : "florin";
  }

  private Cookie cookie(String value, int maxAge) {
    var cookie = new Cookie(cookie(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(maxAge);
    // From a mail or a chat people arrive by a link: strict would show them signed out.
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }
}
