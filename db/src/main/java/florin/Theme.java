package florin;

/**
 * The ground pictures and pages are drawn on; a person's setting, because no chat tells its own
 * colours.
 */
public enum Theme {
  LIGHT,
  DARK
}
