package florin.bot.bench;

import java.util.Arrays;

/**
 * Work done over and over.
 *
 * @param millis how long each time took, shortest first
 */
@SuppressWarnings("ArrayRecordComponent")
record Repeated(double[] millis) {

  /** Something that takes time. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /**
   * @param warmUps times that are not counted
   * @param times that are
   */
  static Repeated of(int warmUps, int times, Work work) throws Exception {
    for (int i = 0; i < warmUps; i++) {
      work.run();
    }
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      millis[i] = once(work);
    }
    Arrays.sort(millis);
    return new Repeated(millis);
  }

  /** How many milliseconds it takes this time. */
  static double once(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  double median() {
    return part(0.5);
  }

  /** The time that this part of all took at most. */
  double part(double share) {
    return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Repeated(sorted).median();
  }
}
