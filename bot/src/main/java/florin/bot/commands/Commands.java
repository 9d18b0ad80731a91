package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Announcement;
import florin.bot.chat.Command;
import florin.bot.files.Files;
import florin.outbox.News;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every command there is. Menus, help and the dispatcher read this list; a command not in it does
 * not exist.
 */
public final class Commands {
  private Commands() {}

  /**
   * What commands need of the installation.
   *
   * @param files reads what people upload
   * @param openRegistration whether anybody may register; otherwise an invitation is needed
   * @param startLinks how a code is opened on a platform
   */
  public record Parts(Files files, boolean openRegistration, StartLinks startLinks) {
    /** Where no platform has links. */
    public Parts(Files files, boolean openRegistration) {
      this(files, openRegistration, (platform, code) -> Optional.empty());
    }
  }

  /** The web address that opens our chat on a platform and begins there with a code. */
  @FunctionalInterface
  public interface StartLinks {
    Optional<String> to(String platform, String code);
  }

  /** The words of news, by their kind. */
  public static Map<News.Kind, Announcement> announcements() {
    Map<News.Kind, Announcement> all = new EnumMap<>(News.Kind.class);
    all.putAll(InvoiceAnnouncements.all());
    all.put(News.Kind.MEMBER_JOINED, Joining::announced);
    all.put(News.Kind.IDENTITY_ADDED, Linking::announced);
    all.put(News.Kind.SUMMARY, Summary::announced);
    return Map.copyOf(all);
  }

  public static List<Command> all(Parts parts) {
    List<Command> all =
        List.of(
            // Begin
            Start.command(parts.openRegistration()),
            // Record and correct
            Add.command(),
            Income.command(),
            Expense.command(),
            Transfer.command(),
            Lend.command(),
            Borrow.command(),
            Repay.command(),
            Opening.command(),
            Split.command(),
            Edit.command(),
            Amend.command(),
            Attach.command(),
            Delete.command(),
            Restore.command(),
            Moving.command(),
            Undo.command(),
            Redo.command(),
            // Files
            Importing.command(parts.files()),
            Export.command(),
            // Invoices
            InvoiceCommand.command(),
            InvoicesList.command(),
            InvoicesList.due(),
            InvoiceCommand.step("submit", Access.AGENT, InvoiceStep.SUBMIT),
            InvoiceCommand.step("approve", Access.MANAGER, InvoiceStep.APPROVE),
            InvoiceCommand.step("reject", Access.MANAGER, InvoiceStep.REJECT),
            InvoiceCommand.step("pay", Access.AGENT, InvoiceStep.PAY),
            // Look
            Balance.command(),
            Budgeting.command(),
            Last.command(),
            ListEntries.command(),
            Find.command(),
            Show.command(),
            LoanList.command(),
            Today.command(),
            Week.command(),
            CalendarReport.MONTH.command(),
            CalendarReport.YEAR.command(),
            Years.command(),
            Report.command(),
            Top.command(),
            Chart.command(),
            SummaryCommand.command(),
            SchedulesList.command(),
            // Set up
            CategorySetup.command(),
            LocationSetup.command(),
            BucketSetup.command(),
            MethodSetup.command(),
            CustomerSetup.command(),
            RateSetup.command(),
            Settings.command(),
            LanguageSetting.command(),
            CurrencySetting.command(),
            TimeZoneSetting.command(),
            ThemeSetting.command(),
            // The site
            Web.command(),
            // Books and people
            BookSetup.command(),
            PeopleList.command(),
            Inviting.command(parts.startLinks()),
            RoleSetting.command(),
            Removal.command(),
            LinkCommand.command(),
            ProfileSetting.command(),
            Closing.close(),
            Closing.reopen(),
            // Help
            Cancel.command(),
            Id.command());
    return Stream.concat(all.stream(), Stream.of(Help.command(all))).toList();
  }
}
