package florin.bot.platform.terminal;

import florin.bot.chat.ChatPlatformContract;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;

final class TerminalContractTest extends ChatPlatformContract {
  @Override
  protected PlatformUnderTest world() throws IOException {
    return new TerminalUnderTest();
  }
}
