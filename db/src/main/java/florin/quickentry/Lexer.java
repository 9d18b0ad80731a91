package florin.quickentry;

import florin.money.AmountCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into pieces at spaces, outside quotes, and around the arrow of a transfer. */
final class Lexer {
  private static final String NAME = "[\\p{L}\\p{M}\\p{N}_.'’&/-]";
  private static final Pattern ARROW = Pattern.compile("->|=>|[>→⇒＞]");

  /** {@code a>b}, {@code a>} and {@code >b}, but not {@code <b>} or {@code >:(}. */
  private static final Pattern AROUND_ARROW =
      Pattern.compile("(" + NAME + "*?)(->|=>|[>→⇒＞])(@?" + NAME + "*)");

  /** {@code 12.50#food}, where a space was forgotten. */
  private static final Pattern HASH_AT_NUMBER = Pattern.compile("\\p{Nd}#(?=\\p{L})");

  private static final Pattern TRAILING = Pattern.compile("[,;:!?.]+$");

  private final String line;
  private final Locale locale;
  private final List<Piece> pieces = new ArrayList<>();
  private int position;

  private Lexer(String line, Locale locale) {
    this.line = line;
    this.locale = locale;
  }

  static List<Piece> pieces(String line, Locale locale) {
    Lexer lexer = new Lexer(Cleaning.clean(line), locale);
    while (lexer.skipSpaces()) {
      lexer.next();
    }
    return withValuesAttached(lexer.pieces);
  }

  private boolean skipSpaces() {
    while (position < line.length() && line.charAt(position) == ' ') {
      position++;
    }
    return position < line.length();
  }

  private void next() {
    int start = position;
    Optional<Quotes.Quoted> quoted = Quotes.at(line, start);
    if (quoted.isPresent()) {
      position = quoted.get().end();
      pieces.add(
          new Piece(
              line.substring(start, position),
              Optional.empty(),
              quoted.get().inside().strip(),
              true));
      return;
    }
    if (!sigil(start) && !key(start)) {
      word(start);
    }
  }

  private boolean sigil(int start) {
    int at = start;
    while (at < line.length() && AmountCharacters.isInvisible(line.charAt(at))) {
      at++;
    }
    if (at >= line.length()) {
      return false;
    }
    Optional<Field> field =
        switch (line.charAt(at)) {
          case '#', '＃' -> Optional.of(Field.HASH);
          case '@', '＠' -> Optional.of(Field.LOCATION);
          case '&', '＆' -> Optional.of(Field.COUNTERPARTY);
          default -> Optional.empty();
        };
    return field.isPresent() && field(field.get(), start, at + 1);
  }

  private boolean key(int start) {
    int colon = start;
    while (colon < line.length() && Character.isLetter(line.charAt(colon))) {
      colon++;
    }
    if (colon == start || colon >= line.length() || line.charAt(colon) != ':') {
      return false;
    }
    Optional<Field> field = Keys.find(line.substring(start, colon), locale);
    if (field.isEmpty()) {
      return false;
    }
    if (!field(field.get(), start, colon + 1)) {
      position = colon + 1;
      pieces.add(new Piece(line.substring(start, position), field, "", false));
    }
    return true;
  }

  /** Adds a piece with a field; false where no value follows. */
  private boolean field(Field field, int start, int valueStart) {
    Optional<Quotes.Quoted> quoted = Quotes.at(line, valueStart);
    if (quoted.isPresent()) {
      // What clings to the closing quote belongs to the value: &"Ann Lee"*2.
      position = field == Field.COUNTERPARTY ? endOfWord(quoted.get().end()) : quoted.get().end();
      String value = quoted.get().inside().strip() + line.substring(quoted.get().end(), position);
      return !value.isEmpty()
          && add(new Piece(line.substring(start, position), Optional.of(field), value, true));
    }
    int end = valueStart;
    while (end < line.length() && !endsValue(field, end)) {
      end++;
    }
    String value =
        TRAILING.matcher(Cleaning.visible(line.substring(valueStart, end))).replaceAll("");
    if (value.isEmpty()) {
      return false;
    }
    position = end;
    return add(new Piece(line.substring(start, end), Optional.of(field), value, false));
  }

  private boolean endsValue(Field field, int at) {
    char character = line.charAt(at);
    boolean name = field == Field.HASH || field == Field.LOCATION;
    return character == ' '
        || (name
            && (character == '#' || ARROW.matcher(line).region(at, line.length()).lookingAt()));
  }

  private void word(int start) {
    position = endOfWord(start);
    Matcher hash = HASH_AT_NUMBER.matcher(line).region(start, position);
    if (hash.find()) {
      position = hash.end() - 1;
    }
    for (int at = start; at < position; at++) {
      if (ARROW.matcher(line).region(at, position).lookingAt() && startsSide(at)) {
        position = at == start ? endOfArrow(at) : at;
        break;
      }
    }
    String text = line.substring(start, position);
    Matcher around = AROUND_ARROW.matcher(text);
    if (!around.matches()) {
      add(Piece.word(text));
      return;
    }
    if (!around.group(1).isEmpty()) {
      add(Piece.word(around.group(1)));
    }
    add(new Piece(around.group(2), Optional.of(Field.ARROW), "", false));
    if (!around.group(3).isEmpty()) {
      position = start + around.start(3);
    }
  }

  /** Whether behind an arrow at the position a quoted name or a location begins. */
  private boolean startsSide(int arrow) {
    int behind = endOfArrow(arrow);
    return Quotes.at(line, behind).isPresent()
        || (behind < line.length() && line.charAt(behind) == '@');
  }

  private int endOfArrow(int at) {
    Matcher arrow = ARROW.matcher(line).region(at, line.length());
    return arrow.lookingAt() ? arrow.end() : at;
  }

  private int endOfWord(int start) {
    int end = line.indexOf(' ', start);
    return end < 0 ? line.length() : end;
  }

  private boolean add(Piece piece) {
    pieces.add(piece);
    return true;
  }

  /** A key with nothing behind its colon takes the next word or quoted text. */
  private static List<Piece> withValuesAttached(List<Piece> pieces) {
    List<Piece> result = new ArrayList<>();
    for (int index = 0; index < pieces.size(); index++) {
      Piece piece = pieces.get(index);
      boolean open =
          piece.field().isPresent() && !piece.has(Field.ARROW) && piece.value().isEmpty();
      if (!open) {
        result.add(piece);
      } else if (index + 1 < pieces.size() && pieces.get(index + 1).field().isEmpty()) {
        Piece value = pieces.get(++index);
        result.add(
            new Piece(
                piece.raw() + " " + value.raw(), piece.field(), value.value(), value.quoted()));
      } else {
        result.add(Piece.word(piece.raw()));
      }
    }
    return result;
  }
}
