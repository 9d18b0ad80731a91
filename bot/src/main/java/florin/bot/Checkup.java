package florin.bot;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints what a check found, one line each, with what to do below where something is amiss. */
record Checkup(PrintStream out, AtomicInteger problems) {
  Checkup(PrintStream out) {
    this(out, new AtomicInteger());
  }

  void fine(String found) {
    out.println("ok    " + found);
  }

  /** Not as it could be, but Florin works. */
  void note(String found, String whatToDo) {
    out.println("note  " + found);
    out.println("      " + whatToDo);
  }

  void problem(String found, String whatToDo) {
    problems.incrementAndGet();
    out.println("BAD   " + found);
    out.println("      " + whatToDo);
  }

  /** 0 when nothing is amiss, 1 otherwise. */
  int conclude() {
    int count = problems.get();
    out.println(
        count == 0
            ? "All is well."
            : count == 1 ? "One thing needs you." : count + " things need you.");
    return count == 0 ? 0 : 1;
  }
}
