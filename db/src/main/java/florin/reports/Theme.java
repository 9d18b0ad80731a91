package florin.reports;

/** The ground a picture is drawn on; a person's setting, because no chat tells its own colours. */
public enum Theme {
  LIGHT,
  DARK
}
