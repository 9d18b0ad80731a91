package florin.web;

import florin.web.page.Sessions;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.UnauthorizedResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may open a URL. A page elsewhere may point its own name at this machine (DNS
 * rebinding) or open a WebSocket to it, so where only this machine is served, the addressed host
 * must be loopback and what changes things or keeps a connection must come from our own origin.
 */
final class Doorman {
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

  private final Sessions sessions;

  Doorman(Sessions sessions) {
    this.sessions = sessions;
  }

  void check(Context ctx) {
    if (ctx.routeRoles().contains(Visitor.ANYONE)) {
      refuseForeignForm(ctx);
      return;
    }
    if (ctx.routeRoles().contains(Visitor.NEARBY)) {
      checkNearby(ctx);
      return;
    }
    if (ctx.routeRoles().size() == 1 && !ctx.routeRoles().contains(Visitor.AT_THIS_MACHINE)) {
      checkSeat(ctx, (Visitor) ctx.routeRoles().iterator().next());
      return;
    }
    checkMachine(ctx);
  }

  /**
   * A page elsewhere could send somebody's browser here with a form, to sign them in as another.
   * Browsers say where a form comes from; programs, such as a messenger, say nothing.
   */
  private static void refuseForeignForm(Context ctx) {
    var from = ctx.header("Sec-Fetch-Site");
    if (changes(ctx) && from != null && !List.of("same-origin", "none").contains(from)) {
      throw new ForbiddenResponse("from another site");
    }
  }

  /** Where somebody must be signed in. */
  private void checkSeat(Context ctx, Visitor least) {
    var session = sessions.of(ctx);
    if (session.isEmpty()) {
      signIn(ctx);
      return;
    }
    if (changes(ctx) && !sessions.isOwnForm(ctx)) {
      throw new ForbiddenResponse("not from a page of this session");
    }
    var member = session.get().membership();
    boolean allowed =
        least == Visitor.OPERATOR
            ? member.person().operator() && !session.get().bound()
            : least.role().map(member.role()::atLeast).orElse(false);
    if (!allowed) {
      throw new ForbiddenResponse("not for this role");
    }
  }

  /** To the page to sign in, and back afterwards; a program is told, an open page is moved. */
  private static void signIn(Context ctx) {
    var current = ctx.header("HX-Current-URL");
    var back = current == null ? ctx.path() + query(ctx) : path(current);
    var page = "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    if (ctx.header("HX-Request") != null) {
      ctx.header("HX-Redirect", page).status(204);
      ctx.skipRemainingHandlers();
    } else if (changes(ctx)) {
      throw new UnauthorizedResponse();
    } else {
      ctx.redirect(page, HttpStatus.SEE_OTHER);
      ctx.skipRemainingHandlers();
    }
  }

  private static String query(Context ctx) {
    return ctx.queryString() == null ? "" : "?" + ctx.queryString();
  }

  private static String path(String url) {
    try {
      var address = new URI(url);
      var query = address.getRawQuery();
      return address.getRawPath() + (query == null ? "" : "?" + query);
    } catch (URISyntaxException unreadable) {
      return "/";
    }
  }

  private static boolean changes(Context ctx) {
    return !List.of("GET", "HEAD").contains(ctx.req().getMethod());
  }

  private static void checkNearby(Context ctx) {
    if (!isNearby(ctx.req().getRemoteAddr())
        || FORWARDED.stream().anyMatch(name -> ctx.header(name) != null)) {
      throw new ForbiddenResponse("not nearby");
    }
  }

  private static boolean isNearby(@Nullable String address) {
    try {
      if (address == null) {
        return false;
      }
      var known = InetAddress.getByName(address);
      // IPv6 has its private networks below fc00::/7, which Java does not call local.
      boolean unique = known.getAddress().length == 16 && (known.getAddress()[0] & 0xFE) == 0xFC;
      return known.isLoopbackAddress()
          || known.isSiteLocalAddress()
          || known.isLinkLocalAddress()
          || unique;
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }

  private static void checkMachine(Context ctx) {
    if (ctx.routeRoles().isEmpty() && ctx.req().getMethod().equals("HEAD")) {
      // A HEAD finds the route of its GET, but not who may open it.
      throw new MethodNotAllowedResponse("only GET", Map.of("Allow", "GET"));
    }
    if (!ctx.routeRoles().contains(Visitor.AT_THIS_MACHINE)) {
      throw new IllegalStateException("the route " + ctx.path() + " says nothing of its visitors");
    }
    if (!isLoopback(ctx.req().getRemoteAddr())
        || FORWARDED.stream().anyMatch(name -> ctx.header(name) != null)) {
      throw new ForbiddenResponse("not at this machine");
    }
    var host = ctx.header("Host");
    if (host == null || !ownHosts(ctx.req().getLocalPort()).contains(host)) {
      throw new ForbiddenResponse("addressed as another host");
    }
    var origin = ctx.header("Origin");
    if (origin == null ? mustNameOrigin(ctx) : !origin.equals("http://" + host)) {
      throw new ForbiddenResponse("from another origin");
    }
  }

  private static boolean mustNameOrigin(Context ctx) {
    return "websocket".equalsIgnoreCase(ctx.header("Upgrade")) || changes(ctx);
  }

  private static List<String> ownHosts(int port) {
    return List.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  private static boolean isLoopback(@Nullable String address) {
    try {
      return address != null && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}
