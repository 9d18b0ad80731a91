package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.Reports;
import java.util.List;

/** The five customers with the highest amounts and the five with the most entries. */
final class Top {
  private Top() {}

  static Command command() {
    return Command.named("top")
        .access(Access.VIEWER)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy(
            (call, books) -> Filters.read(call, books, filters -> report(call, books, filters)));
  }

  private static Reply report(Call call, Books books, Filters filters) {
    Period period = filters.period().orElseGet(() -> Periods.thisYear(call));
    Filters during = filters.during(period);
    ReportTable amounts =
        books.reports().make(Reports.CUSTOMERS_BY_AMOUNT, period, during.filter());
    Invocation again = during.into("top").with(PeriodReport.HERE, "yes");
    Button[] around = PeriodReport.around(call, books, during, again);
    Reply reply =
        amounts.isEmpty()
            ? Reply.card(
                call.say("top.heading", during.described(call)),
                PeriodReport.nothing(call, during, amounts))
            : full(call, books, during, amounts);
    Reply turned = PeriodReport.turning(reply, around);
    return PeriodReport.placed(
        call,
        amounts.isEmpty()
            ? turned
            : turned.row(
                Button.of(call.say("button.chart"), Chart.invocation(during, Picture.CUSTOMERS)),
                Button.of(call.say("button.refresh"), again)));
  }

  private static Reply full(Call call, Books books, Filters during, ReportTable amounts) {
    Period period = during.period().orElseThrow();
    ReportTable counts = books.reports().make(Reports.CUSTOMERS_BY_COUNT, period, during.filter());
    var words = new ReportWords(call.messages());
    return Reply.of(
        List.of(
            new Part.Heading(call.say("top.heading", during.described(call))),
            new Part.Paragraph(words.title(amounts)),
            new Part.Table(amounts),
            new Part.Paragraph(words.title(counts)),
            new Part.Table(counts),
            new Part.Paragraph(PeriodReport.below(call, books.reports().source()))));
  }
}
