package florin.bot.platform.simulator;

import florin.text.Messages;
import florin.web.page.Assets;
import florin.web.page.Contributed;
import florin.web.page.Layout;
import florin.web.page.SecurityHeaders;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page itself, under the bar of the site: markup without words, which its scripts fill in the
 * language of the person played.
 */
final class SimulatorPage {
  static final String[] FILES = {
    "colours.css",
    "frame.css",
    "messages.css",
    "composer.css",
    "main.js",
    "chat.js",
    "commands.js",
    "composer.js",
    "dom.js",
    "files.js",
    "lightbox.js",
    "message.js",
    "people.js",
    "socket.js",
    "texts.js",
    "toast.js",
    "words.js"
  };

  /** The page's words, each {@code simulator.page.KEY} in the bundles. */
  private static final List<String> TEXTS =
      List.of(
          "people",
          "openPeople",
          "local",
          "online",
          "typing",
          "connecting",
          "messages",
          "newest",
          "write",
          "placeholder",
          "caption",
          "send",
          "attach",
          "attached",
          "commands",
          "noCommand",
          "reply",
          "edit",
          "cancel",
          "editing",
          "replying",
          "remove",
          "close",
          "enlarge",
          "today",
          "yesterday",
          "edited",
          "again",
          "you",
          "youAre",
          "sending",
          "kept",
          "retrying",
          "drop",
          "tooLarge",
          "tooMany",
          "uploadFailed",
          "lost",
          "empty",
          "emptyAbout",
          "examples",
          "nobody",
          "nobodyAbout");

  /** Where the keyboard goes at once: what one writes. */
  private static final String GOAL = "compose";

  private final Layout layout;
  private final String head;
  private final String body;

  SimulatorPage(Assets assets, Layout layout) {
    this.layout = layout;
    this.head = filled("head.html", assets).replace("{texts}", texts());
    this.body = filled("body.html", assets);
  }

  void show(Context ctx) {
    ctx.header("Content-Security-Policy", SecurityHeaders.policyWithoutMarkupFromText());
    var title = layout.texts(ctx).text("simulator.link");
    layout.show(ctx, new Contributed(title, GOAL, head, body));
  }

  private static String filled(String resource, Assets assets) {
    var markup = read(resource).replace("{coin.svg}", assets.path("site", "coin.svg"));
    for (var file : FILES) {
      markup = markup.replace("{" + file + "}", assets.path("simulator", file));
    }
    return markup;
  }

  /** As JSON inside the page, where a less-than sign could end the element. */
  private static String texts() {
    var all = new LinkedHashMap<String, Map<String, String>>();
    for (var language : Messages.languages()) {
      var messages = Messages.in(language);
      var words = new LinkedHashMap<String, String>();
      TEXTS.forEach(key -> words.put(key, messages.text("simulator.page." + key, "{0}", "{1}")));
      all.put(language.getLanguage(), words);
    }
    return Wire.write(all).replace("<", "\\u003c");
  }

  private static String read(String resource) {
    try (InputStream in =
        SimulatorPage.class.getResourceAsStream("/florin/simulator/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
