package florin.bot.platform.simulator;

import florin.bot.chat.ChatsContract;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;

final class SimulatorChatsTest extends ChatsContract {
  @Override
  protected PlatformUnderTest person() throws IOException {
    return new SimulatorUnderTest();
  }
}
