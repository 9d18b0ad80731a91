package florin.bot.platform.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.PlatformUnderTest;
import florin.testing.FreshBooks;
import florin.web.TrustedProxies;
import florin.web.WebApp;
import florin.web.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Anna at her browser: what the page sends, and what a page opened now would show. */
public final class SimulatorUnderTest implements PlatformUnderTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_VISITS = 4;

  private final Path folder = Files.createTempDirectory("simulator");
  private final SimulatorPlatform platform =
      new SimulatorPlatform(folder, () -> List.of(SimulatorSite.ANNA), 1 << 20, Clock.systemUTC());
  private final HttpClient client = HttpClient.newHttpClient();
  private final FreshBooks books = new FreshBooks();
  private final WebApp site;
  private SimulatorVisitor anna;

  public SimulatorUnderTest() throws IOException {
    var settings = new WebSettings("127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, true);
    site = new WebApp(settings, books.database(), List::of, List.of(platform.pages())).start();
    anna = new SimulatorVisitor(site.port(), personId());
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.CLOSED_CHATS, Ability.OUTAGE));
  }

  @Override
  public Chat chat() {
    return new Chat(
        SimulatorPlatform.NAME, "florin", personId(), Chat.Kind.PRIVATE, Optional.empty());
  }

  @Override
  public String personId() {
    return SimulatorSite.ANNA.externalId();
  }

  @Override
  public Chat closedChat() {
    throw new UnsupportedOperationException("every chat of the simulator is open");
  }

  @Override
  public String writes(String text) throws IOException {
    return "m-" + say(Map.of("type", "wrote", "text", text));
  }

  @Override
  public void changes(String messageId, String text) throws IOException {
    say(Map.of("type", "edited", "message", messageId, "text", text));
  }

  @Override
  public void replies(Seen message, String text) throws IOException {
    say(Map.of("type", "wrote", "text", text, "repliesTo", message.id()));
  }

  @Override
  public void refusesMessages(int times) {
    throw new UnsupportedOperationException("the simulator takes every message");
  }

  @Override
  public void shutsOut(boolean out) {
    throw new UnsupportedOperationException("every chat of the simulator is open");
  }

  /** The page's server has no state of its own that a restart would lose. */
  @Override
  public ChatPlatform restarted() {
    return platform;
  }

  @Override
  public void sends(String fileName, byte[] bytes, String caption) throws IOException {
    var upload =
        HttpRequest.newBuilder(site.address().resolve("/simulator/upload"))
            .header("Origin", site.address().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    var kept = JSON.readTree(ask(upload));
    var file =
        Map.of(
            "reference", kept.get("reference").asText(), "name", fileName, "mediaType", "text/csv");
    say(Map.of("type", "wrote", "text", caption, "files", List.of(file)));
  }

  @Override
  public void presses(Seen message, String label) throws IOException {
    for (var shown : messages()) {
      for (var key : keys(shown)) {
        if (shown.get("id").asText().equals(message.id())
            && key.get("label").asText().equals(label)) {
          say(
              Map.of(
                  "type", "pressed", "message", message.id(), "token", key.get("token").asText()));
          return;
        }
      }
    }
    throw new IOException("there is no button " + label);
  }

  /** As the page does: what could not be stored is said again, under the same id, until it is. */
  private String say(Map<String, ?> words) throws IOException {
    var id = UUID.randomUUID().toString();
    var request = new HashMap<String, Object>(words);
    request.put("id", id);
    try {
      String answer;
      do {
        anna.say(JSON.writeValueAsString(request));
        answer = anna.await("kept", "refused", "broken");
        if (answer.contains("broken")) {
          anna.close();
          anna = new SimulatorVisitor(site.port(), personId());
        }
      } while (!answer.contains("\"kept\""));
      return id;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public List<Seen> sees() throws IOException {
    var seen = new ArrayList<Seen>();
    for (var message : messages()) {
      if (!message.path("mine").asBoolean()) {
        seen.add(seen(message));
      }
    }
    return seen;
  }

  private Seen seen(JsonNode message) throws IOException {
    var text = new ArrayList<String>();
    message.path("words").forEach(words -> text.add(words.get("text").asText()));
    message.path("files").forEach(file -> text.add(file.get("caption").asText()));
    var buttons = keys(message).stream().map(key -> key.get("label").asText()).toList();
    Optional<SeenFile> attached = Optional.empty();
    if (!message.path("files").isEmpty()) {
      var file = message.get("files").get(0);
      var address = site.address().resolve("/simulator/files/" + file.get("reference").asText());
      attached =
          Optional.of(
              new SeenFile(
                  file.get("name").asText(), ask(HttpRequest.newBuilder(address).build())));
    }
    return new Seen(message.get("id").asText(), String.join("\n", text), buttons, attached);
  }

  private static List<JsonNode> keys(JsonNode message) {
    var keys = new ArrayList<JsonNode>();
    message.path("keys").forEach(row -> row.forEach(keys::add));
    return keys;
  }

  private JsonNode messages() throws IOException {
    Optional<String> hello = Optional.empty();
    for (int visit = 0; hello.isEmpty() && visit < MOST_VISITS; visit++) {
      try (var reload = new SimulatorVisitor(site.port(), personId())) {
        hello = reload.hello();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    return JSON.readTree(hello.orElseThrow(() -> new AssertionError("nobody greets")))
        .get("messages");
  }

  private byte[] ask(HttpRequest request) throws IOException {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    anna.close();
    site.close();
    books.close();
    client.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
