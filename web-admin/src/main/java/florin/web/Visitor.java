package florin.web;

import florin.Role;
import io.javalin.security.RouteRole;
import java.util.Optional;

/** Who may open a URL. A URL that names nobody opens for nobody. */
public enum Visitor implements RouteRole {
  ANYONE,

  /**
   * Somebody at this very machine, addressing it as such: not through a proxy, nor through a
   * foreign page or name.
   */
  AT_THIS_MACHINE,

  /** A program of this machine's own network, asking directly: not through a proxy. */
  NEARBY,

  /** Any member of the book who is signed in. */
  VIEWER,

  AGENT,

  MANAGER,

  OWNER,

  /** Whoever runs the installation, signed in to whatever book. */
  OPERATOR;

  /** The least a member of the book must be; empty where it is not a matter of the book. */
  Optional<Role> role() {
    return switch (this) {
      case ANYONE, AT_THIS_MACHINE, NEARBY, OPERATOR -> Optional.empty();
      case VIEWER -> Optional.of(Role.VIEWER);
      case AGENT -> Optional.of(Role.AGENT);
      case MANAGER -> Optional.of(Role.MANAGER);
      case OWNER -> Optional.of(Role.OWNER);
    };
  }
}
