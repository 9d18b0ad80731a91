package florin.quickentry;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads {@code a > b}. Names of several words need no quotes where the book knows them. */
final class TransferReader {
  private static final int LONGEST = 4;

  private final Line line;
  private final FieldReader fields;
  private final NumberFinder numbers;

  TransferReader(Line line, FieldReader fields, NumberFinder numbers) {
    this.line = line;
    this.fields = fields;
    this.numbers = numbers;
  }

  /**
   * @param buckets both ends where they name buckets and not locations
   */
  record Ends(
      Optional<String> from, Optional<String> to, Optional<BucketMove> buckets, boolean arrow) {
    static final Ends NONE = new Ends(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** A name beside the arrow, by its pieces. */
  private record Side(int first, int last, String text, boolean known) {}

  Ends read() {
    for (int arrow : line.with(Field.ARROW)) {
      Optional<Side> from = side(arrow, -1);
      Optional<Side> to = side(arrow, 1);
      boolean both = from.isPresent() && to.isPresent();
      if (both || from.filter(Side::known).isPresent() || to.filter(Side::known).isPresent()) {
        line.mark(arrow, Meaning.ARROW);
        if (both && areBuckets(from.get(), to.get())) {
          return buckets(from.get(), to.get());
        }
        return new Ends(
            from.flatMap(side -> take(side, Field.FROM, Meaning.TRANSFER_FROM)),
            to.flatMap(side -> take(side, Field.TO, Meaning.TRANSFER_TO)),
            Optional.empty(),
            true);
      }
    }
    return Ends.NONE;
  }

  private boolean areBuckets(Side from, Side to) {
    return fields.isBucket(from.text())
        && fields.isBucket(to.text())
        && !(fields.isLocation(from.text()) && fields.isLocation(to.text()));
  }

  private Ends buckets(Side from, Side to) {
    Optional<String> source = take(from, Field.BUCKET, Meaning.BUCKET);
    Optional<String> target = take(to, Field.BUCKET, Meaning.BUCKET);
    return new Ends(
        Optional.empty(),
        Optional.empty(),
        source.flatMap(name -> target.map(other -> new BucketMove(name, other))),
        true);
  }

  private boolean isKnown(String text) {
    return fields.isLocation(text) || fields.isBucket(text);
  }

  private Optional<String> take(Side side, Field field, Meaning meaning) {
    line.mark(side.first(), side.last(), meaning);
    return fields.resolve(field, side.text());
  }

  private Optional<Side> side(int arrow, int direction) {
    int nearest = arrow + direction;
    if (nearest < 0 || nearest >= line.size()) {
      return Optional.empty();
    }
    Piece piece = line.piece(nearest);
    if (piece.has(Field.LOCATION) || (piece.field().isEmpty() && piece.quoted())) {
      return Optional.of(new Side(nearest, nearest, piece.value(), isKnown(piece.value())));
    }
    if (!line.isWord(nearest)) {
      return Optional.empty();
    }
    for (int length = LONGEST; length >= 1; length--) {
      int other = nearest + direction * (length - 1);
      int first = Math.min(nearest, other);
      int last = Math.max(nearest, other);
      if (IntStream.rangeClosed(first, last).allMatch(line::isWord)) {
        String text =
            IntStream.rangeClosed(first, last)
                .mapToObj(line::text)
                .collect(Collectors.joining(" "));
        if (isKnown(text)) {
          return Optional.of(new Side(first, last, text, true));
        }
      }
    }
    boolean named =
        piece.value().codePoints().anyMatch(Character::isLetter) && !numbers.isNumber(nearest);
    return named ? Optional.of(new Side(nearest, nearest, piece.value(), false)) : Optional.empty();
  }
}
