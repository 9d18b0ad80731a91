package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import florin.bot.chat.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates the server pushes. The web site mounts it; every answer but 200 makes the server
 * push the update again.
 */
public final class WebhookEndpoint {
  /** Where the web site mounts it, by POST. */
  public static final String PATH = "/hooks/telegram";

  /** The request header that proves the sender. */
  public static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** The longest body taken, in bytes. */
  public static final int LONGEST = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] secret;
  private final UpdatePayloads payloads;
  private final AtomicReference<@Nullable Intake> intake = new AtomicReference<>();

  WebhookEndpoint(String secret, UpdatePayloads payloads) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.payloads = payloads;
  }

  void open(Intake target) {
    intake.set(target);
  }

  void close() {
    intake.set(null);
  }

  /**
   * Takes one update in, durably.
   *
   * @param secretHeader the value of {@link #SECRET_HEADER}, where there was one
   * @param body as it came; reading more than {@link #LONGEST} + 1 bytes of it is not needed
   * @return the HTTP status to answer: 200, 400, 401, 413, or 503 while nothing can be stored
   */
  public int receive(@Nullable String secretHeader, byte[] body) {
    if (secretHeader == null
        || !MessageDigest.isEqual(secret, secretHeader.getBytes(StandardCharsets.UTF_8))) {
      return 401;
    }
    if (body.length > LONGEST) {
      return 413;
    }
    var target = intake.get();
    if (target == null) {
      return 503;
    }
    try {
      var update = JSON.readTree(body);
      return update.isObject() && UpdatePayloads.id(update).isPresent()
          ? store(target, update)
          : 400;
    } catch (IOException broken) {
      return 400;
    }
  }

  private int store(Intake target, JsonNode update) {
    try {
      target.accept(List.of(payloads.one(update)));
      return 200;
    } catch (RuntimeException full) {
      LOG.warn("event=telegram.webhook.not-stored failure={}", full.getClass().getSimpleName());
      return 503;
    }
  }
}
