package florin.bot.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The table of contents at the end of a ZIP, read without unpacking anything (layout: PKWARE
 * APPNOTE 6.3.10, sections 4.3.12 to 4.3.16). What it claims may be a lie; the parser's own limits
 * catch that. It says enough to turn away what is honest about being too large.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LONGEST_TAIL = 22 + 0xFFFF;

  private final List<String> names;
  private final long unpackedBytes;
  private final boolean encrypted;

  private ZipDirectory(List<String> names, long unpackedBytes, boolean encrypted) {
    this.names = names;
    this.unpackedBytes = unpackedBytes;
    this.encrypted = encrypted;
  }

  /** Empty when the end of the archive is missing or makes no sense. */
  static Optional<ZipDirectory> of(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int last = Math.max(0, zip.length - LONGEST_TAIL);
    for (int end = zip.length - 22; end >= last; end--) {
      if (bytes.getInt(end) == END) {
        Optional<ZipDirectory> directory = entries(bytes, end);
        if (directory.isPresent()) {
          return directory;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ZipDirectory> entries(ByteBuffer bytes, int end) {
    long size = Integer.toUnsignedLong(bytes.getInt(end + 12));
    long start = end - size;
    int locator = end - 20;
    if (locator >= 0 && bytes.getInt(locator) == END_64_LOCATOR) {
      long record = bytes.getLong(locator + 8);
      if (record < 0 || record > end - 56 || bytes.getInt((int) record) != END_64) {
        return Optional.empty();
      }
      start = record - bytes.getLong((int) record + 40);
    }
    if (start < 0 || start > end) {
      return Optional.empty();
    }
    return walk(bytes, (int) start, end);
  }

  private static Optional<ZipDirectory> walk(ByteBuffer bytes, int start, int end) {
    List<String> names = new ArrayList<>();
    long unpacked = 0;
    boolean encrypted = false;
    int at = start;
    while (at + 46 <= end && bytes.getInt(at) == ENTRY) {
      int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
      int extraLength = Short.toUnsignedInt(bytes.getShort(at + 30));
      int commentLength = Short.toUnsignedInt(bytes.getShort(at + 32));
      int next = at + 46 + nameLength + extraLength + commentLength;
      if (next > end) {
        return Optional.empty();
      }
      names.add(new String(bytes.array(), at + 46, nameLength, StandardCharsets.UTF_8));
      unpacked = saturatedSum(unpacked, unpackedSize(bytes, at, nameLength, extraLength));
      encrypted |= (bytes.getShort(at + 8) & 1) != 0;
      at = next;
    }
    boolean sensible = !names.isEmpty() || start == end;
    return sensible ? Optional.of(new ZipDirectory(names, unpacked, encrypted)) : Optional.empty();
  }

  private static long unpackedSize(ByteBuffer bytes, int at, int nameLength, int extraLength) {
    long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
    if (size != 0xFFFFFFFFL) {
      return size;
    }
    int extra = at + 46 + nameLength;
    int extraEnd = extra + extraLength;
    while (extra + 4 <= extraEnd) {
      int length = Short.toUnsignedInt(bytes.getShort(extra + 2));
      if (bytes.getShort(extra) == 1 && length >= 8 && extra + 12 <= extraEnd) {
        long large = bytes.getLong(extra + 4);
        return large < 0 ? Long.MAX_VALUE : large;
      }
      extra += 4 + length;
    }
    return size;
  }

  private static long saturatedSum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  int entries() {
    return names.size();
  }

  long unpackedBytes() {
    return unpackedBytes;
  }

  boolean encrypted() {
    return encrypted;
  }

  /** Whether an entry's name, in lower case and with forward slashes, is as asked. */
  boolean has(Predicate<String> name) {
    return names.stream().map(n -> n.replace('\\', '/').toLowerCase(Locale.ROOT)).anyMatch(name);
  }
}
