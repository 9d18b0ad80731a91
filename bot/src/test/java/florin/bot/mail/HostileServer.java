package florin.bot.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server that misbehaves as told, written with nothing but sockets. What it took, it took: a
 * mail counts as taken from the moment its dot was read, whatever the sender was told. Long because
 * it speaks the protocol itself: a library would not misbehave.
 */
final class HostileServer implements AutoCloseable {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: *(\\S+)");

  /** A word of the talk, at which a server can misbehave. */
  enum Phase {
    GREETING,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** In the middle of the text. */
    TEXT,
    /** When the dot was read, before the answer. */
    DOT
  }

  /** What it does there. */
  sealed interface Mood {
    /** Answers, such as {@code 450 later}; at the dot, a number of its own decides. */
    record Says(Phase at, String line) implements Mood {}

    /** Says nothing any more. */
    record Hangs(Phase at) implements Mood {}

    /** Answers letter by letter, never to an end. */
    record Drips(Phase at) implements Mood {}

    /** Closes the connection. */
    record Drops(Phase at) implements Mood {}

    record Behaves() implements Mood {}
  }

  private final ServerSocket listening;
  private final Supplier<Mood> moods;
  private final Optional<SSLSocketFactory> tls;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /**
   * @param moods asked anew for each connection, and after each mail
   */
  HostileServer(Supplier<Mood> moods) {
    this(moods, Optional.empty());
  }

  /**
   * @param tls what it offers to go on with (RFC 3207); then it takes nothing in the clear
   */
  HostileServer(Supplier<Mood> moods, Optional<SSLSocketFactory> tls) {
    this.moods = moods;
    this.tls = tls;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The mails it took, as they came. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  /** The same by their ids. */
  List<String> takenIds() {
    return taken.stream().map(HostileServer::id).toList();
  }

  /** How many connections there are. */
  int connected() {
    return connections.get();
  }

  /** The most connections there were at a time. */
  int mostAtOnce() {
    return most.get();
  }

  private static String id(String mail) {
    var found = MESSAGE_ID.matcher(mail);
    return found.find() ? found.group(1) : "";
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    most.accumulateAndGet(connections.incrementAndGet(), Math::max);
    try (socket) {
      Mood mood = moods.get();
      OutputStream out = socket.getOutputStream();
      answer(mood, Phase.GREETING, out, "220 hostile.example ESMTP");
      talk(mood, socket, tls.isPresent());
    } catch (IOException | Gone over) {
      // The talk is over, as it was meant to be.
    } finally {
      connections.decrementAndGet();
      open.remove(socket);
    }
  }

  /**
   * @param clear whether it is yet to be made unreadable for others
   */
  private void talk(Mood begun, Socket socket, boolean clear) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    Mood mood = begun;
    String line;
    while ((line = line(in)) != null) {
      String word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
      switch (word) {
        case "EHLO", "HELO" ->
            answer(
                mood,
                Phase.EHLO,
                out,
                clear ? "250-hostile.example\r\n250 STARTTLS" : "250 hostile.example");
        case "STARTTLS" -> {
          say(out, "220 go ahead");
          talk(mood, secured(socket), false);
          return;
        }
        case "MAIL" -> answer(mood, Phase.MAIL, out, clear ? "530 STARTTLS first" : "250 ok");
        case "RCPT" -> answer(mood, Phase.RCPT, out, "250 ok");
        case "DATA" -> {
          if (answer(mood, Phase.DATA, out, "354 go on")) {
            String mail = text(mood, in, out);
            boolean refused =
                mood instanceof Mood.Says(Phase at, String said)
                    && at == Phase.DOT
                    && (said.startsWith("4") || said.startsWith("5"));
            if (!refused) {
              taken.add(mail);
            }
            answer(mood, Phase.DOT, out, "250 taken");
            mood = moods.get();
          }
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
    }
  }

  private Socket secured(Socket socket) throws IOException {
    var secured = (SSLSocket) tls.orElseThrow().createSocket(socket, null, false);
    secured.setUseClientMode(false);
    return secured;
  }

  /** Up to the dot. */
  private String text(Mood mood, InputStream in, OutputStream out) throws IOException {
    var text = new StringBuilder();
    String line;
    while ((line = line(in)) != null) {
      if (line.equals(".")) {
        return text.toString();
      }
      text.append(line).append("\r\n");
      answer(mood, Phase.TEXT, out, "");
    }
    throw new Gone();
  }

  /**
   * @return whether it went on as it should
   */
  private boolean answer(Mood mood, Phase at, OutputStream out, String usual) throws IOException {
    return switch (mood) {
      case Mood.Says(Phase when, String line) when when == at -> {
        say(out, line);
        yield line.startsWith("2") || line.startsWith("3");
      }
      case Mood.Hangs(Phase when) when when == at -> throw hung();
      case Mood.Drips(Phase when) when when == at -> throw dripped(out);
      case Mood.Drops(Phase when) when when == at -> throw new Gone();
      case Mood.Says says -> usually(out, usual);
      case Mood.Hangs hangs -> usually(out, usual);
      case Mood.Drips drips -> usually(out, usual);
      case Mood.Drops drops -> usually(out, usual);
      case Mood.Behaves behaves -> usually(out, usual);
    };
  }

  private static boolean usually(OutputStream out, String usual) throws IOException {
    if (!usual.isEmpty()) {
      say(out, usual);
    }
    return true;
  }

  private Gone hung() {
    while (!listening.isClosed()) {
      pause();
    }
    return new Gone();
  }

  private Gone dripped(OutputStream out) throws IOException {
    while (!listening.isClosed()) {
      out.write('2');
      out.flush();
      pause();
    }
    return new Gone();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new Gone();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next;
    while ((next = in.read()) != '\n') {
      if (next < 0) {
        return null;
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** The connection is to be closed. */
  private static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
