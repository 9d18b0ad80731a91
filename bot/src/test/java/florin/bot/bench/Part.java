package florin.bot.bench;

/** One thing that is measured. */
interface Part {
  /** As it is asked for by {@code ONLY}. */
  String name();

  void measure(Figures figures) throws Exception;
}
