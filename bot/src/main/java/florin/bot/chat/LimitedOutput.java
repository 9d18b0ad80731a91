package florin.bot.chat;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and refuses the rest. */
final class LimitedOutput extends FilterOutputStream {
  private long left;
  private boolean full;

  LimitedOutput(OutputStream sink, long limit) {
    super(new BufferedOutputStream(sink, 1 << 16));
    left = limit;
  }

  @Override
  public void write(int one) throws IOException {
    take(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    take(count);
    out.write(bytes, from, count);
  }

  /** Whether something was refused. */
  boolean isFull() {
    return full;
  }

  private void take(int count) throws IOException {
    if (full || count > left) {
      full = true;
      throw new IOException("more than the limit");
    }
    left -= count;
  }
}
