package florin.bot.files.sheet;

import java.io.IOException;

/** A sheet that can be walked through from the top any number of times. */
interface Sheet {

  /** Empty where the format knows no names. */
  String name();

  boolean hidden();

  /** Shows each line that holds anything to the visitor, until it has seen enough. */
  void walk(Visitor visitor) throws IOException;

  /** Looks at lines. */
  interface Visitor {
    /** Whether to go on. */
    boolean visit(SheetRow row) throws IOException;
  }
}
