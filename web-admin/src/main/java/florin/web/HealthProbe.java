package florin.web;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks the program on this machine whether it is ready: for container health checks, which have no
 * other tool.
 */
public record HealthProbe(WebSettings web, PrintStream out) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** 0 when it is ready, 1 when it is not or does not answer. */
  public int ask() throws InterruptedException {
    String host = web.host().equals("0.0.0.0") ? "127.0.0.1" : web.host();
    var request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + web.port() + "/readyz"))
            .timeout(PATIENCE)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      out.println(answer.body());
      return answer.statusCode() == 200 ? 0 : 1;
    } catch (IOException silent) {
      out.println("no answer");
      return 1;
    }
  }
}
