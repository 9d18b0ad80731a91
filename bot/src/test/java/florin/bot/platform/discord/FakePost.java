package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A message about to be put into a channel.
 *
 * @param files by the name of their part, such as {@code files[0]}
 * @param type 0 usual, 19 reply, 20 and 23 answer to a command
 * @param flags what the sender asked for and the server adds
 * @param onlyFor the one person who sees it
 * @param interaction what it answers
 */
record FakePost(
    FakeChannel channel,
    FakeUser author,
    JsonNode body,
    Map<String, FakeFile> files,
    int type,
    int flags,
    Optional<String> onlyFor,
    Optional<String> repliesTo,
    Optional<ObjectNode> interaction) {

  static FakePost plain(
      FakeChannel channel, FakeUser author, JsonNode body, Map<String, FakeFile> files) {
    var answered = body.path("message_reference").path("message_id").asText("");
    return new FakePost(
        channel,
        author,
        body,
        files,
        answered.isEmpty() ? 0 : 19,
        body.path("flags").asInt(),
        Optional.empty(),
        Optional.of(answered).filter(id -> !id.isEmpty()),
        Optional.empty());
  }
}
