package florin.bot.chat;

import florin.Role;

/** Who may call a command. Checked on every call, whatever a menu shows. */
public enum Access {
  /** Anybody, registered or not. */
  ANYONE(Role.VIEWER),
  VIEWER(Role.VIEWER),
  AGENT(Role.AGENT),
  MANAGER(Role.MANAGER),
  OWNER(Role.OWNER);

  private final Role least;

  Access(Role least) {
    this.least = least;
  }

  public Role least() {
    return least;
  }
}
