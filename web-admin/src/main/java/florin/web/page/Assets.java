package florin.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Styles, scripts, fonts and pictures, each folder under a path that names its content, so that a
 * browser may keep it for ever. All files of a folder share the path: scripts import their
 * neighbours, styles their fonts, by bare name.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "ttf", "font/ttf",
          "woff2", "font/woff2");

  /**
   * Files that belong together.
   *
   * @param resources the class path resource of each file, by the name it is served under
   */
  public record Folder(String name, Map<String, String> resources) {

    public static Folder named(String name) {
      return new Folder(name, Map.of());
    }

    /** Adds files of one place of the class path under their own names. */
    public Folder with(String place, String... files) {
      var all = new LinkedHashMap<>(resources);
      for (var file : files) {
        all.put(file, place + "/" + file);
      }
      return new Folder(name, all);
    }
  }

  private record Held(String path, Map<String, byte[]> files) {}

  private final Map<String, Held> folders = new LinkedHashMap<>();
  private final Map<String, Held> byPath = new LinkedHashMap<>();

  /**
   * @throws IllegalStateException when a file is not on the class path
   */
  public Assets(List<Folder> all) {
    for (var folder : all) {
      var held = hold(folder);
      folders.put(folder.name(), held);
      byPath.put(held.path(), held);
    }
  }

  /** The address of a file, as a page refers to it. */
  public String path(String folder, String file) {
    var held = folders.get(folder);
    if (held == null || !held.files().containsKey(file)) {
      throw new IllegalArgumentException("no asset " + folder + "/" + file);
    }
    return "/assets/" + held.path() + "/" + file;
  }

  public void serve(Context ctx) {
    var held = byPath.get(ctx.pathParam("folder"));
    var name = ctx.pathParam("file");
    var file = held == null ? null : held.files().get(name);
    if (file == null) {
      throw new NotFoundResponse();
    }
    ctx.contentType(
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.result(file);
  }

  private static Held hold(Folder folder) {
    var files = new LinkedHashMap<String, byte[]>();
    var digest = sha256();
    folder
        .resources()
        .forEach((name, resource) -> {
          var bytes = read(resource);
          files.put(name, bytes);
          digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return new Held(folder.name() + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8), files);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
