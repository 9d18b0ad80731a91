package florin.bot.platform.discord;

import florin.bot.chat.ChatPlatformContract;
import florin.bot.chat.PlatformUnderTest;

final class DiscordContractTest extends ChatPlatformContract {
  @Override
  protected PlatformUnderTest world() {
    return new DiscordUnderTest();
  }
}
