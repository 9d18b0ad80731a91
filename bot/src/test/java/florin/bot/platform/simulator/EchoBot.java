package florin.bot.platform.simulator;

import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Command;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/**
 * Somebody at the other end of the simulator who knows no books: answers text with a card, a file
 * with its size, and replaces the card whose button is pressed. The same key is taken once, as the
 * inbox does. Long because it has one of everything a chat can show.
 */
final class EchoBot implements Intake {
  private static final Map<String, String> COMMANDS =
      Map.of(
          "add", "Record an expense or income",
          "balance", "What you have, by place",
          "chart", "Bars, a donut, a line or a trend",
          "edit", "Change an entry",
          "help", "What I can do",
          "last", "Your newest entries",
          "month", "A month in figures",
          "undo", "Take the last action back");

  private final SimulatorPlatform platform;
  private final Set<String> keys = new HashSet<>();
  private final AtomicInteger numbers = new AtomicInteger();

  /** What came in, in order. */
  final List<Incoming> taken = Collections.synchronizedList(new ArrayList<>());

  /** Bytes of the files that came in, in order. */
  final List<byte[]> files = Collections.synchronizedList(new ArrayList<>());

  /** While set, nothing can be stored. */
  volatile boolean away;

  EchoBot(SimulatorPlatform platform) {
    this.platform = platform;
  }

  static List<Command> commands() {
    return COMMANDS.keySet().stream()
        .sorted()
        .map(name ->
            Command.named(name)
                .alias(name.equals("add") ? new String[] {"e"} : new String[0])
                .access(Access.ANYONE)
                .menu(Command.Menu.EVERYWHERE)
                .handledBy((call, books) -> Reply.nothing()))
        .toList();
  }

  static Map<Locale, Map<String, String>> descriptions() {
    return Map.of(Locale.ENGLISH, COMMANDS, Locale.GERMAN, Map.of("help", "Was ich kann"));
  }

