package florin.bot.platform.discord;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A file somebody sends.
 *
 * @param type its media type
 * @param alt what is said to people who cannot see it, or empty
 */
public record FakeFile(String name, String type, byte[] bytes, String alt) {
  private static final long PNG = 0x89504E470D0A1A0AL;

  public static FakeFile of(String name, String type, byte[] bytes) {
    return new FakeFile(name, type, bytes, "");
  }

  FakeFile saying(String words) {
    return new FakeFile(name, type, bytes, words);
  }

  record Size(int width, int height) {}

  /** Of a PNG picture. */
  Optional<Size> size() {
    if (bytes.length < 24 || ByteBuffer.wrap(bytes).getLong() != PNG) {
      return Optional.empty();
    }
    return Optional.of(
        new Size(ByteBuffer.wrap(bytes).getInt(16), ByteBuffer.wrap(bytes).getInt(20)));
  }
}
