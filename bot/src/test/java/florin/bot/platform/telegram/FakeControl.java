package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Steers and watches a fake in another process: {@code POST update} puts an update in line (its
 * number is given), {@code GET requests} returns every call but getUpdates, {@code GET waiting} the
 * number of updates not confirmed, {@code POST file/ID} stores a file, {@code POST chat/ID} opens a
 * chat, {@code POST shown/CHAT/ID} returns what stands in a chat after a message.
 */
final class FakeControl {
  private FakeControl() {}

  static void handle(TelegramFake fake, HttpExchange exchange, String what) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    if (what.equals("update")) {
      var update = (ObjectNode) FakeRequest.JSON.readTree(new String(body, StandardCharsets.UTF_8));
      TelegramFake.respond(exchange, 200, Integer.toString(fake.updates().add(update)));
    } else if (what.equals("requests")) {
      var all = FakeRequest.JSON.createArrayNode();
      fake.requests().forEach(request -> all.add(request.json()));
      TelegramFake.respond(exchange, 200, all.toString());
    } else if (what.equals("waiting")) {
      TelegramFake.respond(exchange, 200, Integer.toString(fake.updates().waiting()));
    } else if (what.startsWith("file/")) {
      fake.file(what.substring("file/".length()), body);
      TelegramFake.respond(exchange, 200, "true");
    } else if (what.startsWith("chat/")) {
      fake.chats().open(Long.parseLong(what.substring("chat/".length())));
      TelegramFake.respond(exchange, 200, "true");
    } else if (what.startsWith("shown/")) {
      var words = what.split("/");
      TelegramFake.respond(
          exchange, 200, shown(fake, Long.parseLong(words[1]), Integer.parseInt(words[2])));
    } else {
      TelegramFake.respond(exchange, 404, "false");
    }
  }

  private static String shown(TelegramFake fake, long chat, int after) {
    var all = FakeRequest.JSON.createArrayNode();
    for (var shown : fake.chats().shown(chat)) {
      if (shown.id() > after) {
        var message = all.addObject().put("id", shown.id()).put("text", shown.text());
        var buttons = message.putArray("buttons");
        shown
            .keys()
            .path("inline_keyboard")
            .forEach(row -> row.forEach(key -> buttons.add(key.path("text").asText())));
      }
    }
    return all.toString();
  }
}
