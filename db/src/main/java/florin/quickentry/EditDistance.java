package florin.quickentry;

/**
 * How many letters must be typed, deleted, replaced or swapped with their neighbour to turn one
 * word into another.
 */
final class EditDistance {
  private EditDistance() {}

  /**
   * @return at most the limit, which texts longer than it always reach
   */
  static int between(String one, String other, int limit) {
    if (one.length() >= limit || other.length() >= limit) {
      return limit;
    }
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        distance[row][column] =
            row == 0 || column == 0 ? row + column : step(distance, one, other, row, column);
      }
    }
    return Math.min(limit, distance[one.length()][other.length()]);
  }

  private static int step(int[][] distance, String one, String other, int row, int column) {
    boolean same = one.charAt(row - 1) == other.charAt(column - 1);
    int least =
        Math.min(
            Math.min(distance[row - 1][column], distance[row][column - 1]) + 1,
            distance[row - 1][column - 1] + (same ? 0 : 1));
    boolean swapped =
        row > 1
            && column > 1
            && one.charAt(row - 1) == other.charAt(column - 2)
            && one.charAt(row - 2) == other.charAt(column - 1);
    return swapped ? Math.min(least, distance[row - 2][column - 2] + 1) : least;
  }
}
