package florin.bot.platform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.FreshBooks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may talk to the simulator: its own page at this machine, and nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorDoorTest {
  private static final String SOCKET = "GET /simulator/ws?person=anna HTTP/1.1";

  private final FreshBooks books = new FreshBooks();
  @TempDir Path folder;
  private SimulatorSite site;

  @BeforeEach
  void open() {
    site = new SimulatorSite(books, folder, 0);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @AfterAll
  void end() {
    books.close();
  }

  @Test
  void itsOwnPageOpensTheSocket() throws Exception {
    assertThat(upgrade("127.0.0.1:" + site.port(), "http://127.0.0.1:" + site.port()))
        .isEqualTo(101);
    assertThat(upgrade("localhost:" + site.port(), "http://localhost:" + site.port()))
        .isEqualTo(101);
  }

  @Test
  void aPageOfAnotherOriginDoesNot() throws Exception {
    var host = "127.0.0.1:" + site.port();
    assertThat(upgrade(host, "http://elsewhere.example")).isEqualTo(403);
    assertThat(upgrade(host, "https://" + host)).isEqualTo(403);
    assertThat(upgrade(host, "http://127.0.0.1:1")).isEqualTo(403);
    assertThat(upgrade(host, "http://localhost:" + site.port())).isEqualTo(403);
    assertThat(upgrade(host, "null")).isEqualTo(403);
    assertThat(upgrade(host, "")).isEqualTo(403);
  }

  @Test
  void aNameThatWasPointedAtThisMachineDoesNot() throws Exception {
    var rebound = "rebound.example:" + site.port();
    assertThat(upgrade(rebound, "http://" + rebound)).isEqualTo(403);
    assertThat(status("", "GET /simulator HTTP/1.1", "Host: " + rebound)).isEqualTo(403);
    assertThat(
            status("", "GET /simulator/files/" + "0".repeat(32) + " HTTP/1.1", "Host: " + rebound))
        .isEqualTo(403);
  }

  @Test
  void anUploadFromElsewhereIsRefused() throws Exception {
    var host = "Host: 127.0.0.1:" + site.port();
    var upload = "POST /simulator/upload HTTP/1.1";
    assertThat(status("a;b", upload, host, "Origin: http://elsewhere.example", "Content-Length: 3"))
        .isEqualTo(403);
    assertThat(status("a;b", upload, host, "Content-Length: 3")).isEqualTo(403);
    assertThat(
            status(
                "a;b",
                upload,
                host,
                "Origin: http://127.0.0.1:" + site.port(),
                "Content-Length: 3"))
        .isEqualTo(200);
  }

  @Test
  void anUploadBeyondTheLimitLeavesNothing() throws Exception {
    var origin = "Origin: http://127.0.0.1:" + site.port();
    var host = "Host: 127.0.0.1:" + site.port();
    long tooMuch = SimulatorSite.MOST_UPLOAD_BYTES + 1L;
    assertThat(
            status(
                "", "POST /simulator/upload HTTP/1.1", host, origin, "Content-Length: " + tooMuch))
        .isEqualTo(413);
    var chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
    assertThat(
            status(
                chunk.repeat(3) + "0\r\n\r\n",
                "POST /simulator/upload HTTP/1.1",
                host,
                origin,
                "Transfer-Encoding: chunked"))
        .isEqualTo(413);
    assertThat(folder.resolve("files")).isEmptyDirectory();
  }

  @Test
  void onlyDemoPeopleArePlayed() throws Exception {
    try (var visitor = new SimulatorVisitor(site.port(), "somebody-else")) {
      assertThat(visitor.hello().orElseThrow())
          .contains("\"person\":null")
          .contains("Anna Ozola")
          .contains("\"messages\":[]");
      visitor.say("{\"type\":\"wrote\",\"id\":\"x1\",\"text\":\"hello\"}");
      Thread.sleep(200);
      assertThat(site.bot.taken).isEmpty();
    }
  }

  @Test
  void whatIsNoRequestIsPassedOver() throws Exception {
    try (var visitor = new SimulatorVisitor(site.port(), "anna")) {
      assertThat(visitor.hello()).isPresent();
      visitor.say("}{");
      visitor.say("[]");
      visitor.say("{\"type\":\"wrote\",\"id\":\"../../x y\",\"text\":\"hello\"}");
      visitor.say("{\"type\":\"wrote\",\"id\":\"a1\",\"text\":\"  \"}");
      visitor.say("{\"type\":\"drop table\",\"id\":\"a2\"}");
      visitor.say(
          "{\"type\":\"wrote\",\"id\":\"a3\",\"text\":\"\",\"files\":[{\"reference\":\"../../../etc/passwd\",\"name\":\"p\"}]}");
      assertThat(visitor.await("lost")).contains("a3");
      visitor.say("{\"type\":\"wrote\",\"id\":\"a4\",\"text\":\"still here\"}");
      assertThat(visitor.await("kept")).contains("a4");
      assertThat(site.bot.taken).hasSize(1);
    }
  }

  private int upgrade(String host, String origin) throws IOException {
    return status(
        "",
        SOCKET,
        "Host: " + host,
        origin.isEmpty() ? "X-None: none" : "Origin: " + origin,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
  }

  private int status(String body, String... lines) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(5_000);
      var head = String.join("\r\n", lines) + "\r\n\r\n";
      write(socket.getOutputStream(), head + body);
      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return Integer.parseInt(answer.substring(9));
    }
  }

  /** A server that refuses early may close before all is written. */
  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      assertThat(closed).isNotNull();
    }
  }
}
