package florin.bot.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The Telegram-like server in a process of its own, which outlives the program. */
public final class FakeServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HELLO = Pattern.compile("url=(\\S+) token=(\\S+)");
  private static final int FIRST_MESSAGE = 1_000_000;
  private static final long SOME_DAY = 1_772_704_800;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI url;
  private final String token;
  private final AtomicInteger messages = new AtomicInteger();

  /** A message the program sent. */
  public record Answer(long chat, String text) {}

  /** A message as it stands in a chat, without its markup. */
  public record Shown(int id, String text, List<String> buttons) {}

  private FakeServer(Process process, URI url, String token) {
    this.process = process;
    this.url = url;
    this.token = token;
  }

  public static FakeServer start() throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "florin.bot.platform.telegram.TelegramFakeProgram")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader()) {
      var hello = HELLO.matcher(String.valueOf(output.readLine()));
      if (!hello.matches()) {
        throw new IOException("the server did not start");
      }
      return new FakeServer(process, URI.create(hello.group(1)), hello.group(2));
    }
  }

  public URI url() {
    return url;
  }

  public String token() {
    return token;
  }

  /** Lets the bot write into a chat. */
  public void open(long chat) throws IOException, InterruptedException {
    call("chat/" + chat, HttpRequest.BodyPublishers.noBody());
  }

  /** A person writes in the private chat that has the person's number. */
  public void write(long person, String text) throws IOException, InterruptedException {
    var update = JSON.createObjectNode();
    message(update, person).put("text", text);
    send(update);
  }

  /** A person sends a file there; it takes the place of the one sent before. */
  public void sendFile(long person, String name, String mediaType, byte[] bytes)
      throws IOException, InterruptedException {
    String id = "file-of-" + person;
    call("file/" + id, HttpRequest.BodyPublishers.ofByteArray(bytes));
    var update = JSON.createObjectNode();
    message(update, person)
        .putObject("document")
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_name", name)
        .put("mime_type", mediaType)
        .put("file_size", bytes.length);
    send(update);
  }

  private ObjectNode message(ObjectNode update, long person) {
    var message =
        update
            .putObject("message")
            .put("message_id", FIRST_MESSAGE + messages.incrementAndGet())
            .put("date", SOME_DAY);
    message.putObject("chat").put("id", person).put("type", "private");
    message
        .putObject("from")
        .put("id", person)
        .put("is_bot", false)
        .put("first_name", "Person " + person)
        .put("language_code", "en");
    return message;
  }

  private void send(ObjectNode update) throws IOException, InterruptedException {
    call("update", HttpRequest.BodyPublishers.ofString(update.toString()));
  }

  /** What the program put into a chat after a message of its own, as it looks now, in order. */
  public List<Shown> shown(long chat, int after) throws IOException, InterruptedException {
    var shown = new ArrayList<Shown>();
    String answer = call("shown/" + chat + "/" + after, HttpRequest.BodyPublishers.noBody());
    for (JsonNode message : JSON.readTree(answer)) {
      var buttons = new ArrayList<String>();
      message.path("buttons").forEach(button -> buttons.add(button.asText()));
      shown.add(
          new Shown(
              message.path("id").asInt(), message.path("text").asText(), List.copyOf(buttons)));
    }
    return shown;
  }

  /** How many updates were not confirmed. */
  public int waiting() throws IOException, InterruptedException {
    return Integer.parseInt(call("waiting", HttpRequest.BodyPublishers.noBody()));
  }

  /** Everything the program wrote into chats, in order. */
  public List<Answer> answers() throws IOException, InterruptedException {
    var answers = new ArrayList<Answer>();
    for (JsonNode call : JSON.readTree(call("requests", HttpRequest.BodyPublishers.noBody()))) {
      if (call.path("method").asText().equals("sendmessage")) {
        var said = call.path("params");
        answers.add(new Answer(said.path("chat_id").asLong(), said.path("text").asText()));
      }
    }
    return answers;
  }

  private String call(String what, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url.resolve("/control/" + what)).POST(body).build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(what + " was answered " + answer.statusCode());
    }
    return answer.body();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    http.close();
  }
}
