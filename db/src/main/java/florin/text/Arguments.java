package florin.text;

import com.ibm.icu.text.MessagePattern;
import java.util.Set;
import java.util.TreeSet;

/**
 * The positions of the arguments a pattern takes, at every depth.
 *
 * @param shown those that appear in the sentence
 * @param selecting those that only choose its form, which another language may not need
 */
record Arguments(Set<Integer> shown, Set<Integer> selecting) {

  static Arguments of(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<Integer> shown = new TreeSet<>();
    Set<Integer> selecting = new TreeSet<>();
    for (int index = 0; index < pattern.countParts(); index++) {
      MessagePattern.Part part = pattern.getPart(index);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        boolean selects = part.getArgType() == MessagePattern.ArgType.SELECT;
        MessagePattern.Part name = pattern.getPart(index + 1);
        if (name.getType() != MessagePattern.Part.Type.ARG_NUMBER) {
          throw new IllegalArgumentException("arguments are numbered, not named: " + text);
        }
        (selects ? selecting : shown).add(name.getValue());
      }
    }
    selecting.removeAll(shown);
    return new Arguments(shown, selecting);
  }

  /** How many arguments must be given. */
  int count() {
    int most = -1;
    for (int position : shown) {
      most = Math.max(most, position);
    }
    for (int position : selecting) {
      most = Math.max(most, position);
    }
    return most + 1;
  }
}
