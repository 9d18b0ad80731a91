package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the channels, after the vendor's page Message. */
final class FakeChats {
  /** "Checked for uniqueness in the past few minutes" (Create Message, enforce_nonce). */
  private static final Duration NONCES_KEPT = Duration.ofMinutes(5);

  private record Once(String messageId, long nanos) {}

  private final FakeSnowflakes ids;
  private final FakeCdn cdn;
  private final FakePlaces places;
  private final FakeNews news;
  private final Map<String, FakeMessage> messages = new LinkedHashMap<>();
  private final Map<String, Once> nonces = new LinkedHashMap<>();

  FakeChats(FakeSnowflakes ids, FakeCdn cdn, FakePlaces places, FakeNews news) {
    this.ids = ids;
    this.cdn = cdn;
    this.places = places;
    this.news = news;
  }

  /** What stands in a channel, oldest first, whoever sees it. */
  synchronized List<FakeMessage> in(FakeChannel channel) {
    return messages.values().stream()
        .filter(message -> message.channel().equals(channel.id()))
        .toList();
  }

  synchronized Optional<FakeMessage> find(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  synchronized FakeMessage existing(FakeChannel channel, String id) {
    return find(id)
        .filter(message -> message.channel().equals(channel.id()))
        .orElseThrow(FakeRefusal::unknownMessage);
  }

  /** With the message of the same author and nonce where there is one and this is asked for. */
  synchronized FakeMessage postOnce(FakePost post) {
    var nonce = post.body().path("nonce").asText("");
    if (nonce.length() > 25) {
      throw FakeRefusal.form("nonce", "Must be 25 or fewer in length.");
    }
    if (nonce.isEmpty() || !post.body().path("enforce_nonce").asBoolean()) {
      return post(post);
    }
    nonces.values().removeIf(once -> once.nanos() < System.nanoTime() - NONCES_KEPT.toNanos());
    var key = post.author().id + "/" + post.channel().id() + "/" + nonce;
    var before = Optional.ofNullable(nonces.get(key)).flatMap(once -> find(once.messageId()));
    return before.orElseGet(() -> {
      var message = post(post);
      nonces.put(key, new Once(message.id(), System.nanoTime()));
      return message;
    });
  }

  synchronized FakeMessage post(FakePost post) {
    var body = post.body();
    FakeMessageRules.check(body, post.files(), post.flags());
    var json = FakeRequest.JSON.createObjectNode().put("id", ids.next());
    json.put("channel_id", post.channel().id()).put("type", post.type());
    json.put("content", body.path("content").asText("")).put("flags", post.flags());
    json.put("timestamp", Instant.now().toString()).putNull("edited_timestamp");
    json.put("tts", false).put("pinned", false).putArray("mention_roles");
    json.set("author", post.author().json());
    if (body.hasNonNull("nonce")) {
      json.set("nonce", body.path("nonce"));
    }
    json.set("embeds", rich(body.path("embeds")));
    json.set("components", FakeComponentRules.numbered(array(body.path("components"))));
    post.interaction()
        .ifPresent(answered -> {
          json.set("interaction_metadata", answered);
          json.put("webhook_id", places.bot.id).put("application_id", places.bot.id);
        });
    answer(post, json);
    var files = attach(json, post.files(), body.path("attachments"), post.onlyFor().isPresent());
    var message = called(new FakeMessage(json, files, post.onlyFor(), List.of(), 0), body);
    messages.put(message.id(), message);
    news.posted(post.channel(), message);
    return message;
  }

  /** "All parameters to this endpoint are optional and nullable" (Edit Message). */
  synchronized FakeMessage edit(
      FakeMessage old, JsonNode body, Map<String, FakeFile> files, int flagsCleared) {
    var json = old.json().deepCopy();
    int flags = json.path("flags").asInt() & ~flagsCleared;
    if (body.has("flags")) {
      int changeable = FakeMessage.SUPPRESS_EMBEDS | FakeMessage.COMPONENTS_V2;
      flags = (flags & ~FakeMessage.SUPPRESS_EMBEDS) | (body.path("flags").asInt() & changeable);
    }
    json.put("flags", flags);
    if (body.has("content")) {
      json.put("content", body.path("content").asText(""));
    }
    if (body.has("embeds")) {
      json.set("embeds", rich(body.path("embeds")));
    }
    if (body.has("components")) {
      json.set("components", FakeComponentRules.numbered(array(body.path("components"))));
    }
    var all = attach(json, files, body.path("attachments"), old.onlyFor().isPresent());
    FakeMessageRules.checkEdited(json, body, files, flags);
    json.put("edited_timestamp", Instant.now().toString());
    var message =
        called(new FakeMessage(json, all, old.onlyFor(), old.pinged(), old.edits() + 1), body);
    messages.put(message.id(), message);
    news.edited(places.channel(message.channel()).orElseThrow(), message);
    return message;
  }

  synchronized void delete(FakeMessage message) {
    messages.remove(message.id());
    news.deleted(places.channel(message.channel()).orElseThrow(), message);
  }

  private void answer(FakePost post, ObjectNode json) {
    if (post.repliesTo().isEmpty()) {
      return;
    }
    var answered = find(post.repliesTo().get());
    if (answered.isEmpty()) {
      if (post.body().path("message_reference").path("fail_if_not_exists").asBoolean(true)) {
        throw FakeRefusal.form("message_reference", "Unknown message");
      }
      json.put("type", 0);
      return;
    }
    var reference = json.putObject("message_reference").put("type", 0);
    reference.put("message_id", answered.get().id()).put("channel_id", post.channel().id());
    post.channel().guildId().ifPresent(id -> reference.put("guild_id", id));
    json.set("referenced_message", answered.get().json());
  }

  /**
   * "Any provided files will be appended to the message. To remove or replace files you will have
   * to supply the attachments field which specifies the files to retain", and it "must contain all
   * attachments that should be present after edit, including retained and new" (Edit Message).
   */
  private List<FakeFile> attach(
      ObjectNode json, Map<String, FakeFile> files, JsonNode listed, boolean ephemeral) {
    var kept = array(json.path("attachments"));
    var edited = json.has("attachments");
    if (listed.isArray()) {
      var retained = listed.valueStream().map(each -> each.path("id").asText()).toList();
      kept.removeIf(attachment -> !retained.contains(attachment.path("id").asText()));
    }
    files.forEach((part, file) -> {
      var number = part.replaceAll("\\D", "");
      var described =
          listed.valueStream().filter(each -> each.path("id").asText().equals(number)).findFirst();
      if (described.isEmpty() && edited && listed.isArray()) {
        return;
      }
      var alt = described.map(each -> each.path("description").asText("")).orElse("");
      kept.add(cdn.store(json.path("channel_id").asText(), file.saying(alt), ephemeral));
    });
    json.set("attachments", kept);
    for (var attachment : kept) {
      var inside = "attachment://" + attachment.path("filename").asText();
      for (var embed : json.path("embeds")) {
        for (var picture : List.of("image", "thumbnail")) {
          if (embed.path(picture).path("url").asText().equals(inside)) {
            ((ObjectNode) embed.path(picture)).set("url", attachment.path("url"));
          }
        }
      }
    }
    return kept.valueStream()
        .flatMap(attachment -> cdn.file(attachment.path("id").asText()).stream())
        .toList();
  }

  private FakeMessage called(FakeMessage message, JsonNode body) {
    var allowed = body.path("allowed_mentions");
    FakeMentions.check(allowed);
    var pinged = new ArrayList<>(FakeMentions.pinged(message.content(), allowed));
    var answered = message.json().path("referenced_message").path("author").path("id");
    if (answered.isTextual() && FakeMentions.pingsAnswered(allowed)) {
      pinged.add(answered.asText());
    }
    message.json().put("mention_everyone", pinged.contains("everyone"));
    var mentions = message.json().putArray("mentions");
    FakeMentions.users(message.content())
        .forEach(id -> places.user(id).ifPresent(user -> mentions.add(user.json())));
    pinged.removeIf(message.pinged()::contains);
    pinged.addAll(0, message.pinged());
    return new FakeMessage(
        message.json(), message.files(), message.onlyFor(), List.copyOf(pinged), message.edits());
  }

  /** What is sent is of the type rich, whatever was said (Message, Embed Types). */
  private static ArrayNode rich(JsonNode embeds) {
    var all = array(embeds);
    all.forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
    return all;
  }

  private static ArrayNode array(JsonNode node) {
    return node.isArray() ? node.deepCopy() : FakeRequest.JSON.createArrayNode();
  }
}
