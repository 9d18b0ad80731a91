package florin.quickentry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a line and what each has been taken for so far. Pieces taken for nothing are the
 * description.
 */
final class Line {
  private final List<Piece> pieces;
  private final @Nullable Meaning[] meanings;

  private Line(List<Piece> pieces) {
    this.pieces = pieces;
    this.meanings = new @Nullable Meaning[pieces.size()];
  }

  static Line of(String text, EntryContext context) {
    return new Line(joined(Lexer.pieces(text, context.locale()), context.names()));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  int size() {
    return pieces.size();
  }

  Piece piece(int index) {
    return pieces.get(index);
  }

  /** The piece's text; empty beyond either end. */
  String text(int index) {
    return index < 0 || index >= pieces.size() ? "" : pieces.get(index).value();
  }

  /** Whether the piece is a plain word that nothing has claimed. */
  boolean isWord(int index) {
    return index >= 0
        && index < pieces.size()
        && pieces.get(index).isWord()
        && meanings[index] == null;
  }

  boolean isFree(int index) {
    return meanings[index] == null;
  }

  void mark(int first, int last, Meaning meaning) {
    Arrays.fill(meanings, first, last + 1, meaning);
  }

  void mark(int index, Meaning meaning) {
    meanings[index] = meaning;
  }

  List<Integer> with(Field field) {
    return IntStream.range(0, size())
        .filter(index -> isFree(index) && piece(index).has(field))
        .boxed()
        .toList();
  }

  /** The pieces left over, in the order they were written. */
  String description() {
    return IntStream.range(0, size())
        .filter(index -> isFree(index) || meanings[index] == Meaning.DESCRIPTION)
        .mapToObj(index ->
            piece(index).quoted() && piece(index).field().isEmpty()
                ? piece(index).value()
                : piece(index).raw())
        .collect(Collectors.joining(" "))
        .replaceAll("^[\\s,;]+|[\\s,;]+$", "");
  }

  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    for (int index = 0; index < size(); index++) {
      Meaning meaning = meanings[index];
      tokens.add(new Token(piece(index).raw(), meaning == null ? Meaning.DESCRIPTION : meaning));
    }
    return tokens;
  }

  /**
   * Names of several words need no quotes behind a sigil where the book knows them: {@code #eating
   * out}.
   */
  private static List<Piece> joined(List<Piece> pieces, Names names) {
    List<Piece> result = new ArrayList<>();
    int index = 0;
    while (index < pieces.size()) {
      int length = longestName(pieces, index, names);
      Piece first = pieces.get(index);
      List<Piece> rest = pieces.subList(index + 1, index + length);
      String raw =
          rest.stream()
              .map(piece -> " " + piece.raw())
              .collect(Collectors.joining("", first.raw(), ""));
      String value =
          rest.stream()
              .map(piece -> " " + piece.value())
              .collect(Collectors.joining("", first.value(), ""));
      result.add(length == 1 ? first : new Piece(raw, first.field(), value, true));
      index += length;
    }
    return result;
  }

  private static int longestName(List<Piece> pieces, int start, Names names) {
    Piece first = pieces.get(start);
    if (first.field().isEmpty() || first.quoted()) {
      return 1;
    }
    List<KnownName> known = names.of(first.field().get()).stream().filter(Line::hasSpace).toList();
    int longest = 1;
    StringBuilder joined = new StringBuilder(first.value());
    for (int length = 2;
        !known.isEmpty() && length <= 4 && start + length <= pieces.size();
        length++) {
      Piece next = pieces.get(start + length - 1);
      if (!next.isWord()) {
        break;
      }
      String text = joined.append(' ').append(next.value()).toString();
      if (known.stream().anyMatch(name -> isNamed(name, text))) {
        longest = length;
      }
    }
    return longest;
  }

  private static boolean hasSpace(KnownName name) {
    return name.name().indexOf(' ') > 0
        || name.aliases().stream().anyMatch(alias -> alias.indexOf(' ') > 0);
  }

  private static boolean isNamed(KnownName name, String text) {
    String folded = Folding.fold(text);
    return Folding.fold(name.name()).equals(folded)
        || name.aliases().stream().anyMatch(alias -> Folding.fold(alias).equals(folded));
  }
}
