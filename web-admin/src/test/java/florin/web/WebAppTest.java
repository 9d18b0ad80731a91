package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer of the site. */
final class WebAppTest extends WebAppWorld {
  private static final String HTML = "text/html,application/xhtml+xml";

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/healthz", "/readyz", "/missing", "/bug", "/refused", "/nobody", "/local"})
  void everyAnswerTellsTheBrowserToTrustNothingElse(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void aRequestThatIsNoneGetsOneLineAndTheSameHeaders() throws Exception {
    var answer = RawHttp.ask(app.port(), "GET /%zz HTTP/1.1", "Host: localhost:" + app.port());
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Security-Policy")
        .contains("could not be understood");
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("jetty").doesNotContain("exception");
  }

  @Test
  void aBugShowsAReferenceAndNothingOfTheInside() throws Exception {
    var page = get("/bug", "Accept", HTML);
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .containsPattern("<code>[2-9A-Z]{6}</code>")
        .doesNotContain("secret")
        .doesNotContain("Exception");
    var json = get("/bug", "Accept", "application/json");
    assertThat(json.body())
        .containsPattern("\"reference\":\"[2-9A-Z]{6}\"")
        .doesNotContain("secret");
  }

  @Test
  void anExpectedFailureIsASentence() throws Exception {
    var answer = get("/refused", "Accept", HTML, "Accept-Language", "de-AT,de;q=0.9");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Es wurde nichts gespeichert");
  }

  @Test
  void aMissingPageLeadsBack() throws Exception {
    var answer = get("/missing", "Accept", HTML);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no page at this address").contains("href=\"/\"");
  }

  @Test
  void theStartPageSpeaksTheVisitorsLanguageAndEscapesNames() throws Exception {
    var page = get("/", "Accept-Language", "de");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<html lang=\"de\">")
        .contains("Die Buchhaltung")
        .contains("J\u00f3zef &amp; &lt;b&gt;friends")
        .contains("&lt;i&gt;de</a>");
    assertThat(page.body())
        .doesNotContain("https://")
        .doesNotContain(" style=")
        .doesNotContainPattern("<script>");
  }

  @Test
  void whatAPageLoadsMayBeKeptForEver() throws Exception {
    var page = get("/").body();
    var links =
        Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThanOrEqualTo(4);
    for (var link : links) {
      var asset = get(link);
      assertThat(asset.statusCode()).as(link).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      assertThat(asset.headers().firstValue("Content-Type").orElseThrow()).startsWith(type(link));
    }
    assertThat(
            get(links.getFirst().replaceFirst("-[0-9a-f]{16}/", "-0000000000000000/")).statusCode())
        .isEqualTo(404);
  }

  private static String type(String link) {
    return Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml")
        .getOrDefault(link.substring(link.lastIndexOf('.') + 1), "no type");
  }

  @Test
  void aRequestBeyondTheLimitIsRefused() throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(app.address().resolve("/echo"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aRouteThatNamesNoVisitorOpensForNobody() throws Exception {
    var answer = get("/nobody");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("seen");
  }

  @Test
  void whatServesThisMachineIsOpenAtIt() throws Exception {
    assertThat(get("/local").body()).isEqualTo("seen");
    int port = app.port();
    assertThat(RawHttp.status(port, "GET /local HTTP/1.1", "Host: localhost:" + port))
        .isEqualTo(200);
    assertThat(
            RawHttp.status(
                port,
                "POST /local HTTP/1.1",
                "Host: localhost:" + port,
                "Origin: http://localhost:" + port,
                "Content-Length: 0"))
        .isEqualTo(200);
  }

  @Test
  void aForeignNameAPageElsewhereOrAProxyDoesNotReachIt() throws Exception {
    int port = app.port();
    var own = "Host: 127.0.0.1:" + port;
    assertThat(RawHttp.status(port, "GET /local HTTP/1.1", "Host: rebound.example:" + port))
        .isEqualTo(403);
    assertThat(RawHttp.status(port, "GET /local HTTP/1.1", "Host: 127.0.0.1:" + (port + 1)))
        .isEqualTo(403);
    assertThat(RawHttp.status(port, "GET /local HTTP/1.1", own, "Origin: http://elsewhere.example"))
        .isEqualTo(403);
    assertThat(RawHttp.status(port, "GET /local HTTP/1.1", own, "Origin: null")).isEqualTo(403);
    assertThat(RawHttp.status(port, "GET /local HTTP/1.1", own, "X-Forwarded-For: 203.0.113.9"))
        .isEqualTo(403);
    assertThat(RawHttp.status(port, "POST /local HTTP/1.1", own, "Content-Length: 0"))
        .isEqualTo(403);
  }

  @Test
  void itStopsWithinTwoSecondsEvenWithAnOpenSocket() throws Exception {
    var socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + app.port() + "/socket"),
                new java.net.http.WebSocket.Listener() {})
            .join();
    long began = System.nanoTime();
    app.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    socket.abort();
  }
}
