package florin.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.MethodNotAllowedResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

  private Doorman() {}

  static void check(Context ctx) {
    if (ctx.routeRoles().contains(Visitor.ANYONE)) {
      return;
    }
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
    var method = ctx.req().getMethod();
    return "websocket".equalsIgnoreCase(ctx.header("Upgrade"))
        || !(method.equals("GET") || method.equals("HEAD"));
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
