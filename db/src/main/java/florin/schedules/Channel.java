package florin.schedules;

/** How a summary reaches somebody. */
public enum Channel {
  MAIL,
  CHAT,
  /** Not at all, also where others get one by themselves. */
  OFF
}
