package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Configuration;
import florin.ledger.Customer;
import florin.reports.ReportWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sets up whom the book keeps figures about. */
final class CustomerSetup implements Shelf<Customer> {
  private static final int ROWS = 8;
  private static final DateTimeFormatter BIRTHDAY =
      DateTimeFormatter.ofPattern("[uuuu-M-d][d.M.uuuu]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private CustomerSetup() {}

  static Command command() {
    return Setup.command(new CustomerSetup());
  }

  @Override
  public String word() {
    return "customer";
  }

  @Override
  public String plural() {
    return "customers";
  }

  @Override
  public Configuration<Customer> of(Books books) {
    return books.customers();
  }

  /** Eight a page, each with the number it is known by. */
  @Override
  public Reply list(Call call, Books books) {
    List<Customer> all = books.customers().list();
    var lines = new ArrayList<String>();
    if (all.isEmpty()) {
      lines.add(call.say("customer.nobody"));
    }
    NamePages.part(call, all, ROWS)
        .forEach(one -> lines.add(call.say("customer.line", number(one), whole(call, one))));
    Reply list =
        Reply.card(
            call.say("customer.list", all.size()),
            EntryWords.below(call, lines).toArray(String[]::new));
    return NamePages.turned(call, list, all.size(), ROWS, new Setup<>(this).resume(Verb.LIST));
  }

  /** A date of birth may stand behind the name: {@code Jonas Petraitis 1990-05-17}. */
  @Override
  public Reply add(Call call, Books books, String text) {
    int space = text.lastIndexOf(' ');
    String last = text.substring(space + 1);
    boolean born = space > 0 && last.chars().anyMatch(Character::isDigit);
    Customer added =
        books
            .customers()
            .add(
                born ? text.substring(0, space) : text,
                born ? Optional.of(birthday(last)) : Optional.empty());
    return new Setup<>(this)
        .done(call, books, call.say("customer.added", number(added), whole(call, added)));
  }

  @Override
  public Map<Verb, Function<Target<Customer>, Reply>> details() {
    return Map.of(
        Verb.SHOW,
        CustomerSetup::show,
        Verb.REPORT,
        target -> CustomerReport.reply(target.call(), target.books(), target.one()),
        Verb.BIRTHDAY,
        CustomerSetup::born);
  }

  @Override
  public Optional<Verb> otherwise() {
    return Optional.of(Verb.SHOW);
  }

  private static Reply show(Target<Customer> target) {
    Call call = target.call();
    Customer one = target.one();
    var lines = new ArrayList<String>();
    lines.add(call.say("customer.number", number(one)));
    one.dateOfBirth().ifPresent(date -> lines.add(call.say("customer.born", day(call, date))));
    if (one.archived()) {
      lines.add(call.say("customer.archived"));
    }
    Reply card =
        Reply.card(one.name(), EntryWords.below(call, lines).toArray(String[]::new))
            .row(
                target.setup().button(call, Verb.REPORT, one),
                Button.of(
                    call.say("button.entries"),
                    Invocation.of("list", "customer:\"" + one.name().replace("\"", "") + "\"")));
    return call.actor().role().atLeast(Role.MANAGER) ? card.row(changes(target)) : card;
  }

  private static Button[] changes(Target<Customer> target) {
    Verb[] verbs =
        target.one().archived()
            ? new Verb[] {Verb.RESTORE}
            : new Verb[] {Verb.RENAME, Verb.BIRTHDAY, Verb.ARCHIVE};
    return List.of(verbs).stream()
        .map(verb -> target.setup().button(target.call(), verb, target.one()))
        .toArray(Button[]::new);
  }

  private static Reply born(Target<Customer> target) {
    Customer one = target.one();
    if (target.value().isEmpty()) {
      return target.ask(target.say("customer.birthday", one.name()), List.of());
    }
    Customer changed =
        target.books().customers().dateOfBirth(one.id(), Optional.of(birthday(target.value())));
    return target.done(target.say("customer.birthday.set", whole(target.call(), changed)));
  }

  private static LocalDate birthday(String text) {
    try {
      return LocalDate.parse(text.strip(), BIRTHDAY);
    } catch (DateTimeParseException unreadable) {
      throw new Refused("customer.birth");
    }
  }

  private static String whole(Call call, Customer one) {
    return one.dateOfBirth()
        .map(date -> call.say("customer.with-birthday", one.name(), day(call, date)))
        .orElse(one.name());
  }

  private static String day(Call call, LocalDate date) {
    return new ReportWords(call.messages()).date(date, "yMMMd");
  }

  private static String number(Customer one) {
    return Long.toString(one.id());
  }
}
