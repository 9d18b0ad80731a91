package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.export.FileNames;
import florin.people.Membership;
import florin.reports.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sends entries as a file: a workbook, CSV or a journal; or everything of all books in one. */
final class Export {
  private static final String FORMAT = "format";
  private static final String ALL = "all";

  /** What people may ask for in vain, so that it is not taken for a word to search. */
  private static final Set<String> UNKNOWN_FORMATS =
      Set.of(
          "pdf",
          "xls",
          "ods",
          "json",
          "xml",
          "txt",
          "html",
          "doc",
          "docx",
          "qif",
          "ofx",
          "tsv",
          "sqlite",
          "parquet",
          "beancount",
          "zip");

  private Export() {}

  static Command command() {
    return Command.named("export")
        .access(Access.VIEWER)
        .params(
            Param.optional("period", Param.Kind.PERIOD),
            Param.optional("filters", Param.Kind.TEXT),
            Param.choice(FORMAT, false, "xlsx", "csv", "journal"))
        .handledBy(Export::handle);
  }

  private static Reply handle(Call call, Books books) {
    List<String> words = new ArrayList<>(List.of(call.text().split("\\s+")));
    words.removeIf(String::isEmpty);
    Optional<ExportFormat> said =
        call.argument(FORMAT)
            .map(format -> ExportFormat.valueOf(format.toUpperCase(Locale.ROOT)))
            .or(() -> takeFormat(words));
    boolean all = takeAll(call, words);
    if (words.isEmpty() && said.isEmpty() && Periods.of(call).isEmpty()) {
      return all ? archive(call, books) : choice(call);
    }
    ExportFormat format = said.orElse(ExportFormat.XLSX);
    Call rest =
        call.as(
            call.invocation()
                .with(Invocation.TEXT, String.join(" ", words))
                .with(FORMAT, format.name()));
    return Filters.read(rest, books, filters -> entries(rest, books, filters, format));
  }

  private static Reply choice(Call call) {
    Period month = Periods.thisMonth(call);
    Period year = Period.year(Year.from(call.today()));
    return Reply.text(call.say("export.which"))
        .row(of(call, month), of(call, year))
        .row(
            Button.of(
                call.say("export.all-entries"),
                Invocation.of("export").with(FORMAT, ExportFormat.XLSX.name())),
            Button.of(call.say("export.everything"), Invocation.of("export", ALL)));
  }

  private static Button of(Call call, Period period) {
    return Button.of(
        Periods.name(call, period),
        Invocation.of("export").with(Periods.ARGUMENT, Periods.write(period)));
  }

  private static Reply entries(Call call, Books books, Filters filters, ExportFormat format) {
    long count = books.ledger().count(filters.whole());
    if (count == 0) {
      return Reply.text(
          filters.described(call).isEmpty()
              ? call.say("list.empty")
              : call.say("list.nothing", filters.described(call)));
    }
    var order =
        new ExportOrder(format, filters.period(), filters.filter(), call.locale().toLanguageTag());
    String what = filters.described(call);
    String heading =
        what.isEmpty()
            ? call.say("export.heading.all", count)
            : call.say("export.heading", what, count);
    List<String> below = new ArrayList<>(List.of(call.say("export.as", format.name())));
    if (!call.actor().seesAll()) {
      below.add(call.say("export.own"));
    }
    return Reply.card(heading, EntryWords.below(call, below).toArray(String[]::new))
        .and(
            new Part.EntriesFile(
                Part.Sight.of(call.member()),
                order,
                fileName(call.book().name(), filters.period()) + "." + format.extension()))
        .row(others(call, filters, format));
  }

  private static Button[] others(Call call, Filters filters, ExportFormat written) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format != written)
        .map(format ->
            Button.of(
                call.say("export.format", format.name()),
                filters.into("export").with(FORMAT, format.name())))
        .toArray(Button[]::new);
  }

  private static Reply archive(Call call, Books books) {
    if (!call.origin().chat().isPrivate()) {
      throw new Refused("export.private");
    }
    List<Membership> memberships = books.people().memberships();
    List<Part.NamedSight> sights = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (Membership membership : memberships) {
      String folder = FileNames.plain(membership.book().name());
      if (folders.contains(folder)) {
        folder = folder + " " + membership.book().id();
      }
      folders.add(folder);
      sights.add(new Part.NamedSight(Part.Sight.of(membership), folder));
    }
    return Reply.card(call.say("export.archive", folders.size()), call.say("export.archive.lines"))
        .and(
            new Part.BooksArchive(
                sights, call.locale().toLanguageTag(), "Florin " + call.today() + ".zip"));
  }

  private static String fileName(String book, Optional<Period> period) {
    return FileNames.plain(book) + period.map(days -> " " + named(days)).orElse("");
  }

  private static String named(Period days) {
    return switch (days.grain()) {
      case DAY -> days.from().toString();
      case MONTH -> days.from().toString().substring(0, 7);
      case YEAR -> days.from().toString().substring(0, 4);
      case WEEK, QUARTER, SPAN -> days.from() + " " + days.to();
    };
  }

  /** The word for a format leaves the line. */
  private static Optional<ExportFormat> takeFormat(List<String> words) {
    for (String word : words) {
      String plain = word.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
      if (UNKNOWN_FORMATS.contains(plain)) {
        throw new Refused("export.format.unknown", plain);
      }
      Optional<ExportFormat> format =
          switch (plain) {
            case "xlsx", "excel" -> Optional.of(ExportFormat.XLSX);
            case "csv" -> Optional.of(ExportFormat.CSV);
            case "journal", "hledger", "ledger" -> Optional.of(ExportFormat.JOURNAL);
            default -> Optional.empty();
          };
      if (format.isPresent()) {
        words.remove(word);
        return format;
      }
    }
    return Optional.empty();
  }

  private static boolean takeAll(Call call, List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst().toLowerCase(call.locale());
    boolean all = first.equals(ALL) || first.equals(call.say("export.word.all"));
    if (all) {
      words.removeFirst();
    }
    return all;
  }
}
