package florin.bot.files.invoice;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A photo or a screenshot of one page. */
final class Picture implements Scan.Pictures {

  private static final long MOST_PIXELS = 60_000_000;

  /** Of the longer side: an A4 page at the scan's resolution. */
  private static final int LONGEST = 2_400;

  private final byte[] bytes;

  Picture(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int count() {
    return 1;
  }

  /** In grey and no larger than needed, every n-th pixel of a larger one. */
  @Override
  public Optional<BufferedImage> page(int index) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / LONGEST);
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(grey(reader.read(0, every)));
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage grey(BufferedImage colours) {
    BufferedImage grey =
        new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setBackground(java.awt.Color.WHITE);
    graphics.clearRect(0, 0, grey.getWidth(), grey.getHeight());
    graphics.drawImage(colours, 0, 0, null);
    graphics.dispose();
    return grey;
  }
}
