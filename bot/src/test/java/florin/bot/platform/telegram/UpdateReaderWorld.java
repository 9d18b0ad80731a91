package florin.bot.platform.telegram;

import florin.bot.chat.Incoming;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A reader that knows its name, and updates as Telegram writes them. */
abstract class UpdateReaderWorld {
  static final String FROM =
      "\"message_id\":5,\"date\":1772704800,\"from\":{\"id\":501,\"is_bot\":false,\"first_name\":\"Anna\",\"last_name\":\"Ek\",\"language_code\":\"lt\"}";
  static final String PRIVATE = FROM + ",\"chat\":{\"id\":501,\"type\":\"private\"}";
  static final String GROUP =
      FROM + ",\"chat\":{\"id\":-900,\"type\":\"supergroup\",\"title\":\"Home\"}";

  final CommandNames names = new CommandNames();
  final UpdateReader reader =
      new UpdateReader("42", names, () -> Instant.parse("2026-03-05T10:00:00Z"));

  @BeforeEach
  void introduce() {
    names.own("FlorinBot");
  }

  Incoming message(String fields) {
    return read("{\"update_id\":1,\"message\":{" + fields + "}}").orElseThrow();
  }

  Optional<Incoming> read(String json) {
    return reader.read(json);
  }
}
