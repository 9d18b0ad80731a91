package florin.bot.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import florin.Theme;
import florin.access.AccessLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A reply as it waits in the outbox: addressed, its buttons already tokens, its tables and charts
 * still data.
 *
 * @param replaces the message to edit
 * @param replacesDelivery the delivery whose message is to be edited, when its id is not known yet
 * @param ticket that of the message it answers
 * @param language of the reader, for what is drawn at delivery
 */
record Envelope(
    Chat chat,
    List<Part> parts,
    List<List<Key>> keys,
    Optional<String> replaces,
    Optional<Long> replacesDelivery,
    Optional<String> repliesTo,
    String language,
    Theme theme,
    long bookId,
    List<Integer> entries,
    Optional<String> ticket) {

  /**
   * A button: a token to press, or a page to open.
   *
   * @param token empty where it opens a page
   * @param form what it is where there are no forms, if it opens one
   */
  record Key(
      String label,
      Optional<String> token,
      Optional<Page> page,
      Button.Style style,
      Optional<Button.Deed.Elsewhere> form) {}

  /** A page of the site, and for whom the link to it will be made. */
  record Page(String path, long personId, AccessLink.Purpose purpose) {}

  /** Writes and reads envelopes. */
  static final class Codec {
    private final ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(dates())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Days as {@code 2026-03-05}. */
    private static SimpleModule dates() {
      return new SimpleModule()
          .addSerializer(LocalDate.class, ToStringSerializer.instance)
          .addDeserializer(
              LocalDate.class,
              new FromStringDeserializer<LocalDate>(LocalDate.class) {
                private static final long serialVersionUID = 1L;

                @Override
                protected LocalDate _deserialize(String value, DeserializationContext context) {
                  return LocalDate.parse(value);
                }
              });
    }

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
