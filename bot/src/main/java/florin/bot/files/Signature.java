package florin.bot.files;

import florin.bot.files.reading.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Recognises a file by its first bytes. */
final class Signature {

  private record Magic(int offset, byte[] bytes, FileKind kind) {}

  private static final List<Magic> MAGIC =
      List.of(
          magic("D0CF11E0A1B11AE1", FileKind.XLS),
          magic("89504E47", FileKind.IMAGE),
          magic("FFD8FF", FileKind.IMAGE),
          magic("47494638", FileKind.IMAGE),
          magic("49492A00", FileKind.IMAGE),
          magic("4D4D002A", FileKind.IMAGE),
          new Magic(8, "WEBP".getBytes(StandardCharsets.US_ASCII), FileKind.IMAGE),
          new Magic(4, "ftyphei".getBytes(StandardCharsets.US_ASCII), FileKind.IMAGE),
          magic("1F8B", FileKind.ARCHIVE),
          magic("377ABCAF271C", FileKind.ARCHIVE),
          magic("526172211A07", FileKind.ARCHIVE),
          magic("425A68", FileKind.ARCHIVE),
          magic("FD377A585A00", FileKind.ARCHIVE),
          new Magic(257, "ustar".getBytes(StandardCharsets.US_ASCII), FileKind.ARCHIVE),
          magic("0900040007", FileKind.OLD_EXCEL),
          magic("0900040000", FileKind.OLD_EXCEL),
          magic("0902060000", FileKind.OLD_EXCEL),
          magic("0904060000", FileKind.OLD_EXCEL),
          magic("0908", FileKind.OLD_EXCEL));

  private static final int LOOKED_AT = 64 * 1024;

  private Signature() {}

  private static Magic magic(String hex, FileKind kind) {
    return new Magic(0, HexFormat.of().parseHex(hex), kind);
  }

  /** Every kind but those that lie inside a ZIP. */
  static FileKind of(byte[] file) {
    if (file.length == 0) {
      return FileKind.EMPTY;
    }
    for (Magic magic : MAGIC) {
      if (startsWith(file, magic.offset(), magic.bytes())) {
        return magic.kind();
      }
    }
    String head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return FileKind.PDF;
    }
    return isText(file) ? textKind(file) : FileKind.OTHER;
  }

  static boolean isZip(byte[] file) {
    return startsWith(file, 0, new byte[] {'P', 'K', 3, 4})
        || startsWith(file, 0, new byte[] {'P', 'K', 5, 6})
        || startsWith(file, 0, new byte[] {'P', 'K', 7, 8});
  }

  private static FileKind textKind(byte[] file) {
    String head =
        new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (head.isEmpty()) {
      return FileKind.EMPTY;
    }
    if (head.startsWith("mime-version:")) {
      return FileKind.WEB_PAGE;
    }
    if (!head.startsWith("<")) {
      return FileKind.CSV;
    }
    if (head.contains("progid=\"excel.sheet\"")) {
      // Excel's workbook in one XML file, whose tables are no web page's.
      return FileKind.XML;
    }
    if (head.contains("<html") || head.contains("<table") || head.contains("<!doctype html")) {
      return FileKind.WEB_PAGE;
    }
    return head.matches("(?s)<[?!a-z].*") ? FileKind.XML : FileKind.CSV;
  }

  /** Text has no control characters; UTF-16 shows as a NUL in every other byte. */
  private static boolean isText(byte[] file) {
    int length = Math.min(file.length, LOOKED_AT);
    int nulEven = 0;
    int nulOdd = 0;
    for (int i = 0; i < length; i++) {
      int b = file[i] & 0xFF;
      if (b == 0) {
        if (i % 2 == 0) {
          nulEven++;
        } else {
          nulOdd++;
        }
      } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
        return hasUtf16Mark(file);
      }
    }
    if (nulEven + nulOdd == 0) {
      return true;
    }
    int most = Math.max(nulEven, nulOdd);
    boolean oneSided = Math.min(nulEven, nulOdd) * 20 <= most;
    return hasUtf16Mark(file) || (oneSided && most * 4 > length);
  }

  private static boolean hasUtf16Mark(byte[] file) {
    return startsWith(file, 0, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(file, 0, new byte[] {(byte) 0xFE, (byte) 0xFF});
  }

  private static boolean startsWith(byte[] file, int offset, byte[] bytes) {
    return file.length >= offset + bytes.length
        && Arrays.equals(file, offset, offset + bytes.length, bytes, 0, bytes.length);
  }
}
