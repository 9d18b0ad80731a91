package florin.bot.platform.telegram;

import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Anna in a private chat with the bot, on the fake server and the real client library. */
public final class TelegramUnderTest implements PlatformUnderTest {
  private final Fixture fixture;
  private final FakePerson anna;

  public TelegramUnderTest() throws IOException {
    fixture = new Fixture();
    anna = new FakePerson(fixture.fake, Sent.ANNA, "en");
  }

  @Override
  public ChatPlatform platform() {
    return fixture.platform;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.allOf(Ability.class);
  }

  @Override
  public Chat chat() {
    return Fixture.anna();
  }

  @Override
  public String personId() {
    return Long.toString(Sent.ANNA);
  }

  @Override
  public Chat closedChat() {
    return new Chat("telegram", chat().bot(), "31337", Chat.Kind.PRIVATE, Optional.empty());
  }

  @Override
  public String writes(String text) {
    return anna.writes(text);
  }

  @Override
  public void changes(String messageId, String text) {
    anna.changes(messageId, text);
  }

  @Override
  public void replies(Seen message, String text) {
    anna.replies(message, text);
  }

  @Override
  public void sends(String fileName, byte[] bytes, String caption) {
    anna.sends(fileName, bytes, caption);
  }

  @Override
  public void presses(Seen message, String label) {
    anna.presses(message, label);
  }

  @Override
  public void refusesMessages(int times) {
    for (int i = 0; i < times; i++) {
      fixture.fake.answer("sendMessage", Refusals.tooMany(1));
    }
  }

  @Override
  public void shutsOut(boolean out) {
    anna.shutsOut(out);
  }

  @Override
  public ChatPlatform restarted() {
    return new TelegramPlatform(Fixture.settings(fixture.fake.url()), fixture.now::get);
  }

  @Override
  public List<Seen> sees() {
    return anna.sees();
  }

  @Override
  public void close() {
    fixture.close();
  }
}
