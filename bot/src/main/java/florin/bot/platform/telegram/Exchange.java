package florin.bot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands around every call of the library's client: puts the configured path before the library's,
 * which knows none, and turns whatever is not a plain "ok" into an {@link ApiFailure} that keeps
 * the HTTP status and tells sent from not sent; the library loses both.
 */
final class Exchange implements Interceptor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_ANSWER = 32L << 20;
  private static final String RETRY_AFTER = "Retry-After";
  private static final String HIDDEN_RETRY_AFTER = "Florin-Retry-After";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;

  private final String prefix;
  private final Secrecy secrecy;

  Exchange(HttpUrl server, Secrecy secrecy) {
    this.prefix = server.encodedPath().replaceAll("/+$", "");
    this.secrecy = secrecy;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var sent = new AtomicBoolean();
    var request = placed(chain.request(), sent);
    try (var response = chain.proceed(request)) {
      return judged(response);
    } catch (ApiFailure known) {
      throw known;
    } catch (IOException broken) {
      var what = secrecy.masked(broken);
      throw sent.get() ? new ApiFailure.NoWord(what) : new ApiFailure.NotSent(what);
    }
  }

  /**
   * Goes next to the network: notes that a connection stands and the request goes out, and hides
   * the header for which OkHttp would silently repeat a request that was answered 503.
   */
  static Response onTheWire(Chain chain) throws IOException {
    var sent = chain.request().tag(AtomicBoolean.class);
    if (sent != null) {
      sent.set(true);
    }
    var response = chain.proceed(chain.request());
    var asked = Objects.requireNonNullElse(response.header(RETRY_AFTER), "");
    return response
        .newBuilder()
        .removeHeader(RETRY_AFTER)
        .header(HIDDEN_RETRY_AFTER, asked)
        .build();
  }

  private Request placed(Request request, AtomicBoolean sent) {
    var url = request.url().newBuilder().encodedPath(prefix + request.url().encodedPath()).build();
    return request.newBuilder().url(url).tag(AtomicBoolean.class, sent).build();
  }

  private Response judged(Response response) throws IOException {
    var source = response.body().source();
    if (source.request(LONGEST_ANSWER + 1)) {
      throw new ApiFailure.NoWord("an answer of more than " + LONGEST_ANSWER + " bytes");
    }
    var bytes = source.readByteArray();
    var answer = tree(bytes);
    if (!answer.path("ok").isBoolean()) {
      throw withoutSense(response);
    }
    if (!answer.path("ok").booleanValue()) {
      throw refusal(answer, response);
    }
    return response
        .newBuilder()
        .body(ResponseBody.create(bytes, response.body().contentType()))
        .build();
  }

  private static JsonNode tree(byte[] bytes) throws IOException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private ApiFailure refusal(JsonNode answer, Response response) {
    var parameters = answer.path("parameters");
    var after = parameters.path("retry_after");
    var moved = parameters.path("migrate_to_chat_id").asText("");
    return new ApiFailure.Refusal(
        answer.path("error_code").asInt(response.code()),
        secrecy.masked(answer.path("description").asText("")),
        after.isNumber()
            ? Optional.of(Duration.ofSeconds(Math.max(0, after.asLong())))
            : asked(response),
        Optional.of(moved).filter(id -> !id.isEmpty()));
  }

  /** A proxy's page, a cut answer: a refusal only where the status leaves no doubt. */
  private static ApiFailure withoutSense(Response response) {
    var status = response.code();
    return status >= 400 && status < 500 && status != REQUEST_TIMEOUT
        ? new ApiFailure.Refusal(status, "without a reason", asked(response), Optional.empty())
        : new ApiFailure.NoWord("HTTP status " + status);
  }

  private static Optional<Duration> asked(Response response) {
    var seconds = Objects.requireNonNullElse(response.header(HIDDEN_RETRY_AFTER), "");
    return response.code() == TOO_MANY_REQUESTS && seconds.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}
