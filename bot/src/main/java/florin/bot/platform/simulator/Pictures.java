package florin.bot.platform.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Which files a browser may show in place: pictures that can hold no script, told by their first
 * bytes, not their names.
 */
final class Pictures {
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private Pictures() {}

  static boolean isShown(String mediaType) {
    return SHOWN.contains(mediaType);
  }

  /** The type to serve a file under. */
  static String type(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(12);
    }
    if (begins(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n')) {
      return "image/png";
    }
    if (begins(head, 0, 0xff, 0xd8, 0xff)) {
      return "image/jpeg";
    }
    if (begins(head, 0, 'G', 'I', 'F', '8')) {
      return "image/gif";
    }
    return begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P')
        ? "image/webp"
        : "application/octet-stream";
  }

  private static boolean begins(byte[] head, int from, int... bytes) {
    if (head.length < from + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[from + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
