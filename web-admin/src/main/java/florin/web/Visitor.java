package florin.web;

import io.javalin.security.RouteRole;

/** Who may open a URL. A URL that names nobody opens for nobody. */
public enum Visitor implements RouteRole {
  ANYONE,

  /**
   * Somebody at this very machine, addressing it as such: not through a proxy, nor through a
   * foreign page or name.
   */
  AT_THIS_MACHINE
}
