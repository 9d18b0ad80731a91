package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The place attached files are fetched from. */
final class FakeCdn {
  private record Stored(FakeFile file, boolean expired) {}

  private final Supplier<String> base;
  private final FakeSnowflakes ids;
  private final Map<String, Stored> files = new ConcurrentHashMap<>();

  /**
   * @param base without the last slash
   */
  FakeCdn(Supplier<String> base, FakeSnowflakes ids) {
    this.base = base;
    this.ids = ids;
  }

  /** Puts it there, and what stands for it in a message or beside an interaction. */
  ObjectNode store(String channel, FakeFile file, boolean ephemeral) {
    var id = ids.next();
    files.put(id, new Stored(file, false));
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8);
    var url =
        "%s/attachments/%s/%s/%s?ex=7fffffff&is=0&hm=%s"
            .formatted(base.get(), channel, id, name, id);
    var json = FakeRequest.JSON.createObjectNode().put("id", id).put("filename", file.name());
    json.put("size", file.bytes().length).put("url", url).put("proxy_url", url);
    json.put("content_type", file.type());
    file.size().ifPresent(size -> json.put("width", size.width()).put("height", size.height()));
    if (!file.alt().isEmpty()) {
      json.put("description", file.alt());
    }
    if (ephemeral) {
      json.put("ephemeral", true);
    }
    return json;
  }

  Optional<FakeFile> file(String id) {
    return Optional.ofNullable(files.get(id)).map(Stored::file);
  }

  /** Links to attachments are signed and end (Reference, Signed Attachment CDN URLs). */
  void expires() {
    files.replaceAll((id, stored) -> new Stored(stored.file(), true));
  }

  void serve(Context ctx) {
    var stored = files.get(ctx.pathParam("id"));
    if (stored == null || stored.expired() || ctx.queryParam("ex") == null) {
      ctx.status(404).result("This content is no longer available.");
      return;
    }
    ctx.contentType(stored.file().type()).result(stored.file().bytes());
  }
}
