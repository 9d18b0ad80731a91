package florin.bot.files.invoice;

import java.util.List;
import java.util.function.Function;

/** Five ways to set an invoice, none of them taken from a program that exists. */
enum Layouts {
  /** Labels with colons below the title, figures flush right. */
  PLAIN(4, Layouts::plain),
  /** Labels in one row above their values, both parties in columns under labels. */
  LABELS_ABOVE(3, Layouts::labelsAbove),
  /** Values far to the right of small labels, the quantity first. */
  FAR_VALUES(4, Layouts::farValues),
  /** A letter with a window: the sender's line above the buyer's address; descriptions wrap. */
  LETTER(4, Layouts::letter),
  /** Many lines over two pages, their head repeated, sums on the second. */
  TWO_PAGES(32, Layouts::twoPages);

  private final int lines;
  private final Function<SampleInvoice, Drawing> drawn;

  Layouts(int lines, Function<SampleInvoice, Drawing> drawn) {
    this.lines = lines;
    this.drawn = drawn;
  }

  int lines() {
    return lines;
  }

  Drawing draw(SampleInvoice invoice) {
    return drawn.apply(invoice);
  }

  private static Drawing start(SampleInvoice invoice) {
    return Drawing.start(invoice.scale() == 0);
  }

  private static void block(Drawing page, float left, float top, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      page.text(left, top + 13 * i, lines.get(i));
    }
  }

  private static float table(
      Drawing page, SampleInvoice invoice, float top, int from, int to, boolean wrapped) {
    var words = invoice.words();
    page.text(50, top, words.description()).right(350, top, words.quantity());
    page.right(450, top, words.price()).right(545, top, words.amount());
    float at = top + 20;
    for (int i = from; i < to; i++) {
      page.text(50, at, invoice.item(i)).right(350, at, String.valueOf(invoice.quantity(i)));
      page.right(450, at, invoice.figure(invoice.price(i)));
      page.right(545, at, invoice.figure(invoice.amount(i)));
      at += 14;
      if (wrapped) {
        page.text(50, at - 2, invoice.item(i + 1));
        at += 16;
      }
    }
    return at;
  }

  private static void sums(Drawing page, SampleInvoice invoice, float top, int count) {
    var words = invoice.words();
    page.text(340, top, words.net()).right(545, top, invoice.money(invoice.net(count)));
    page.text(340, top + 16, words.tax()).right(545, top + 16, invoice.money(invoice.tax(count)));
    page.text(340, top + 32, words.total());
    page.right(545, top + 32, invoice.money(invoice.total(count)));
  }

  private static Drawing plain(SampleInvoice invoice) {
    var words = invoice.words();
    Drawing page = start(invoice);
    block(page, 50, 60, invoice.seller());
    page.text(400, 60, 20, words.title());
    page.text(50, 140, words.number() + ": " + SampleInvoice.NUMBER);
    page.text(50, 155, words.date() + ": " + invoice.date(SampleInvoice.ISSUED));
    page.text(50, 170, words.due() + ": " + invoice.date(SampleInvoice.DUE));
    page.text(50, 200, words.buyerLabel() + ":");
    block(page, 50, 214, invoice.buyer());
    float at = table(page, invoice, 300, 0, 4, false);
    sums(page, invoice, at + 20, 4);
    return page;
  }

  private static Drawing labelsAbove(SampleInvoice invoice) {
    var words = invoice.words();
    Drawing page = start(invoice);
    page.text(50, 70, 24, words.title());
    page.text(50, 110, words.sellerLabel()).text(320, 110, words.buyerLabel());
    block(page, 50, 125, invoice.seller());
    block(page, 320, 125, invoice.buyer());
    page.text(50, 210, words.number()).text(230, 210, words.date()).text(400, 210, words.due());
    page.text(50, 225, SampleInvoice.NUMBER).text(230, 225, invoice.date(SampleInvoice.ISSUED));
    page.text(400, 225, invoice.date(SampleInvoice.DUE));
    float at = table(page, invoice, 270, 0, 3, false);
    sums(page, invoice, at + 30, 3);
    return page;
  }

  private static Drawing farValues(SampleInvoice invoice) {
    var words = invoice.words();
    Drawing page = start(invoice);
    page.text(50, 50, 18, words.title());
    block(page, 50, 80, invoice.seller());
    page.text(320, 80, 8, words.number()).right(545, 80, SampleInvoice.NUMBER);
    page.text(320, 95, 8, words.date()).right(545, 95, invoice.date(SampleInvoice.ISSUED));
    page.text(320, 110, 8, words.due()).right(545, 110, invoice.date(SampleInvoice.DUE));
    page.text(50, 160, 8, words.buyerLabel());
    block(page, 50, 174, invoice.buyer());
    page.text(50, 260, words.quantity()).text(120, 260, words.description());
    page.right(440, 260, words.price()).right(545, 260, words.amount());
    for (int i = 0; i < 4; i++) {
      float at = 280 + 16 * i;
      page.text(50, at, String.valueOf(invoice.quantity(i))).text(120, at, invoice.item(i));
      page.right(440, at, invoice.money(invoice.price(i)));
      page.right(545, at, invoice.money(invoice.amount(i)));
    }
    sums(page, invoice, 380, 4);
    return page;
  }

  private static Drawing letter(SampleInvoice invoice) {
    var words = invoice.words();
    Drawing page = start(invoice);
    page.text(50, 130, 7, String.join(" · ", invoice.seller().subList(0, 3)));
    block(page, 50, 150, invoice.buyer());
    page.text(380, 150, words.date() + ": " + invoice.date(SampleInvoice.ISSUED));
    page.text(50, 240, 16, words.title() + " " + SampleInvoice.NUMBER);
    float at = table(page, invoice, 280, 0, 4, true);
    sums(page, invoice, at + 20, 4);
    page.text(50, at + 100, words.due() + ": " + invoice.date(SampleInvoice.DUE));
    block(page, 50, 770, invoice.seller());
    return page;
  }

  private static Drawing twoPages(SampleInvoice invoice) {
    var words = invoice.words();
    Drawing page = start(invoice);
    block(page, 50, 50, invoice.seller());
    page.text(330, 50, 16, words.title());
    page.text(330, 75, words.number() + " " + SampleInvoice.NUMBER);
    page.text(330, 90, words.date() + " " + invoice.date(SampleInvoice.ISSUED));
    page.text(330, 105, words.due() + " " + invoice.date(SampleInvoice.DUE));
    page.text(50, 130, words.buyerLabel());
    block(page, 50, 144, invoice.buyer());
    table(page, invoice, 220, 0, 28, false);
    page.text(280, 810, "1 / 2");
    page.nextPage();
    float at = table(page, invoice, 80, 28, 32, false);
    sums(page, invoice, at + 20, 32);
    page.text(280, 810, "2 / 2");
    return page;
  }
}
