package florin.bot.platform.discord;

import florin.bot.chat.ChatsContract;
import florin.bot.chat.PlatformUnderTest;

final class DiscordChatsTest extends ChatsContract {
  @Override
  protected PlatformUnderTest person() {
    return new DiscordUnderTest();
  }
}
