package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Outgoing;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A platform that sends to a fake server. */
abstract class SendingWorld {
  Fixture it;

  @BeforeEach
  void open() throws IOException {
    it = new Fixture();
  }

  @AfterEach
  void close() {
    it.close();
  }

  List<FakeChats.Shown> seen() {
    return it.fake.chats().shown(Sent.ANNA);
  }

  DeliveryFailed failure(Outgoing message) {
    return catchThrowableOfType(DeliveryFailed.class, () -> it.platform.send(message));
  }

  static byte[] png() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, -1, -2};
  }
}
