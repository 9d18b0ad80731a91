package florin.bot.platform.discord;

import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.ChatsWorld;
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
        public List<Suggestion> suggest(Origin origin, String command, String param, String typed) {
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
    this.platform = new OpenedPlatform(restarted());
  }

  static DiscordSettings settings(DiscordFake fake) {
    return DiscordSettings.of(DiscordFake.TOKEN)
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
        fake.account().self().path("id").asText(),
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

  /** What is said to somebody who is not there reaches them later, if at all. */
  private void listened() {
    ChatsWorld.await("the bot is there", fake.gateway()::isConnected);
  }

  @Override
  public String writes(String text) {
    listened();
    return anna.says(text);
  }

  @Override
  public void changes(String messageId, String text) {
    listened();
    anna.changes(messageId, text);
  }

  @Override
  public void replies(Seen message, String text) {
    listened();
    anna.replies(message.id(), text);
  }

  @Override
  public void sends(String fileName, byte[] bytes, String caption) {
    listened();
    anna.says(caption, FakeFile.of(fileName, "application/octet-stream", bytes));
  }

  @Override
  public void presses(Seen message, String label) {
    listened();
    anna.press(message.id(), label);
  }

  @Override
  public void refusesMessages(int times) {
    for (int i = 0; i < times; i++) {
      fake.answer("POST /channels/{channel}/messages", Refusals.tooMany(Duration.ofSeconds(1)));
    }
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
