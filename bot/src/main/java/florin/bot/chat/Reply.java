package florin.bot.chat;

import florin.chat.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a handler gives back. The dispatcher stores it in the outbox with the effect's transaction;
 * a platform renders it.
 *
 * @param buttons row by row
 * @param place whether it is a message of its own or replaces the one whose button was pressed
 * @param toast a short word shown beside the pressed button, at most 200 characters
 * @param question set when an answer is awaited: the argument the next plain message of this person
 *     becomes
 * @param entries numbers of the entries the message speaks of, so a reply to it corrects them
 */
public record Reply(
    List<Part> parts,
    List<List<Button>> buttons,
    Place place,
    Optional<String> toast,
    Optional<Question> question,
    List<Integer> entries) {

  public enum Place {
    NEW,
    /** Edits the message the pressed button belongs to; a new message where there was no press. */
    IN_PLACE
  }

  /**
   * The invocation to call again with the answer as this argument.
   *
   * @param awaits the argument's name
   */
  public record Question(Invocation resume, String awaits) {}

  /** No message at all, only the press acknowledged. */
  public static Reply nothing() {
    return of(List.of());
  }

  public static Reply text(String text) {
    return of(List.of(new Part.Paragraph(text)));
  }

  public static Reply card(String heading, String... lines) {
    return of(Part.card(heading, List.of(lines)));
  }

  public static Reply of(List<Part> parts) {
    return new Reply(parts, List.of(), Place.NEW, Optional.empty(), Optional.empty(), List.of());
  }

  public Reply row(Button... row) {
    var rows = new ArrayList<>(buttons);
    rows.add(List.of(row));
    return new Reply(parts, List.copyOf(rows), place, toast, question, entries);
  }

  public Reply rows(List<List<Button>> rows) {
    return new Reply(parts, List.copyOf(rows), place, toast, question, entries);
  }

  public Reply and(Part part) {
    var more = new ArrayList<>(parts);
    more.add(part);
    return new Reply(List.copyOf(more), buttons, place, toast, question, entries);
  }

  public Reply inPlace() {
    return new Reply(parts, buttons, Place.IN_PLACE, toast, question, entries);
  }

  public Reply toast(String text) {
    return new Reply(parts, buttons, place, Optional.of(text), question, entries);
  }

  /** Awaits the next plain message of the person as the named argument of the invocation. */
  public Reply awaiting(Invocation resume, String argument) {
    return new Reply(
        parts, buttons, place, toast, Optional.of(new Question(resume, argument)), entries);
  }

  public Reply about(List<Integer> entryNumbers) {
    return new Reply(parts, buttons, place, toast, question, List.copyOf(entryNumbers));
  }
}
