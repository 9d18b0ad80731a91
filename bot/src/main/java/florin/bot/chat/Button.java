package florin.bot.chat;

import florin.chat.Invocation;
import java.time.Duration;

/**
 * Something to press under a reply. What travels over the platform is an opaque token; the
 * invocation waits in the database.
 *
 * @param label at most 34 characters are shown in any language; a longer one, such as a name, is
 *     cut
 * @param deed what it does
 * @param once whether a second press is answered instead of done
 * @param ofMembers whether any member of the book may press it; otherwise only the person it was
 *     shown to
 */
public record Button(
    String label, Deed deed, Style style, boolean once, boolean ofMembers, Duration life) {
  private static final Duration USUAL_LIFE = Duration.ofDays(30);
  private static final int LONGEST = 34;

  public Button {
    if (label.codePointCount(0, label.length()) > LONGEST) {
      label = label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
  }

  /** What a button does. */
  public sealed interface Deed {
    /** Calls a command here. */
    record Press(Invocation invocation) implements Deed {}

    /**
     * Opens a page of the site, signed in: only the one person it is shown to, so it is left out
     * where several can press it. The link in it is made while the message is delivered.
     *
     * @param path such as {@code /invoices/3}
     */
    record Page(String path) implements Deed {}

    /**
     * Opens the form of the invocation's command.
     *
     * @param elsewhere what it is where there are no forms: the same as {@link Press}, or nothing
     */
    record Fill(Invocation invocation, Elsewhere elsewhere) implements Deed {}

    /** Calls a command where there are no forms; left out where one asks the same. */
    record OneByOne(Invocation invocation) implements Deed {}

    /** What becomes of a form where there are none. */
    enum Elsewhere {
      PRESSED,
      LEFT_OUT,
      /** There is none anywhere: the button is there only where forms are not. */
      INSTEAD
    }
  }

  /** How a platform that has colours shows it. */
  public enum Style {
    PLAIN,
    PRIMARY,
    SUCCESS,
    DANGER
  }

  /** May be pressed again and again: a page turned, a chart of another kind. */
  public static Button of(String label, Invocation invocation) {
    return new Button(label, new Deed.Press(invocation), Style.PLAIN, false, false, USUAL_LIFE);
  }

  /** Works once: undo, save, cancel. */
  public static Button once(String label, Invocation invocation) {
    return new Button(label, new Deed.Press(invocation), Style.PLAIN, true, false, USUAL_LIFE);
  }

  /**
   * Opens a page of the site, signed in.
   *
   * @param path such as {@code /invoices/3}
   */
  public static Button page(String label, String path) {
    return new Button(label, new Deed.Page(path), Style.PLAIN, false, false, USUAL_LIFE);
  }

  /** Opens a form where there are such; elsewhere it is pressed and asks. */
  public static Button form(String label, Invocation invocation) {
    return new Button(
        label,
        new Deed.Fill(invocation, Deed.Elsewhere.PRESSED),
        Style.PLAIN,
        false,
        false,
        USUAL_LIFE);
  }

  /** Opens a form, filled in once; left out where there are none. */
  public static Button onlyForm(String label, Invocation invocation) {
    return new Button(
        label,
        new Deed.Fill(invocation, Deed.Elsewhere.LEFT_OUT),
        Style.PLAIN,
        true,
        false,
        USUAL_LIFE);
  }

  /** Asks where there are no forms; left out where a form asks the same. */
  public static Button oneByOne(String label, Invocation invocation) {
    return new Button(label, new Deed.OneByOne(invocation), Style.PLAIN, false, false, USUAL_LIFE);
  }

  public Button styled(Style other) {
    return new Button(label, deed, other, once, ofMembers, life);
  }
}
