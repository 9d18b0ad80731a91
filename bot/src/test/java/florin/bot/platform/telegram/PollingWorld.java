package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A poller beside a fake server. */
abstract class PollingWorld {
  Fixture it;
  private int messages;

  @BeforeEach
  void open() throws IOException {
    it = new Fixture();
  }

  @AfterEach
  void close() {
    it.close();
  }

  int says(String text) {
    ObjectNode update = Sent.text(Sent.ANNA, ++messages, text);
    return it.fake.updates().add(update);
  }
}
