package florin.bot.platform.terminal;

import florin.bot.chat.ChatsContract;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;

final class TerminalChatsTest extends ChatsContract {
  @Override
  protected PlatformUnderTest person() throws IOException {
    return new TerminalUnderTest();
  }
}
