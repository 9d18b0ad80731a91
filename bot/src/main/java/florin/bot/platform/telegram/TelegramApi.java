package florin.bot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The only way to the Bot API: the library's client over an HTTP client that never follows a
 * redirect, never repeats a request by itself, waits nowhere without an end, and knows one host.
 * Long polls have a client of their own, so that they alone can be cancelled.
 */
final class TelegramApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CALLS_AT_ONCE = 256;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /**
   * Shorter than usual servers keep an idle connection, so that we seldom write into one they just
   * closed.
   */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private final Secrecy secrecy;
  private final OkHttpClient http;
  private final OkHttpClient polling;
  private final OkHttpTelegramClient client;
  private final OkHttpTelegramClient poller;
  private final Downloads downloads;

  TelegramApi(TelegramSettings settings) {
    var server = Objects.requireNonNull(HttpUrl.get(settings.apiUrl()), "the API address");
    var pace = settings.pace();
    secrecy = new Secrecy(settings.token());
    var bare =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher())
            .connectionPool(new ConnectionPool(32, IDLE.toSeconds(), TimeUnit.SECONDS))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .readTimeout(pace.answer())
            .writeTimeout(pace.answer())
            .callTimeout(pace.call())
            .build();
    http =
        bare.newBuilder()
            .addInterceptor(new Exchange(server, secrecy))
            .addNetworkInterceptor(Exchange::onTheWire)
            .build();
    var longest = pace.poll().plus(pace.answer());
    polling =
        http.newBuilder()
            .dispatcher(dispatcher())
            .readTimeout(longest)
            .callTimeout(longest.plus(CONNECT))
            .build();
    var url =
        TelegramUrl.builder()
            .schema(server.scheme())
            .host(server.host())
            .port(server.port())
            .build();
    client = new OkHttpTelegramClient(JSON, http, settings.token(), url);
    poller = new OkHttpTelegramClient(JSON, polling, settings.token(), url);
    var patient = bare.newBuilder().callTimeout(pace.download()).build();
    downloads = new Downloads(patient, server, settings.token(), secrecy);
  }

  /** Calls a method and returns the {@code result} of its answer. */
  JsonNode call(BotApiMethod<?> method) throws ApiFailure, InterruptedException {
    return result(await(() -> client.executeAsync(new AsItCame(method))));
  }

  /** Calls getUpdates, or another method that may take as long. */
  JsonNode poll(BotApiMethod<?> method) throws ApiFailure, InterruptedException {
    return result(await(() -> poller.executeAsync(new AsItCame(method))));
  }

  /** Calls a method whose answer nobody waits for. */
  CompletableFuture<String> post(BotApiMethod<?> method) {
    try {
      return client.executeAsync(new AsItCame(method));
    } catch (TelegramApiException invalid) {
      return CompletableFuture.failedFuture(invalid);
    }
  }

  String send(Uploads.Photo photo) throws ApiFailure, InterruptedException {
    return await(() -> client.executeAsync(photo)).getMessageId().toString();
  }

  String send(Uploads.Document document) throws ApiFailure, InterruptedException {
    return await(() -> client.executeAsync(document)).getMessageId().toString();
  }

  void edit(Uploads.MediaEdit edit) throws ApiFailure, InterruptedException {
    await(() -> client.executeAsync(edit));
  }

  void register(SetWebhook webhook) throws ApiFailure, InterruptedException {
    await(() -> client.executeAsync(webhook));
  }

  Downloads downloads() {
    return downloads;
  }

  Secrecy secrecy() {
    return secrecy;
  }

  /** Ends a long poll that waits. */
  void cancelPolls() {
    polling.dispatcher().cancelAll();
  }

  /** Lets calls under way end; nothing of this keeps a program alive. */
  @Override
  public void close() {
    for (var each : List.of(http, polling)) {
      each.dispatcher().executorService().shutdown();
      each.connectionPool().evictAll();
    }
  }

  private interface Attempt<T> {
    CompletableFuture<T> begin() throws TelegramApiException;
  }

  private <T> T await(Attempt<T> attempt) throws ApiFailure, InterruptedException {
    try {
      return attempt.begin().get();
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    } catch (TelegramApiException invalid) {
      throw new ApiFailure.Refusal(
          400, secrecy.masked(invalid), Optional.empty(), Optional.empty());
    }
  }

  /** What the exchange found out, which OkHttp may have wrapped when a time limit struck. */
  private ApiFailure failure(@Nullable Throwable cause) {
    for (var each = cause; each != null; each = each.getCause()) {
      if (each instanceof ApiFailure known) {
        return known;
      }
    }
    var text = cause == null ? "" : secrecy.masked(cause);
    return text.contains("executor rejected")
        ? new ApiFailure.NotSent("this platform is closed")
        : new ApiFailure.NoWord(text);
  }

  private static JsonNode result(String answer) throws ApiFailure {
    try {
      return JSON.readTree(answer).path("result");
    } catch (JsonProcessingException impossible) {
      throw new ApiFailure.NoWord("not JSON");
    }
  }

  private static Dispatcher dispatcher() {
    var dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-call-", 0).factory()));
    dispatcher.setMaxRequests(CALLS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    return dispatcher;
  }
}
