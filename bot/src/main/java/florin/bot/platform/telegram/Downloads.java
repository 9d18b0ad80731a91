package florin.bot.platform.telegram;

import florin.bot.chat.ChatPlatform.FileTooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Fetches files as a stream from the configured server. The library always asks api.telegram.org,
 * reads the whole file into memory, and takes an error page for the file.
 */
final class Downloads {
  private static final int CHUNK = 64 << 10;

  private final OkHttpClient http;
  private final HttpUrl server;
  private final String token;
  private final Secrecy secrecy;

  Downloads(OkHttpClient http, HttpUrl server, String token, Secrecy secrecy) {
    this.http = http;
    this.server = server;
    this.token = token;
    this.secrecy = secrecy;
  }

  /**
   * @param path as getFile names it
   * @throws FileTooLarge before more than {@code limit} bytes went into the sink
   * @throws IOException if the server does not give the file; the text holds no token
   */
  void fetch(String path, OutputStream sink, long limit) throws IOException, InterruptedException {
    var call = http.newCall(new Request.Builder().url(address(path)).build());
    try (var response = call.execute()) {
      if (response.code() != 200) {
        throw new IOException("the server answered a download with HTTP status " + response.code());
      }
      if (response.body().contentLength() > limit) {
        throw new FileTooLarge(limit);
      }
      copy(response.body().byteStream(), sink, limit);
    } catch (FileTooLarge tooLarge) {
      throw tooLarge;
    } catch (IOException broken) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while a file was fetched");
      }
      throw new IOException(secrecy.masked(broken));
    }
  }

  private HttpUrl address(String path) throws IOException {
    var parts = List.of(path.split("/", -1));
    if (path.isBlank() || parts.contains("..") || parts.contains(".")) {
      throw new IOException("the server named no place to fetch the file from");
    }
    var url = server.newBuilder().addPathSegment("file").addPathSegment("bot" + token);
    parts.forEach(url::addPathSegment);
    return url.build();
  }

  private static void copy(InputStream source, OutputStream sink, long limit) throws IOException {
    var chunk = new byte[CHUNK];
    long taken = 0;
    for (var read = source.read(chunk); read >= 0; read = source.read(chunk)) {
      taken += read;
      if (taken > limit) {
        throw new FileTooLarge(limit);
      }
      sink.write(chunk, 0, read);
    }
  }
}
