package florin.bot.platform.terminal;

import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Incoming;
import florin.bot.chat.PlatformUnderTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Anna at a keyboard: lines in, and what stands on the screen, read back. */
public final class TerminalUnderTest implements PlatformUnderTest {
  private static final Pattern BUTTON = Pattern.compile("\\[([^\\]]+)]");
  private static final String OURS = "bot>  ";
  private static final String NEXT_LINE = "      ";
  private static final String PERSON = "anna";

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Path folder = Files.createTempDirectory("terminal");
  private PipedWriter keyboard = new PipedWriter();
  private WatchedPlatform platform = open(List.of());

  public TerminalUnderTest() throws IOException {}

  private WatchedPlatform open(List<String> sentBefore) throws IOException {
    var in = new BufferedReader(new PipedReader(keyboard, 1 << 16));
    var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new WatchedPlatform(
        new TerminalPlatform(in, out, PERSON, Clock.systemUTC()), sentBefore);
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.of(Ability.EDIT_OWN_MESSAGE, Ability.SEND_FILES, Ability.REPLY);
  }

  @Override
  public Chat chat() {
    return new Chat(TerminalPlatform.NAME, "florin", PERSON, Chat.Kind.PRIVATE, Optional.empty());
  }

  @Override
  public String personId() {
    return PERSON;
  }

  @Override
  public Chat closedChat() {
    throw new UnsupportedOperationException("a screen is always open");
  }

  @Override
  public String writes(String text) throws IOException {
    return types(text).origin().messageId();
  }

  @Override
  public void changes(String messageId, String text) throws IOException {
    types("edit " + text);
  }

  @Override
  public void replies(Seen message, String text) throws IOException {
    types("reply " + text);
  }

  @Override
  public void sends(String fileName, byte[] bytes, String caption) throws IOException {
    Path file = folder.resolve(fileName);
    Files.write(file, bytes);
    types("file \"" + file + "\" " + caption);
  }

  @Override
  public void presses(Seen message, String label) throws IOException {
    types("press " + label);
  }

  private Incoming types(String line) throws IOException {
    platform.taken().clear();
    keyboard.write(line + "\n");
    keyboard.flush();
    try {
      var taken = platform.taken().poll(10, TimeUnit.SECONDS);
      if (taken == null) {
        throw new IOException("nothing came of: " + line);
      }
      return taken;
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  @Override
  public List<Seen> sees() {
    synchronized (platform.sent()) {
      var messages = new ArrayList<List<String>>();
      for (String line : screen.toString(StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith(OURS)) {
          messages.add(new ArrayList<>(List.of(line.substring(OURS.length()))));
        } else if (line.startsWith(NEXT_LINE) && !messages.isEmpty()) {
          messages.getLast().add(line.substring(NEXT_LINE.length()));
        }
      }
      var seen = new ArrayList<Seen>();
      for (int i = 0; i < messages.size(); i++) {
        seen.add(seen(platform.sent().get(i), messages.get(i)));
      }
      return seen;
    }
  }

  private static Seen seen(String id, List<String> lines) {
    var text = new ArrayList<>(lines);
    var buttons = new ArrayList<String>();
    while (!text.isEmpty() && text.getLast().matches("(\\[[^\\]]+] ?)+")) {
      BUTTON.matcher(text.removeLast()).results().forEach(b -> buttons.add(b.group(1)));
    }
    return new Seen(id, String.join("\n", text), buttons, Optional.empty());
  }

  @Override
  public void refusesMessages(int times) {
    throw new UnsupportedOperationException("a screen takes everything");
  }

  @Override
  public void shutsOut(boolean out) {
    throw new UnsupportedOperationException("a screen is always open");
  }

  @Override
  public ChatPlatform restarted() {
    try {
      var before = platform.sent();
      keyboard.close();
      keyboard = new PipedWriter();
      platform = open(before);
      return platform;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    try (var files = Files.walk(folder)) {
      keyboard.close();
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
