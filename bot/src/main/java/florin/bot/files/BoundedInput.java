package florin.bot.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends in an error once more has come than anyone expected. */
final class BoundedInput extends FilterInputStream {

  /** Too much has come. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long left;

  BoundedInput(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) throws TooMuch {
    left -= bytes;
    if (left < 0) {
      throw new TooMuch();
    }
  }
}
