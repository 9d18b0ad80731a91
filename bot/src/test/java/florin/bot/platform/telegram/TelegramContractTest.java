package florin.bot.platform.telegram;

import florin.bot.chat.ChatPlatformContract;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;

final class TelegramContractTest extends ChatPlatformContract {
  @Override
  protected PlatformUnderTest world() throws IOException {
    return new TelegramUnderTest();
  }
}
