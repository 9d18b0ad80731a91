package florin.bot.platform.telegram;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * The fake as a process of its own, for tests that kill the program and must not lose the server
 * with it.
 */
final class TelegramFakeProgram {
  private TelegramFakeProgram() {}

  /**
   * Takes a port (0: any) and prints {@code url=... token=...} when it listens; ends when it is
   * killed.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var fake = TelegramFake.start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0, "");
    System.out.println("url=" + fake.url() + " token=" + TelegramFake.TOKEN);
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
