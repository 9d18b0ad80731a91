package florin.bot.chat;

import florin.books.Books;
import java.util.List;
import java.util.Optional;

/**
 * A command is a value: every platform, the menus, the help and the dispatcher read this one
 * declaration. Its words are the text keys {@code command.NAME} (one line, for menus) and {@code
 * command.NAME.help} (examples).
 *
 * @param name lower case letters, at most 32
 * @param aliases other names it answers to, never shown in a menu
 * @param menu where it is offered; it works wherever it is typed
 * @param aloud whether everybody may read the answer, where a platform can also answer one person
 *     in the midst of others; never for what tells of a person or a book
 * @param form what can be filled in, on platforms with forms, instead of being asked one by one
 * @param preparation for a command that takes a file: the slow part, outside any transaction
 * @param lengthy knows which of its calls take long
 */
public record Command(
    String name,
    List<String> aliases,
    Access access,
    Menu menu,
    boolean aloud,
    List<Param> params,
    Optional<Preparation> preparation,
    Lengthy lengthy,
    Optional<Form.Maker> form,
    Handler handler) {

  /** Where the platforms' menus offer a command. */
  public enum Menu {
    EVERYWHERE,
    PRIVATE,
    HIDDEN
  }

  /**
   * Does the work inside the open transaction and says what to answer; never sends, never opens a
   * transaction.
   */
  @FunctionalInterface
  public interface Handler {
    Reply handle(Call call, Books books);
  }

  /**
   * Reads the file of a call before the transaction; what it returns reaches the handler as {@link
   * Call#prepared()}. It runs for a file just sent, and for a pressed button whose invocation names
   * a kept one as {@link florin.chat.Invocation#DOCUMENT}.
   */
  @FunctionalInterface
  public interface Preparation {
    Object prepare(Call call, ReceivedFile file, Progress progress) throws InterruptedException;
  }

  /**
   * Says of a pressed call that takes long what is going to be done; it is then done outside the
   * order of its chat, so that other messages pass meanwhile. Empty for all others.
   */
  @FunctionalInterface
  public interface Lengthy {
    Optional<String> announcement(Call call, Books books);
  }

  public static Builder named(String name) {
    return new Builder(
        name,
        List.of(),
        Access.AGENT,
        Menu.PRIVATE,
        false,
        List.of(),
        Optional.empty(),
        (call, books) -> Optional.empty(),
        Optional.empty());
  }

  /** Collects a declaration; each step returns a new one. */
  public record Builder(
      String name,
      List<String> aliases,
      Access access,
      Menu menu,
      boolean aloud,
      List<Param> params,
      Optional<Preparation> preparation,
      Lengthy lengthy,
      Optional<Form.Maker> form) {

    public Builder alias(String... names) {
      return new Builder(
          name, List.of(names), access, menu, aloud, params, preparation, lengthy, form);
    }

    public Builder access(Access who) {
      return new Builder(name, aliases, who, menu, aloud, params, preparation, lengthy, form);
    }

    public Builder menu(Menu where) {
      return new Builder(name, aliases, access, where, aloud, params, preparation, lengthy, form);
    }

    public Builder answeredAloud() {
      return new Builder(name, aliases, access, menu, true, params, preparation, lengthy, form);
    }

    public Builder params(Param... all) {
      return new Builder(
          name, aliases, access, menu, aloud, List.of(all), preparation, lengthy, form);
    }

    public Builder preparedBy(Preparation slowPart) {
      return new Builder(
          name, aliases, access, menu, aloud, params, Optional.of(slowPart), lengthy, form);
    }

    public Builder lengthyWhere(Lengthy which) {
      return new Builder(name, aliases, access, menu, aloud, params, preparation, which, form);
    }

    public Builder formedBy(Form.Maker maker) {
      return new Builder(
          name, aliases, access, menu, aloud, params, preparation, lengthy, Optional.of(maker));
    }

    public Command handledBy(Handler handler) {
      return new Command(
          name, aliases, access, menu, aloud, params, preparation, lengthy, form, handler);
    }
  }
}
