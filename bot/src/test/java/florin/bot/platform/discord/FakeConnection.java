package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;

/** One WebSocket, and how it is spoken on. */
final class FakeConnection {
  private final WsContext socket;
  private final @Nullable Deflater deflater;
  private @Nullable FakeSession session;

  FakeConnection(WsContext socket) {
    this.socket = socket;
    this.deflater = "zlib-stream".equals(socket.queryParam("compress")) ? new Deflater() : null;
  }

  boolean isCompressed() {
    return deflater != null;
  }

  synchronized @Nullable FakeSession session() {
    return session;
  }

  synchronized void session(@Nullable FakeSession session) {
    this.session = session;
  }

  synchronized void send(ObjectNode payload) {
    if (!socket.session.isOpen()) {
      return;
    }
    if (deflater == null) {
      socket.session.sendText(payload.toString(), Callback.NOOP);
    } else {
      socket.session.sendBinary(ByteBuffer.wrap(deflated(deflater, payload)), Callback.NOOP);
    }
  }

  void close(int code, String reason) {
    socket.closeSession(code, reason);
  }

  /** The connection is gone without a word. */
  void drop() {
    socket.session.disconnect();
  }

  /**
   * One zlib stream for the whole connection, each message ended by the four bytes of Z_SYNC_FLUSH,
   * 00 00 FF FF (Gateway, Transport Compression).
   */
  private static byte[] deflated(Deflater deflater, ObjectNode payload) {
    deflater.setInput(payload.toString().getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    int count;
    do {
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, count);
    } while (count == buffer.length);
    return out.toByteArray();
  }
}
