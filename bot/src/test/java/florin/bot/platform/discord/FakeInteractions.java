package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What people do with the bot, and its answers, after Receiving and Responding. */
final class FakeInteractions {
  private final FakeSnowflakes ids;
  private final FakePlaces places;
  private final FakeChats chats;
  private final FakeGateway gateway;
  private final Map<String, FakeInteraction> all = new ConcurrentHashMap<>();
  private volatile Duration patience = Duration.ofSeconds(3);

  FakeInteractions(FakeSnowflakes ids, FakePlaces places, FakeChats chats, FakeGateway gateway) {
    this.ids = ids;
    this.places = places;
    this.chats = chats;
    this.gateway = gateway;
  }

  /** How long a first answer may take, three seconds unless a test has no time for that. */
  void patience(Duration most) {
    patience = most;
  }

  /** All tokens so far are good for nothing from now on. */
  void expires() {
    all.values().forEach(FakeInteraction::expires);
  }

  FakeInteraction begin(
      int type, FakeUser user, FakeChannel channel, Optional<String> source, ObjectNode data) {
    var interaction = new FakeInteraction(ids.next(), type, user, channel, source, chats::find);
    all.put(interaction.id, interaction);
    var payload = FakePayloads.interaction(interaction, places.bot.id, data);
    source.flatMap(chats::find).ifPresent(message -> payload.set("message", message.json()));
    gateway.tell(channel.guildId(), "INTERACTION_CREATE", session -> Optional.of(payload));
    return interaction;
  }

  /**
   * Create Interaction Response: 204, or with {@code with_response=true} what became of it.
   *
   * <p>"You must send an initial response within 3 seconds of receiving the event. If the 3 second
   * deadline is exceeded, the token will be invalidated."
   */
  @Nullable JsonNode answer(FakeRequest request) {
    var interaction = all.get(request.id("interaction"));
    if (interaction == null || !interaction.token.equals(request.id("token"))) {
      throw FakeRefusal.unknownInteraction();
    }
    synchronized (interaction) {
      if (interaction.isAnswered()) {
        throw new FakeRefusal(400, 40060, "Interaction has already been acknowledged.");
      }
      if (interaction.age().compareTo(patience) > 0) {
        throw FakeRefusal.unknownInteraction();
      }
      answer(interaction, request);
    }
    return request.query().getOrDefault("with_response", "").equals("true")
        ? FakePayloads.answered(interaction, interaction.original().flatMap(chats::find))
        : null;
  }

  private void answer(FakeInteraction interaction, FakeRequest request) {
    int type = request.body().path("type").asInt();
    if (!fits(type, interaction)) {
      throw FakeRefusal.form("type", "This answer does not fit the interaction.");
    }
    var data = request.body().path("data");
    var original = interaction.source;
    switch (type) {
      case 4 -> original = Optional.of(post(interaction, data, request.files(), 0).id());
      case 5 -> original = Optional.of(post(interaction, data, Map.of(), FakeMessage.LOADING).id());
      case 7 -> {
        var message = original.flatMap(chats::find).orElseThrow(FakeRefusal::unknownMessage);
        chats.edit(message, data, request.files(), 0);
      }
      case 8 -> choices(data.path("choices"));
      case 9 -> FakeComponentRules.checkModal(data);
      default -> {}
    }
    var ephemeral = original.flatMap(chats::find).filter(FakeMessage::isEphemeral).isPresent();
    interaction.wasAnswered(type, data, original, ephemeral);
  }

  /**
   * The table Interaction Callback Type: 6 and 7 for components and forms they led to, 8 for
   * autocomplete and nothing else there, 9 not for a form.
   */
  private static boolean fits(int type, FakeInteraction interaction) {
    if (interaction.type == FakeInteraction.AUTOCOMPLETE) {
      return type == 8;
    }
    return switch (type) {
      case 4, 5 -> true;
      case 6, 7 -> interaction.source.isPresent();
      case 9 -> interaction.type != FakeInteraction.MODAL;
      default -> false;
    };
  }

  private static void choices(JsonNode choices) {
    if (!choices.isArray() || choices.size() > 25) {
      throw FakeRefusal.form("data.choices", "Must be between 0 and 25 in length.");
    }
    FakeCommandRules.checkChoices(choices, "data");
  }

  /** Edit Original Interaction Response, and the same of a follow-up. */
  JsonNode edit(FakeRequest request) {
    var message = message(request);
    return chats.edit(message, request.body(), request.files(), FakeMessage.LOADING).json();
  }

  JsonNode get(FakeRequest request) {
    return message(request).json();
  }

  @Nullable JsonNode delete(FakeRequest request) {
    chats.delete(message(request));
    return null;
  }

  /**
   * Create Followup Message. Directly after the loading answer it "will function as Edit Original
   * Interaction Response", and "the ephemeral flag will be ignored".
   */
  JsonNode followUp(FakeRequest request) {
    var interaction = opened(request);
    var original = interaction.original().flatMap(chats::find);
    if (original.isPresent() && original.get().isLoading()) {
      return chats
          .edit(original.get(), request.body(), request.files(), FakeMessage.LOADING)
          .json();
    }
    if (interaction.followUpIds().size() >= 5 && !interaction.channel.hasBot()) {
      throw new FakeRefusal(400, 40094, "Max number of follow-up messages reached");
    }
    var message = post(interaction, request.body(), request.files(), 0);
    interaction.followUpIds().add(message.id());
    return message.json();
  }

  private FakeMessage post(
      FakeInteraction interaction, JsonNode body, Map<String, FakeFile> files, int added) {
    int asked = FakeMessage.EPHEMERAL | FakeMessage.SUPPRESS_EMBEDS | FakeMessage.COMPONENTS_V2;
    int flags = (body.path("flags").asInt() & asked) | added;
    var only = (flags & FakeMessage.EPHEMERAL) != 0;
    var before = interaction.original().or(() -> interaction.source).flatMap(chats::find);
    return chats.post(
        new FakePost(
            interaction.channel,
            places.bot,
            body,
            files,
            before.isPresent() ? 19 : 20,
            flags,
            only ? Optional.of(interaction.user.id) : Optional.empty(),
            before.map(FakeMessage::id),
            Optional.of(FakePayloads.metadata(interaction))));
  }

  private FakeMessage message(FakeRequest request) {
    var interaction = opened(request);
    var wanted = request.id("message");
    var id =
        wanted.equals("@original")
            ? interaction.original()
            : Optional.of(wanted)
                .filter(named ->
                    interaction.followUpIds().contains(named)
                        || interaction.original().filter(named::equals).isPresent());
    return id.flatMap(chats::find).orElseThrow(FakeRefusal::unknownMessage);
  }

  private FakeInteraction opened(FakeRequest request) {
    var interaction =
        all.values().stream()
            .filter(each -> each.token.equals(request.id("token")) && each.isAnswered())
            .filter(each -> request.id("application").equals(places.bot.id))
            .findFirst()
            .orElseThrow(FakeRefusal::unknownWebhook);
    if (interaction.isExpired()) {
      throw new FakeRefusal(401, 50027, "Invalid Webhook Token");
    }
    return interaction;
  }
}
