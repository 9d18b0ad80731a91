package florin.bot.demo;

import florin.documents.Upload;
import florin.invoices.Found;
import florin.invoices.InvoiceClues;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A bill of an invented seller, as a document and as what is read from it.
 *
 * @param taxPercent a whole number, as {@code 19}
 */
record Bill(
    String seller,
    String street,
    String number,
    LocalDate issued,
    LocalDate due,
    Currency currency,
    int taxPercent,
    List<Item> items) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LEFT = 64;
  private static final int RIGHT = 531;

  /** A line: so many of something at a price. */
  record Item(String what, int quantity, String price) {
    BigDecimal amount() {
      return new BigDecimal(price).multiply(BigDecimal.valueOf(quantity));
    }
  }

  private BigDecimal net() {
    return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal tax() {
    return net().multiply(BigDecimal.valueOf(taxPercent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  private BigDecimal total() {
    return net().add(tax());
  }

  Upload document() {
    var paper =
        new Paper()
            .write(LEFT, 762, 20, true, seller)
            .write(LEFT, 744, 10, false, street)
            .rule(LEFT, 726, RIGHT)
            .write(LEFT, 690, 15, true, "Invoice " + number)
            .write(LEFT, 668, 10, false, "Date: " + issued)
            .write(LEFT, 653, 10, false, "Due date: " + due)
            .write(LEFT, 612, 10, true, "Description")
            .writeUpTo(360, 612, 10, true, "Quantity")
            .writeUpTo(445, 612, 10, true, "Price")
            .writeUpTo(RIGHT, 612, 10, true, "Amount")
            .rule(LEFT, 604, RIGHT);
    int y = 586;
    for (Item item : items) {
      paper
          .write(LEFT, y, 10, false, item.what())
          .writeUpTo(360, y, 10, false, Integer.toString(item.quantity()))
          .writeUpTo(445, y, 10, false, item.price())
          .writeUpTo(RIGHT, y, 10, false, item.amount().toPlainString());
      y -= 20;
    }
    paper.rule(LEFT, y + 8, RIGHT);
    sum(paper, y - 12, false, "Net", net());
    sum(paper, y - 30, false, "VAT " + taxPercent + " %", tax());
    sum(paper, y - 52, true, "Total " + currency.getCurrencyCode(), total());
    return Upload.of(paper.pdf(), seller + " " + number + ".pdf", "application/pdf");
  }

  private static void sum(Paper paper, int y, boolean strong, String name, BigDecimal amount) {
    paper
        .write(360, y, strong ? 12 : 10, strong, name)
        .writeUpTo(RIGHT, y, strong ? 12 : 10, strong, amount.toPlainString());
  }

  InvoiceDraft read() {
    var lines = new ArrayList<LineDraft>();
    for (Item item : items) {
      lines.add(
          new LineDraft(
              item.what(),
              Optional.of(BigDecimal.valueOf(item.quantity())),
              "",
              Optional.of(new BigDecimal(item.price())),
              Optional.of(BigDecimal.valueOf(taxPercent)),
              Optional.of(item.amount())));
    }
    return new InvoiceDraft(
        InvoiceSource.PAGE_TEXT,
        InvoiceKind.INVOICE,
        Found.certain(number, "Invoice " + number),
        Found.certain(issued, "Date: " + issued),
        Found.certain(due, "Due date: " + due),
        Found.likely(seller, seller),
        Found.missing(),
        Found.certain(currency, "Total " + currency.getCurrencyCode()),
        new InvoiceTotals(
            found(net(), "Net"),
            found(tax(), "VAT"),
            found(total(), "Total"),
            Found.missing(),
            Found.missing(),
            List.of(),
            List.of()),
        lines,
        InvoiceClues.NONE);
  }

  private static Found<BigDecimal> found(BigDecimal amount, String label) {
    return Found.certain(amount, label + " " + amount.toPlainString());
  }
}
