package florin.bot.files.reading;

/**
 * Bounds of what is read from one file.
 *
 * @param rows lines of a sheet; a longer sheet is refused
 * @param columns columns looked at; those further right are not seen
 * @param cellChars characters kept of a cell
 * @param problems unreadable lines reported one by one
 */
public record ReadLimits(int rows, int columns, int cellChars, int problems) {

  /** What Florin reads unless a test says otherwise. */
  public static final ReadLimits STANDARD = new ReadLimits(1_000_000, 200, 2_000, 1_000);
}
