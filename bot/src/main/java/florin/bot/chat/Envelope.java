package florin.bot.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import florin.Theme;
import java.util.List;
import java.util.Optional;

/**
 * A reply as it waits in the outbox: addressed, its buttons already tokens, its tables and charts
 * still data.
 *
 * @param replaces the message to edit
 * @param replacesDelivery the delivery whose message is to be edited, when its id is not known yet
 * @param language of the reader, for what is drawn at delivery
 */
record Envelope(
    Chat chat,
    List<Part> parts,
    List<List<Outgoing.Key>> keys,
    Optional<String> replaces,
    Optional<Long> replacesDelivery,
    Optional<String> repliesTo,
    String language,
    Theme theme,
    long bookId,
    List<Integer> entries) {

  /** Writes and reads envelopes. */
  static final class Codec {
    private final ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(Envelope envelope) {
      try {
        return mapper.writeValueAsString(envelope);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a reply could not be written as JSON", e);
      }
    }

    Envelope read(String json) {
      try {
        return mapper.readValue(json, Envelope.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a stored reply could not be read", e);
      }
    }
  }
}
