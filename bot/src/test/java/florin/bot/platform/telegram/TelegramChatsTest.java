package florin.bot.platform.telegram;

import florin.bot.chat.ChatsContract;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;

final class TelegramChatsTest extends ChatsContract {
  @Override
  protected PlatformUnderTest person() throws IOException {
    return new TelegramUnderTest();
  }
}
