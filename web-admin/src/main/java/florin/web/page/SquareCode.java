package florin.web.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square code for a camera, drawn as a path of an SVG: one unit a module.
 *
 * @param side in modules, without the quiet zone around it
 * @param path one square a dark module
 */
public record SquareCode(int side, String path) {

  public static SquareCode of(String content) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds this", tooLong);
    }
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new SquareCode(modules.getWidth(), path.toString());
  }
}
