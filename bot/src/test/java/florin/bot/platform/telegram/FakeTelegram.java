package florin.bot.platform.telegram;

import florin.bot.platform.FakeAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The fake server for tests of the whole program: people who chat, and troubles of the server. */
public final class FakeTelegram implements AutoCloseable {
  private final TelegramFake server = TelegramFake.start();

  public FakeTelegram() throws IOException {}

  public URI url() {
    return server.url();
  }

  public String token() {
    return TelegramFake.TOKEN;
  }

  /**
   * @param language as the person's app reports it
   */
  public FakePerson person(long id, String language) {
    return new FakePerson(server, id, language);
  }

  /**
   * Something the bot said.
   *
   * @param nanos when it reached the server, by the nanosecond clock
   */
  public record Said(long chat, String text, long nanos) {}

  /** All messages the bot sent so far, in order; what it edited is not among them. */
  public List<Said> said() {
    return server.requests("sendMessage").stream()
        .map(request ->
            new Said(
                Long.parseLong(request.text("chat_id")), request.text("text"), request.nanos()))
        .toList();
  }

  /** How many {@link #said} holds, for whoever looks often. */
  public int saidCount() {
    return server.count("sendMessage");
  }

  /** The next polls are answered as by a broken server. */
  public void breaks(int polls) {
    for (int i = 0; i < polls; i++) {
      server.answer("getUpdates", FakeAnswer.of(502, "<html>Bad Gateway</html>"));
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
