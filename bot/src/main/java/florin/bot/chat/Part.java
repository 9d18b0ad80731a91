package florin.bot.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.export.ExportOrder;
import florin.people.Membership;
import florin.reports.ChartKind;
import florin.reports.ReportTable;
import java.util.List;

/**
 * A piece of a reply. Words are ready to read, in the reader's language, with no markup: whatever
 * they contain is shown as it is. Tables, charts and files wait as data and are drawn when they are
 * delivered.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Part.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Part.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Part.Mono.class, name = "mono"),
  @JsonSubTypes.Type(value = Part.Table.class, name = "table"),
  @JsonSubTypes.Type(value = Part.Chart.class, name = "chart"),
  @JsonSubTypes.Type(value = Part.Code.class, name = "code"),
  @JsonSubTypes.Type(value = Part.StoredFile.class, name = "file"),
  @JsonSubTypes.Type(value = Part.EntriesFile.class, name = "entries"),
  @JsonSubTypes.Type(value = Part.BooksArchive.class, name = "archive")
})
public sealed interface Part {

  /** What is already text when the reply is composed or has become so. */
  sealed interface Words extends Part {
    String text();
  }

  /** The first line of a card, shown strong. */
  record Heading(String text) implements Words {}

  /** One or more lines of plain text. */
  record Paragraph(String text) implements Words {}

  /** Text whose columns line up. */
  record Mono(String text) implements Words {}

  /** A report as a table. */
  record Table(ReportTable table) implements Part {}

  /** A report as a picture, with its figures as text in the caption. */
  record Chart(ChartKind kind, ReportTable table) implements Part {}

  /**
   * A square code for a camera.
   *
   * @param content at most 331 bytes, as the European Payments Council allows in one for a payment
   */
  record Code(String content, String caption) implements Part {}

  /** A document of the book, by its content. */
  record StoredFile(long bookId, String sha256, String fileName, String mediaType)
      implements Part {}

  /** Entries as a file, written when it is delivered, of what there is then. */
  record EntriesFile(Sight sight, ExportOrder order, String fileName) implements Part {}

  /** Everything of some books in one archive, written when it is delivered. */
  record BooksArchive(List<NamedSight> books, String language, String fileName) implements Part {}

  /** Whose view of which book: what was allowed when the reply was composed. */
  record Sight(long personId, long bookId, Role role, boolean seesAll) {
    public static Sight of(Membership membership) {
      var actor = membership.actor(Cause.of(Cause.Source.CHAT));
      return new Sight(actor.personId(), actor.bookId(), actor.role(), actor.seesAll());
    }

    /** Delivering is nobody's message. */
    Actor actor() {
      return new Actor(personId, bookId, role, seesAll, Cause.of(Cause.Source.SCHEDULE));
    }
  }

  /** The same, and the name of the book's folder. */
  record NamedSight(Sight sight, String folder) {}

  static List<Part> card(String heading, List<String> lines) {
    return lines.isEmpty()
        ? List.of(new Heading(heading))
        : List.of(new Heading(heading), new Paragraph(String.join("\n", lines)));
  }
}
