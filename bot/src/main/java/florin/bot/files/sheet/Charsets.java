package florin.bot.files.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out in which character set a text file is written. */
final class Charsets {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * A byte order mark decides; then UTF-16 shows by its NULs and UTF-8 by being well formed;
   * anything else is taken for windows-1252, which covers ISO 8859-1.
   */
  static String decode(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
    }
    if (file.length > 1 && file[0] != 0 && file[1] == 0) {
      return new String(file, StandardCharsets.UTF_16LE);
    }
    if (file.length > 1 && file[0] == 0 && file[1] != 0) {
      return new String(file, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(file, WINDOWS_1252);
    }
  }

  private static boolean startsWith(byte[] file, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
