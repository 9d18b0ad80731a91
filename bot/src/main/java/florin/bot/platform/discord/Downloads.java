package florin.bot.platform.discord;

import florin.bot.chat.ChatPlatform.FileTooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Fetches what people attached from where Discord keeps it: "signed URLs with expiry" (Reference),
 * so at once.
 */
final class Downloads implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofMinutes(2);
  private static final int BUFFER = 64 << 10;
  private static final int GOOD = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @throws FileTooLarge as soon as more than the limit has come
   */
  void fetch(String url, OutputStream sink, long limit) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(url)).timeout(WHOLE).build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      if (answer.statusCode() != GOOD) {
        throw new IOException("Discord no longer keeps the file: " + answer.statusCode());
      }
      var buffer = new byte[BUFFER];
      long total = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > limit) {
          throw new FileTooLarge(limit);
        }
        sink.write(buffer, 0, read);
      }
    }
  }

  byte[] bytes(String url, int limit) throws IOException, InterruptedException {
    var bytes = new ByteArrayOutputStream();
    fetch(url, bytes, limit);
    return bytes.toByteArray();
  }

  private static URI address(String url) throws IOException {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException broken) {
      throw new IOException("not an address of a file");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
