package florin.bot.platform.simulator;

import florin.bot.chat.ChatPlatformContract;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;

final class SimulatorContractTest extends ChatPlatformContract {
  @Override
  protected PlatformUnderTest world() throws IOException {
    return new SimulatorUnderTest();
  }
}
