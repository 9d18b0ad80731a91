package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.ledger.Allocation;
import florin.ledger.Bucket;
import florin.ledger.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up what money is for, and how income is spread over it. */
final class BucketSetup implements Shelf<Bucket> {
  private static final Pattern WITH_PERCENT = Pattern.compile("(.*\\S)\\s+(-?[\\d.,]+)\\s?%");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,3})\\s?%?");

  private BucketSetup() {}

  /** Whether its money is there to be spent. */
  private enum Use {
    SPENDING,
    SAVING
  }

  static Command command() {
    return Setup.command(new BucketSetup());
  }

  @Override
  public String word() {
    return "bucket";
  }

  @Override
  public String plural() {
    return "buckets";
  }

  @Override
  public Configuration<Bucket> of(Books books) {
    return books.buckets();
  }

  /** With balances, percentages and their totals. */
  @Override
  public Reply list(Call call, Books books) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("setup.list", word())));
    parts.add(new Part.Table(books.reports().allocation(call.today())));
    List<String> below =
        Balance.below(
            call, Stream.concat(saving(call, books), banner(call, books).stream()).toList());
    parts.add(new Part.Paragraph(String.join("\n", below)));
    return Reply.of(parts);
  }

  private static Stream<String> saving(Call call, Books books) {
    String names =
        books.buckets().list().stream()
            .filter(Bucket::saving)
            .map(Bucket::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Stream.of() : Stream.of(call.say("bucket.saving", names));
  }

  /** A percentage may stand behind the name: {@code Fun 10%}. */
  @Override
  public Reply add(Call call, Books books, String text) {
    Matcher both = WITH_PERCENT.matcher(text);
    boolean said = both.matches();
    Bucket added =
        books.buckets().add(said ? both.group(1) : text, said ? percent(both.group(2)) : 0);
    return new Setup<>(this)
        .done(call, books, call.say("bucket.added", added.name(), added.percent()));
  }

  @Override
  public Map<Verb, Function<Target<Bucket>, Reply>> details() {
    return Map.of(Verb.SET, BucketSetup::set);
  }

  /** With its percentage, which may be less than it was. */
  @Override
  public String restored(Call call, Bucket back) {
    return call.say("bucket.restored", back.name(), back.percent());
  }

  /** Whether income can be split. */
  @Override
  public Optional<String> banner(Call call, Books books) {
    Allocation allocation = books.buckets().allocation();
    return Optional.of(call.say("bucket.status", allocation.status().name(), allocation.missing()));
  }

  /** Its percentage, or whether its money is put aside. */
  private static Reply set(Target<Bucket> target) {
    Bucket one = target.one();
    if (target.value().isEmpty()) {
      return target.ask(target.say("bucket.percent", one.name(), one.percent()), List.of());
    }
    Optional<Use> use = Spoken.find(Use.class, "bucket.words", target.value());
    if (use.isPresent()) {
      target.books().buckets().saving(one.id(), use.get() == Use.SAVING);
      return target.done(target.say("bucket.use-set", one.name(), use.get().name()));
    }
    Bucket changed = target.books().buckets().setPercent(one.id(), percent(target.value()));
    return target.done(
        target.say("bucket.percent-set", changed.name(), one.percent(), changed.percent()));
  }

  private static int percent(String text) {
    Matcher whole = WHOLE.matcher(text.strip());
    if (!whole.matches()) {
      throw new Refused("bucket.percent-range");
    }
    return Integer.parseInt(whole.group(1));
  }
}
