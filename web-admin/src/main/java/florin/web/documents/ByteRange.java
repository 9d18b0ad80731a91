package florin.web.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file somebody asks for (RFC 9110, section 14).
 *
 * @param first byte, counted from 0
 * @param last byte, inclusive; one before the first where the file has no such bytes
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  /** Empty for several ranges or none, which are answered with the whole file. */
  static Optional<ByteRange> read(String header, long size) {
    Matcher matcher = ONE.matcher(header);
    if (!matcher.matches() || header.equals("bytes=-")) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(last)), size - 1));
    }
    long begin = Long.parseLong(first);
    long end = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    return end < begin && begin < size
        ? Optional.empty()
        : Optional.of(new ByteRange(begin, Math.max(end, begin - 1)));
  }

  boolean isEmpty() {
    return last < first;
  }

  long length() {
    return last - first + 1;
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
