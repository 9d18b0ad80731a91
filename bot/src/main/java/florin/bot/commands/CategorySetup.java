package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.ledger.Category;
import florin.ledger.Named;
import florin.ledger.Sign;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets up what money is earned with and spent on. */
final class CategorySetup implements Shelf {
  private static final String SIGN = "sign";
  private static final List<Sign> SIGNS = List.of(Sign.NEGATIVE, Sign.POSITIVE, Sign.NEUTRAL);

  private CategorySetup() {}

  static Command command() {
    return Command.named("category")
        .alias("categories")
        .access(Access.VIEWER)
        .params(
            Param.choice("do", false, "list", "add", "rename", "archive"),
            Param.optional("name", Param.Kind.TEXT))
        .handledBy(new Setup(new CategorySetup())::handle);
  }

  @Override
  public String word() {
    return "category";
  }

  @Override
  public List<Named> live(Books books) {
    return books.categories().list().stream().map(c -> new Named(c.id(), c.name())).toList();
  }

  @Override
  public List<String> lines(Call call, Books books) {
    var lines = new ArrayList<String>();
    List<Category> all = books.categories().list();
    for (Sign sign : SIGNS) {
      String names =
          all.stream()
              .filter(c -> c.sign() == sign)
              .map(Category::name)
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        lines.add(call.say("category.line", sign.name(), names));
      }
    }
    return lines;
  }

  @Override
  public Reply add(Call call, Books books, String text) {
    int space = text.lastIndexOf(' ');
    Optional<Sign> typed = space < 0 ? Optional.empty() : sign(text.substring(space + 1));
    Optional<Sign> sign = call.argument(SIGN).flatMap(CategorySetup::sign).or(() -> typed);
    String name = typed.isPresent() ? text.substring(0, space).strip() : text;
    if (books.categories().find(name).isPresent()) {
      throw new Refused("name.taken", name);
    }
    if (sign.isEmpty()) {
      return Prompter.ask(
          call.say("category.sign", name),
          call.invocation(),
          SIGN,
          SIGNS.stream()
              .map(s -> new Option(call.say("category.sign.name", s.name()), s.name()))
              .toList());
    }
    Category added = books.categories().add(name, sign.get());
    return new Setup(this)
        .done(call, books, call.say("category.added", added.name(), sign.get().name()));
  }

  @Override
  public void rename(Books books, long id, String name) {
    books.categories().rename(id, name);
  }

  @Override
  public void archive(Books books, long id, Optional<Long> replacement) {
    books.categories().archive(id, replacement);
  }

  @Override
  public List<Named> replacements(Books books, long id) {
    Optional<Sign> sign = books.categories().find(id).map(Category::sign);
    return books.categories().list().stream()
        .filter(c -> c.id() != id && sign.filter(c.sign()::equals).isPresent())
        .map(c -> new Named(c.id(), c.name()))
        .toList();
  }

  private static Optional<Sign> sign(String word) {
    String typed = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Sign.values())
        .filter(sign ->
            sign.name().equals(word)
                || Messages.languages().stream()
                    .map(l ->
                        Messages.in(l)
                            .text("category.words." + sign.name().toLowerCase(Locale.ROOT)))
                    .anyMatch(words -> List.of(words.split(",")).contains(typed)))
        .findFirst();
  }
}
