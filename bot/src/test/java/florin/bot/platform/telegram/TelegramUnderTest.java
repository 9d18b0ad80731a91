package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.PlatformUnderTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Anna in a private chat with the bot, on the fake server and the real client library. */
public final class TelegramUnderTest implements PlatformUnderTest {
  private final Fixture fixture;

  public TelegramUnderTest() throws IOException {
    fixture = new Fixture();
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
    var id = fixture.fake.chats().newId();
    fixture.fake.updates().add(Sent.text(Sent.ANNA, id, text));
    return Integer.toString(id);
  }

  @Override
  public void changes(String messageId, String text) {
    fixture.fake.updates().add(Sent.edited(Sent.ANNA, Integer.parseInt(messageId), text));
  }

  @Override
  public void sends(String fileName, byte[] bytes, String caption) {
    var id = fixture.fake.chats().newId();
    fixture.fake.file("file" + id, bytes);
    fixture.fake.updates().add(Sent.document(Sent.ANNA, id, "file" + id, fileName, caption));
  }

  @Override
  public void presses(Seen message, String label) {
    var shown =
        shown().stream()
            .filter(s -> Integer.toString(s.id()).equals(message.id()))
            .findFirst()
            .orElseThrow();
    var key =
        keys(shown.keys()).stream()
            .filter(k -> k.path("text").asText().equals(label))
            .findFirst()
            .orElseThrow();
    fixture
        .fake
        .updates()
        .add(Sent.pressed(Sent.ANNA, shown.id(), key.path("callback_data").asText()));
  }

  @Override
  public List<Seen> sees() {
    return shown().stream()
        .map(s ->
            new Seen(
                Integer.toString(s.id()),
                s.text(),
                keys(s.keys()).stream().map(key -> key.path("text").asText()).toList(),
                s.media().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SeenFile(s.fileName(), s.file()))))
        .toList();
  }

  @Override
  public void close() {
    fixture.close();
  }

  private List<FakeChats.Shown> shown() {
    return fixture.fake.chats().shown(Sent.ANNA);
  }

  private static List<JsonNode> keys(JsonNode markup) {
    var all = new ArrayList<JsonNode>();
    markup
        .path("inline_keyboard")
        .forEach(row -> StreamSupport.stream(row.spliterator(), false).forEach(all::add));
    return all;
  }
}
