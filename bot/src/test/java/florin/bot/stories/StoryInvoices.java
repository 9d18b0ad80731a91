package florin.bot.stories;

import florin.bot.files.invoice.Drawing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The invoices that stories send. */
public final class StoryInvoices {
  private StoryInvoices() {}

  /** Acme's invoice RE-17 over 119.00 EUR. */
  public static byte[] acme() throws IOException {
    return acme("RE-17", "01.03.2026", "100,00", "19,00", "119,00");
  }

  static void write(Path folder) throws IOException {
    Files.write(folder.resolve("acme-17.pdf"), acme());
    Files.write(
        folder.resolve("acme-18.pdf"), acme("RE-18", "04.03.2026", "200,00", "38,00", "238,00"));
    Files.write(folder.resolve("bell-a1.pdf"), bell("A-1", "50,00", "9,50", "59,50"));
    Files.write(folder.resolve("bell-a2.pdf"), bell("A-2", "80,00", "15,20", "95,20"));
    Files.write(folder.resolve("photo.png"), photo());
    Files.writeString(
        folder.resolve("bank.csv"),
        """
        Date;Description;Amount
        2026-03-04;ACME RE-17 transfer;-119,00
        2026-03-04;Groceries;-43,20
        """);
    Files.write(folder.resolve("letter.pdf"), letter());
  }

  private static byte[] acme(String number, String day, String net, String tax, String sum)
      throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 60, "Acme GmbH").text(50, 74, "Hafenweg 1").text(50, 88, "20457 Hamburg");
      page.text(400, 60, 20, "Rechnung");
      page.text(50, 140, "Rechnungsnummer: " + number).text(50, 155, "Datum: " + day);
      page.text(50, 170, "Zahlbar bis: 31.03.2026");
      page.text(50, 210, "Rechnung an:").text(50, 224, "Muster AG").text(50, 238, "10115 Berlin");
      page.text(50, 300, "Beschreibung").right(350, 300, "Menge");
      page.right(450, 300, "Einzelpreis").right(545, 300, "Betrag");
      page.text(50, 320, "Hammer").right(350, 320, "1").right(450, 320, net).right(545, 320, net);
      page.text(340, 360, "Netto").right(545, 360, net + " EUR");
      page.text(340, 376, "USt 19%").right(545, 376, tax + " EUR");
      page.text(340, 392, "Gesamtbetrag").right(545, 392, sum + " EUR");
      page.text(50, 780, "USt-IdNr.: DE136695976")
          .text(250, 780, "IBAN DE02 1203 0000 0000 2020 51");
      return page.bytes();
    }
  }

  /** Calls its number by a word no list has. */
  private static byte[] bell(String number, String net, String tax, String sum) throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 60, "Bell Studio GmbH").text(50, 74, "Ring 5").text(50, 88, "10115 Berlin");
      page.text(400, 60, 20, "Rechnung");
      page.text(50, 140, "Kennwort " + number).text(300, 140, "Datum: 02.03.2026");
      page.text(50, 300, "Entwurf").right(545, 300, net);
      page.text(340, 360, "Netto").right(545, 360, net + " EUR");
      page.text(340, 376, "USt 19%").right(545, 376, tax + " EUR");
      page.text(340, 392, "Gesamtbetrag").right(545, 392, sum + " EUR");
      page.text(50, 780, "USt-IdNr.: DE811907980");
      return page.bytes();
    }
  }

  private static byte[] letter() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 60, "Dear Anna,").text(50, 80, "it was good to see you. Come again soon.");
      page.text(50, 100, "Yours, Ben");
      return page.bytes();
    }
  }

  private static byte[] photo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
