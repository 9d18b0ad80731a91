package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.Remark;
import florin.documents.Document;
import florin.invoices.Finding;
import florin.invoices.Invoice;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes a draft of a document somebody sent, and shows what was read of it. */
final class InvoiceDrafting {
  /** Said by the card itself, of what is there by then. */
  private static final Set<String> SAID_ANYWAY = Set.of("invoice.finding.total");

  private static final String MISSING = "invoice.missing.";

  private InvoiceDrafting() {}

  static Reply read(Call call, Books books, FileOutcome.Invoice read, Document document) {
    List<Finding> findings =
        read.findings().stream()
            .filter(remark -> !remark.key().startsWith(MISSING))
            .filter(remark -> !SAID_ANYWAY.contains(remark.key()))
            .map(InvoiceDrafting::finding)
            .toList();
    Invoice draft = books.invoices().draft(read.draft(), document.id(), findings);
    return InvoiceCards.of(call, books, draft).inPlace();
  }

  /** Pages without words are kept; a person says what is on them. */
  static Reply unread(Call call, Books books, Document document) {
    Invoice draft = books.invoices().draft(document.id());
    return InvoiceCards.of(call, books, draft, List.of(call.say("file.no-text"))).inPlace();
  }

  private static Finding finding(Remark remark) {
    return new Finding(
        remark.key(), Arrays.stream(remark.arguments()).map(String::valueOf).toList());
  }
}
