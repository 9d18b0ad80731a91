package florin.bot.platform.discord;

import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Form;
import florin.bot.chat.Inquiries;
import florin.bot.chat.Origin;
import florin.bot.chat.PlatformUnderTest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Anna in private with the bot, on the fake server and the real library. */
public final class DiscordUnderTest implements PlatformUnderTest {
  static final Inquiries NOTHING =
      new Inquiries() {
        @Override
        public List<Suggestion> suggest(
            Origin origin, String command, String param, String typed) {
          return List.of();
        }

        @Override
        public Optional<Form> form(Origin origin, String token) {
          return Optional.empty();
        }
      };

  final DiscordFake fake = DiscordFake.start();
  private final FakePerson anna = fake.person("Anna", "en-US").dm();
  private final Inquiries inquiries;
  private final ChatPlatform platform;

  public DiscordUnderTest() {
    this(NOTHING);
  }

  DiscordUnderTest(Inquiries inquiries) {
    this.inquiries = inquiries;
    this.platform = restarted();
  }

  static DiscordSettings settings(DiscordFake fake) {
    return DiscordSettings.of(fake.account().token())
        .at(Optional.of(fake.apiUrl()), Optional.of(fake.gatewayUrl()))
        .compressed(false)
        .pausing(Duration.ofMillis(200));
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.CLOSED_CHATS));
  }

  @Override
  public Chat chat() {
    return new Chat(
        DiscordPlatform.NAME,
        fake.account().id(),
        anna.id(),
        Chat.Kind.PRIVATE,
        Optional.empty());
  }

  @Override
  public String personId() {
    return anna.id();
  }

  @Override
  public Chat closedChat() {
    throw new UnsupportedOperationException("whoever shuts us out can still call us");
  }

  @Override
  public String writes(String text) {
    return anna.says(text);
  }

  @Override
  public void changes(String messageId, String text) {
    anna.changes(messageId, text);
  }

  @Override
  public void replies(Seen message, String text) {
    anna.replies(message.id(), text);
  }

  @Override
  public void sends(String fileName, byte[] bytes, String caption) {
    anna.says(caption, FakeFile.of(fileName, "application/octet-stream", bytes));
  }

  @Override
  public void presses(Seen message, String label) {
    anna.press(message.id(), label);
  }

  @Override
  public void refusesMessages(int times) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutsOut(boolean out) {
    anna.shutsOut(out);
  }

  @Override
  public ChatPlatform restarted() {
    return new DiscordPlatform(settings(fake), inquiries, Clock.systemUTC());
  }

  @Override
  public List<Seen> sees() {
    return anna.sees();
  }

  @Override
  public void close() {
    fake.close();
  }
}
