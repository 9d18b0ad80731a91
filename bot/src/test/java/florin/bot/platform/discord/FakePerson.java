package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import florin.bot.chat.PlatformUnderTest.Seen;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody at a place: what they do reaches the bot, and what the bot does is what they see. What
 * their app would not let them do is an {@link AssertionError}.
 */
public final class FakePerson {
  private final DiscordFake server;
  private final FakeUser user;
  private final FakeChannel place;

  FakePerson(DiscordFake server, FakeUser user, FakeChannel place) {
    this.server = server;
    this.user = user;
    this.place = place;
  }

  /** The same person in another channel. */
  public FakePerson in(FakeChannel channel) {
    return new FakePerson(server, user, channel);
  }

  /** The same person in private with the bot. */
  public FakePerson dm() {
    return in(server.places().dm(user));
  }

  public String id() {
    return user.id;
  }

  public FakeChannel place() {
    return place;
  }

  FakeUser user() {
    return user;
  }

  /** Carries the bot along from now on, to servers and groups it is not in. */
  public FakePerson installsBot() {
    user.installs();
    return this;
  }

  /** May manage the servers they are in, from now on. */
  public FakePerson managesServers() {
    user.managesServers();
    return this;
  }

  /** Shuts the bot out of the private chat, or lets it in again. */
  public void shutsOut(boolean out) {
    user.closes(out);
  }

  /**
   * @param command its name, where it has them with group and subcommand: {@code "book create"}
   * @param options texts, numbers, booleans, a {@link FakeFile}, a {@link FakePerson}; of choices
   *     what is shown or what it stands for
   */
  public FakeInteraction slash(String command, Map<String, ?> options) {
    var data =
        new FakeOptions(server.cdn(), place)
            .data(offered(command.split(" ")[0], 1), command, options, Optional.empty());
    return begin(FakeInteraction.COMMAND, Optional.empty(), data);
  }

  public FakeInteraction slash(String command) {
    return slash(command, Map.of());
  }

  /** Types at an option and returns what is offered. */
  public List<FakeInteraction.FakeChoice> typing(String command, String option, String soFar) {
    return types(command, option, soFar, Map.of()).choices();
  }

  /** The same with what stands in the other options already. */
  public FakeInteraction types(String command, String option, String soFar, Map<String, ?> others) {
    var given = new LinkedHashMap<String, Object>(others);
    given.put(option, soFar);
    var data =
        new FakeOptions(server.cdn(), place)
            .data(offered(command.split(" ")[0], 1), command, given, Optional.of(option));
    return begin(FakeInteraction.AUTOCOMPLETE, Optional.empty(), data);
  }

  /** Presses a button that stands under the message now. */
  public FakeInteraction press(FakeMessage message, String label) {
    return press(message.id(), label);
  }

  public FakeInteraction press(String messageId, String label) {
    var message = seen(messageId);
    var button =
        message
            .components(2)
            .filter(each -> FakeMessage.label(each).equals(label))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no button " + label + " in " + message.buttons()));
    if (button.path("disabled").asBoolean() || !button.has("custom_id")) {
      throw new AssertionError("the button " + label + " cannot be pressed");
    }
    return begin(FakeInteraction.COMPONENT, Optional.of(message.id()), pressed(button, 2));
  }

  /** Chooses in the one menu of the message that has these lines. */
  public FakeInteraction choose(FakeMessage message, String... labels) {
    var now = seen(message.id());
    var menu =
        now.components(3)
            .filter(each -> values(each, List.of(labels)).size() == labels.length)
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(List.of(labels) + " is not among " + now.choices()));
    var data = pressed(menu, 3);
    values(menu, List.of(labels)).forEach(data.putArray("values")::add);
    return begin(FakeInteraction.COMPONENT, Optional.of(now.id()), data);
  }

  /**
   * Sends a form off.
   *
   * @param values by label or id of the field; what is not named stays as it stands there
   */
  public FakeInteraction fill(FakeModal modal, Map<String, ?> values) {
    var data = new FakeForm(server.cdn(), place).data(modal, new HashMap<>(values));
    return begin(FakeInteraction.MODAL, modal.opener.source, data);
  }

  /** Takes a command from the menu of a message, such as "Book this". */
  public FakeInteraction picks(String command, String messageId) {
    var message = seen(messageId);
    var declared = offered(command, 3);
    var data = FakeRequest.JSON.createObjectNode().put("name", command).put("type", 3);
    data.set("id", declared.path("id"));
    data.put("target_id", message.id());
    data.putObject("resolved").putObject("messages").set(message.id(), message.json());
    return begin(FakeInteraction.COMMAND, Optional.empty(), data);
  }

  public FakeInteraction bookThis(String messageId) {
    return picks("Book this", messageId);
  }

  /** The id of the message. */
  public String says(String text, FakeFile... files) {
    return post(FakeRequest.JSON.createObjectNode().put("content", text), files);
  }

  public String replies(String messageId, String text, FakeFile... files) {
    var body = FakeRequest.JSON.createObjectNode().put("content", text);
    body.putObject("message_reference").put("message_id", messageId);
    return post(body, files);
  }

  public void changes(String messageId, String text) {
    var message = own(messageId);
    var body = FakeRequest.JSON.createObjectNode().put("content", text);
    server.chats().edit(message, body, Map.of(), 0);
  }

  public void deletes(String messageId) {
    server.chats().delete(own(messageId));
  }

  /** What of the bot stands here for this person, in order, as it looks now. */
  public List<Seen> sees() {
    return shown().stream()
        .filter(message -> message.author().equals(server.places().bot.id))
        .map(FakeMessage::seen)
        .toList();
  }

  /** All that stands here for this person, in order, as it looks now. */
  public List<FakeMessage> shown() {
    return server.chats().in(place).stream()
        .filter(message -> message.onlyFor().map(user.id::equals).orElse(true))
        .toList();
  }

  /** What the bot says next, once it has said this many messages here. */
  public FakeMessage hears(int count) {
    return Waiting.untilThere(
        count + " messages of the bot in " + place.id(),
        () ->
            shown().stream()
                .filter(message -> message.author().equals(server.places().bot.id))
                .skip(count - 1L)
                .findFirst());
  }

  private String post(ObjectNode body, FakeFile... files) {
    var parts = new LinkedHashMap<String, FakeFile>();
    for (var file : files) {
      parts.put("files[" + parts.size() + "]", file);
    }
    return server.chats().post(FakePost.plain(place, user, body, parts)).id();
  }

  private FakeMessage own(String messageId) {
    var message = seen(messageId);
    if (!message.author().equals(user.id)) {
      throw new AssertionError("the message is somebody else's");
    }
    return message;
  }

  private FakeMessage seen(String messageId) {
    return shown().stream()
        .filter(message -> message.id().equals(messageId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing to be seen of message " + messageId));
  }

  private FakeInteraction begin(int type, Optional<String> source, ObjectNode data) {
    return server.interactions().begin(type, user, place, source, data);
  }

  private JsonNode offered(String name, int type) {
    return server.commands().offered(name, type, user, place);
  }

  private static ObjectNode pressed(JsonNode component, int type) {
    var data = FakeRequest.JSON.createObjectNode().put("component_type", type);
    data.set("custom_id", component.path("custom_id"));
    data.set("id", component.path("id"));
    return data;
  }

  private static List<String> values(JsonNode menu, List<String> labels) {
    return menu.path("options")
        .valueStream()
        .filter(option -> labels.contains(option.path("label").asText()))
        .map(option -> option.path("value").asText())
        .toList();
  }
}
