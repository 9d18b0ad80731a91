package florin.quickentry;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the name somebody meant. A name counts when it or an alias is written out: exactly, or but
 * for case and accents, or but for what joins its words, or by the last part of {@code group/name};
 * and only if no other counts as well. Anything less is not a match but a suggestion.
 */
public final class NameMatch {
  private static final int LONGEST = 100;

  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          text -> Normalizer.normalize(text, Normalizer.Form.NFC),
          Folding::fold,
          Folding::key,
          text -> Folding.key(text.substring(text.lastIndexOf('/') + 1)));

  private final List<KnownName> names;

  public NameMatch(List<KnownName> names) {
    this.names = names;
  }

  public Optional<String> find(String text) {
    for (UnaryOperator<String> form : FORMS) {
      List<String> found =
          matching(form.equals(FORMS.getLast()) ? Folding.key(text) : form.apply(text), form);
      if (!found.isEmpty()) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** At most three names that look like the text, best first. */
  public List<String> nearest(String text) {
    String key = Folding.key(text);
    if (key.isEmpty() || key.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .map(name ->
            new Scored(
                name.name(),
                spellings(name)
                    .mapToInt(spelling -> score(key, Folding.key(spelling)))
                    .min()
                    .orElse(LONGEST)))
        .filter(scored -> scored.score < LONGEST)
        .sorted(Comparator.comparingInt(Scored::score))
        .map(Scored::name)
        .distinct()
        .limit(3)
        .toList();
  }

  private record Scored(String name, int score) {}

  private List<String> matching(String text, UnaryOperator<String> form) {
    return names.stream()
        .filter(name -> spellings(name).anyMatch(spelling -> form.apply(spelling).equals(text)))
        .map(KnownName::name)
        .distinct()
        .toList();
  }

  private static Stream<String> spellings(KnownName name) {
    return Stream.concat(Stream.of(name.name()), name.aliases().stream());
  }

  /** The distance, or {@link #LONGEST} where the two are not alike. */
  private static int score(String text, String name) {
    int distance = EditDistance.between(text, name, LONGEST);
    int tolerance = text.length() <= 4 ? 1 : Math.max(2, text.length() / 3);
    if (distance <= tolerance) {
      return distance;
    }
    boolean begins =
        Math.min(text.length(), name.length()) >= 2
            && (name.startsWith(text) || text.startsWith(name));
    boolean contains =
        Math.min(text.length(), name.length()) >= 3 && (name.contains(text) || text.contains(name));
    return begins ? Math.min(distance, 3) : contains ? Math.min(distance, 6) : LONGEST;
  }
}
