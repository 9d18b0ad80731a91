package florin.bot.render;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a picture: black on white in every theme, for cameras to read. */
public final class SquareCode {
  private static final int SIDE = 640;

  /** In modules, as the standard wants it. */
  private static final int QUIET_ZONE = 4;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private SquareCode() {}

  /** 640 by 640 pixels, in UTF-8, readable with an eighth of it covered. */
  public static byte[] png(String content) {
    BitMatrix modules = modules(content);
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        picture.setRGB(x, y, modules.get(x, y) ? BLACK : WHITE);
      }
    }
    return Png.encode(picture);
  }

  private static BitMatrix modules(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              SIDE,
              SIDE,
              Map.of(
                  EncodeHintType.CHARACTER_SET,
                  StandardCharsets.UTF_8.name(),
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds this", tooLong);
    }
  }
}
