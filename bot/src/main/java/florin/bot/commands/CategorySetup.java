package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.ledger.Bucket;
import florin.ledger.Category;
import florin.ledger.Configuration;
import florin.ledger.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets up what money is earned with and spent on. */
final class CategorySetup implements Shelf<Category> {
  static final List<Sign> SIGNS = List.of(Sign.NEGATIVE, Sign.POSITIVE, Sign.NEUTRAL);

  private static final String SIGN = "sign";

  private CategorySetup() {}

  static Command command() {
    return Setup.command(new CategorySetup());
  }

  @Override
  public String word() {
    return "category";
  }

  @Override
  public String plural() {
    return "categories";
  }

  @Override
  public Configuration<Category> of(Books books) {
    return books.categories();
  }

  /** By sign, each with its bucket where it has one. */
  @Override
  public Reply list(Call call, Books books) {
    Map<Long, String> buckets =
        books.buckets().list().stream().collect(Collectors.toMap(Bucket::id, Bucket::name));
    List<Category> all = books.categories().list();
    var lines = new ArrayList<String>();
    for (Sign sign : SIGNS) {
      String names =
          all.stream()
              .filter(category -> category.sign() == sign)
              .map(category -> withBucket(call, category, buckets))
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        lines.add(call.say("category.line", sign.name(), names));
      }
    }
    return Reply.card(
        call.say("setup.list", word()), EntryWords.below(call, lines).toArray(String[]::new));
  }

  private static String withBucket(Call call, Category category, Map<Long, String> buckets) {
    return category
        .defaultBucketId()
        .flatMap(id -> Optional.ofNullable(buckets.get(id)))
        .map(bucket -> call.say("category.with-bucket", category.name(), bucket))
        .orElse(category.name());
  }

  /** Behind the name may stand what it is: {@code pocket money income}. */
  @Override
  public Reply add(Call call, Books books, String text) {
    int space = text.lastIndexOf(' ');
    Optional<Sign> typed = space < 0 ? Optional.empty() : SignStep.find(text.substring(space + 1));
    Optional<Sign> sign = call.argument(SIGN).flatMap(SignStep::find).or(() -> typed);
    String name = typed.isPresent() ? text.substring(0, space).strip() : text;
    if (books.categories().find(name).isPresent()) {
      throw new Refused("name.taken", name);
    }
    if (sign.isEmpty()) {
      return Prompter.ask(
          call.say("category.sign", name),
          call.invocation(),
          SIGN,
          SIGNS.stream().map(s -> SignStep.option(call, s)).toList());
    }
    Category added = books.categories().add(name, sign.get());
    return new Setup<>(this)
        .done(call, books, call.say("category.added", added.name(), sign.get().name()));
  }

  @Override
  public Map<Verb, Function<Target<Category>, Reply>> details() {
    return Map.of(Verb.SIGN, SignStep::of, Verb.BUCKET, CategorySetup::bucket);
  }

  /** The bucket its entries go to when nothing else is said. */
  private static Reply bucket(Target<Category> target) {
    var categories = target.books().categories();
    var buckets = new NameList<>(target.books().buckets().list());
    Category one = target.one();
    if (target.value().isEmpty()) {
      return NamePages.ask(
          target.call(),
          target.say("category.bucket", one.name()),
          target.again(),
          Setup.TO,
          buckets.names());
    }
    Optional<Bucket> bucket = buckets.find(target.value());
    if (bucket.isEmpty() && !Spoken.isOne("category.bucket.words", target.value())) {
      throw new Refused("filter.unknown", "bucket", target.value());
    }
    categories.defaultBucket(one.id(), bucket.map(Bucket::id));
    return target.done(
        bucket
            .map(found -> target.say("category.bucket.set", one.name(), found.name()))
            .orElseGet(() -> target.say("category.bucket.none", one.name())));
  }
}
