package florin.bot.render;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948): eight bits a channel, no filter, light compression. For
 * charts this takes a third of the time of the Java runtime's writer, for a tenth more bytes.
 */
final class Png {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int BITS = 8;
  private static final int TRUE_COLOR = 2;
  private static final int LEVEL = 3;

  private Png() {}

  /**
   * @param picture of {@link BufferedImage#TYPE_INT_RGB}: its colors are taken as they lie there
   */
  static byte[] encode(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeLong(SIGNATURE);
      chunk(out, "IHDR", header(picture));
      chunk(out, "IDAT", pixels(picture));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(picture.getWidth());
    out.writeInt(picture.getHeight());
    out.write(new byte[] {BITS, TRUE_COLOR, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] pixels(BufferedImage picture) throws IOException {
    int width = picture.getWidth();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 16 * 1024)) {
      Raster raster = picture.getRaster();
      int[] colors = new int[width];
      byte[] row = new byte[1 + 3 * width];
      for (int y = 0; y < picture.getHeight(); y++) {
        raster.getDataElements(0, y, width, 1, colors);
        for (int x = 0; x < width; x++) {
          row[3 * x + 1] = (byte) (colors[x] >> 16);
          row[3 * x + 2] = (byte) (colors[x] >> 8);
          row[3 * x + 3] = (byte) colors[x];
        }
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