  @Override
  public void accept(List<Update> updates) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    for (var update : updates) {
      synchronized (keys) {
        if (!keys.add(update.key())) {
          continue;
        }
      }
      var incoming = platform.read(update.payload()).orElseThrow();
      taken.add(incoming);
      Thread.ofVirtual().name("echo").start(() -> answer(incoming));
    }
  }

  private void answer(Incoming incoming) {
    try {
      switch (incoming) {
        case Incoming.Wrote wrote when wrote.text().startsWith("/chart") -> chart(wrote);
        case Incoming.Wrote wrote when wrote.text().startsWith("/month") -> month(wrote);
        case Incoming.Wrote wrote when wrote.text().equals("/help") ->
            say(
                wrote,
                "Send me a line, such as\n"
                    + "lunch 12.50 #food\n\n"
                    + "/chart draws a picture, /month shows the figures.");
        case Incoming.Wrote wrote when wrote.text().startsWith("say ") ->
            say(wrote, wrote.text().substring(4));
        case Incoming.Wrote wrote -> saved(wrote, wrote.text(), Optional.empty());
        case Incoming.Edited edited -> saved(edited, edited.text(), Optional.empty());
        case Incoming.Pressed pressed -> pressed(pressed);
        case Incoming.SentFiles sent -> received(sent);
        default -> throw new IllegalStateException("not from a simulator: " + incoming);
      }
    } catch (DeliveryFailed | IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void saved(Incoming to, String text, Optional<String> replaces) throws DeliveryFailed {
    var heading = "Saved \u00b7 #" + numbers.incrementAndGet();
    send(
        to,
        List.of(new Part.Heading(heading), new Part.Paragraph(text)),
        List.of(),
        List.of(key("Edit", Button.Style.PLAIN), key("Undo", Button.Style.PLAIN)),
        replaces);
  }

  void say(Incoming to, String text) throws DeliveryFailed {
    send(to, List.of(new Part.Paragraph(text)), List.of(), List.of(), Optional.empty());
  }

  private void pressed(Incoming.Pressed pressed) throws DeliveryFailed, InterruptedException {
    Thread.sleep(400);
    switch (pressed.token()) {
      case "Undo" -> {
        send(
            pressed,
            List.of(new Part.Heading("Undone"), new Part.Paragraph("Nothing is booked any more.")),
            List.of(),
            List.of(key("Restore", Button.Style.PRIMARY)),
            Optional.of(pressed.origin().messageId()));
        platform.acknowledge(pressed, Optional.of("Undone. Restore is in the message."));
      }
      case "Restore" -> {
        saved(pressed, "lunch 12.50 #food", Optional.of(pressed.origin().messageId()));
        platform.acknowledge(pressed, Optional.of("Restored"));
      }
      default -> platform.acknowledge(pressed, Optional.empty());
    }
  }

  private void received(Incoming.SentFiles sent) throws DeliveryFailed, IOException {
    for (var attachment : sent.attachments()) {
      platform.working(sent.origin().chat());
      var sink = new ByteArrayOutputStream();
      platform.fetch(attachment, sink, 64 << 20);
      files.add(sink.toByteArray());
      send(
          sent,
          List.of(
              new Part.Heading(attachment.fileName()),
              new Part.Paragraph(
                  "24 rows, January to December \u00b7 "
                      + sink.size()
                      + " bytes. Shall I save them?")),
          List.of(),
          List.of(key("Save", Button.Style.SUCCESS), key("Cancel", Button.Style.DANGER)),
          Optional.empty());
    }
  }

  private void month(Incoming to) throws DeliveryFailed {
    send(
        to,
        List.of(
            new Part.Heading("November 2026"),
            new Part.Mono(
                """
                Category        Amount  Share
                Rent            780.00   52 %
                Food            312.40   21 %
                Transport       148.90   10 %
                Going out       131.25    9 %
                Health           74.00    5 %
                Other            48.60    3 %
                Total EUR     1,495.15
                """
                    .stripTrailing()),
            new Part.Paragraph("82.30 EUR less than in October.")),
        List.of(),
        List.of(
            key("\u2039 October", Button.Style.PLAIN),
            key("Chart", Button.Style.PLAIN),
            key("Export", Button.Style.PLAIN)),
        Optional.empty());
  }

  private void chart(Incoming to) throws DeliveryFailed, IOException {
    platform.working(to.origin().chat());
    var file =
        new Outgoing.Attached(
            "chart.png",
            "image/png",
            picture(),
            "Expenses by month, 2026\nTotal: 9,412.80 EUR",
            true);
    send(
        to,
        List.of(),
        List.of(file),
        List.of(
            key("Bar", Button.Style.PLAIN),
            key("Donut", Button.Style.PLAIN),
            key("Full size", Button.Style.PLAIN)),
        Optional.empty());
  }

  private void send(
      Incoming to,
      List<Part.Words> words,
      List<Outgoing.Attached> attached,
      List<Outgoing.Key> keys,
      Optional<String> replaces)
      throws DeliveryFailed {
    platform.send(
        new Outgoing(
            to.origin().chat(),
            words,
            attached,
            keys.isEmpty() ? List.of() : List.of(keys),
            replaces,
            to instanceof Incoming.Edited edited
                ? Optional.of(edited.origin().messageId())
                : Optional.empty(),
            "florin-" + System.nanoTime(),
            false));
  }

  private static Outgoing.Key key(String label, Button.Style style) {
    return new Outgoing.Key(label, Optional.of(label), Optional.empty(), style);
  }

  /** Bars on paper, of the size charts have. */
  static byte[] picture() throws IOException {
    var image = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xfbfaf7));
    pen.fillRect(0, 0, 1280, 800);
    int[] heights = {310, 420, 280, 510, 460, 350, 560, 480, 390, 530, 440, 300};
    for (int i = 0; i < heights.length; i++) {
      pen.setPaint(
          new GradientPaint(0, 720 - heights[i], new Color(0x2a8a82), 0, 720, new Color(0x17645f)));
      pen.fillRoundRect(90 + i * 95, 720 - heights[i], 60, heights[i], 14, 14);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
