package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.ChatsWorld;
import florin.bot.files.Workbooks;
import florin.bot.platform.discord.FakeFile;
import florin.bot.platform.discord.FakeMessage;
import florin.bot.platform.discord.FakePerson;
import florin.bot.stories.StoryInvoices;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people do on Discord, in servers and in private. */
@Timeout(120)
final class DiscordEndToEndTest extends DiscordEndToEndWorld {
  @Test
  void anEntryByCommandIsSeenByItsPersonAloneAndUndoneInItsPlace() throws Exception {
    FakePerson anna = registered("Anna");
    var said =
        anna.slash(
            "add", Map.of("amount", "12.50", "category", "food", "note", "lunch with 2 friends"));
    FakeMessage asked = said.messageSaying("food");
    if (asked.buttons().contains("Create food")) {
      anna.press(asked, "Create food");
    }
    FakeMessage card = said.messageSaying("Saved · #1");
    assertThat(card.isEphemeral()).isTrue();
    assertThat(card.text()).contains("12.50").contains("lunch with 2 friends");
    assertThat(discord.person("Zoe", "en-US").in(office).sees())
        .noneMatch(seen -> seen.text().contains("lunch"));

    anna.press(card, "Undo");
    FakeMessage undone = said.messageSaying("Undone");
    assertThat(undone.id()).isEqualTo(card.id());
    assertThat(count("Anna")).isEqualTo("0");
  }

  @Test
  void aWholeLineInPrivateWorksAsEverywhere() throws Exception {
    FakePerson ben = registered("Ben").dm();
    ben.says("coffee 3.20");
    FakeMessage card = ben.hears(1);
    assertThat(card.text()).contains("Saved · #1").contains("3.20").contains("coffee");
    ben.slash("e", Map.of("text", "tea 2.10")).messageSaying("Saved · #2");
    assertThat(count("Ben")).isEqualTo("2");
  }

  @Test
  void aFormChangesAnEntry() {
    FakePerson cleo = registered("Cleo");
    FakeMessage card = cleo.slash("e", Map.of("text", "lunch 12.50")).messageSaying("Saved · #1");
    var opened = cleo.press(card, "Edit");
    var form = opened.modal();
    assertThat(form.title()).isEqualTo("Entry #1");
    assertThat(form.fields())
        .extracting(field -> field.label())
        .containsExactly("Amount", "Date", "Category", "Location", "Description");
    cleo.fill(form, Map.of("Amount", "delete")).answered();
    ChatsWorld.await(
        "a word is no amount",
        () -> cleo.shown().stream().anyMatch(one -> one.text().contains("“delete” is no amount")));
    cleo.fill(form, Map.of("Amount", "13.80", "Description", "lunch, long")).answered();
    ChatsWorld.await(
        "the entry has changed",
        () -> cleo.shown().stream().anyMatch(message -> message.text().contains("13.80")));
  }

  @Test
  void aFormLeavesAloneWhatNobodyChangedInIt() {
    FakePerson kai = registered("Kai");
    FakeMessage card = kai.slash("e", Map.of("text", "lunch 12.50")).messageSaying("Saved · #1");
    var form = kai.press(card, "Edit").modal();
    kai.slash("e", Map.of("text", "/edit 1 \"dinner\"")).messageSaying("dinner");
    kai.fill(form, Map.of("Amount", "14.00")).answered();
    ChatsWorld.await(
        "both changes stand",
        () ->
            kai.shown().stream()
                .anyMatch(one -> one.text().contains("14.00") && one.text().contains("dinner")));
  }

  @Test
  void aFormPutsAnInvoiceRight() throws Exception {
    FakePerson ida = registered("Ida");
    var pdf = FakeFile.of("acme.pdf", "application/pdf", StoryInvoices.acme());
    FakeMessage draft =
        ida.slash("invoice", Map.of("file", pdf)).messageSaying("119.00 EUR · draft");
    ida.press(draft, "Correct").answered();
    ChatsWorld.await("the fields are offered", () -> offered(ida).isPresent());
    FakeMessage menu = offered(ida).orElseThrow();
    assertThat(menu.buttons())
        .containsExactly("Number, dates…", "Amounts…", "Payment…", "It is a credit note", "Back");

    var amounts = ida.press(menu, "Amounts…").modal();
    assertThat(amounts.fields())
        .extracting(field -> field.label() + " " + field.value())
        .containsExactly("Currency EUR", "Net 100.00", "Tax 19.00", "Total 119.00");
    var head = ida.press(menu, "Number, dates…").modal();
    ida.fill(head, Map.of("Number", "R-9", "Due date", "2026-04-01")).answered();
    ChatsWorld.await(
        "it is put right", () -> ida.shown().stream().anyMatch(one -> one.text().contains("R-9")));
    ida.fill(amounts, Map.of("Net", "much")).answered();
    ChatsWorld.await(
        "a word is no amount",
        () -> ida.shown().stream().anyMatch(one -> one.text().contains("“much”")));
  }

  @Test
  void whatIsThereIsOfferedWhileTyping() {
    FakePerson dora = registered("Dora");
    assertThat(dora.typing("add", "location", ""))
        .extracting(choice -> choice.value())
        .contains("Cash", "Bank");
    assertThat(dora.typing("add", "location", "ba"))
        .extracting(choice -> choice.value())
        .containsExactly("Bank");
    assertThat(discord.person("Nobody", "en-US").in(office).typing("add", "location", ""))
        .isEmpty();
  }

  @Test
  void aSheetIsImportedAndDrawn() throws Exception {
    FakePerson eva = registered("Eva");
    var sheet =
        FakeFile.of("months.xlsx", "application/octet-stream", Workbooks.incomeAndExpenses());
    var sent = eva.slash("import", Map.of("file", sheet));
    FakeMessage preview = sent.messageSaying("Income: 348,447.00 ZAR");
    eva.press(preview, "Save 24");
    sent.messageSaying("Imported 24 rows");
    assertThat(count("Eva")).isEqualTo("24");

    String year =
        florin.ask(
            "select max(extract(year from e.entry_date)) from entry e join person p on p.id ="
                + " e.author_id where p.name = 'Eva'");
    var chart = eva.slash("chart", Map.of("kind", "trend", "period", year));
    FakeMessage picture = chart.messageSaying("348,447.00");
    assertThat(picture.files()).hasSize(1);
    assertThat(picture.files().getFirst().alt()).contains("348,447.00");

    var shared = eva.press(picture, "Share");
    FakeMessage inChannel = shared.messageSaying("348,447.00");
    assertThat(inChannel.isEphemeral()).isFalse();
    assertThat(inChannel.files().getFirst().bytes()).isEqualTo(picture.files().getFirst().bytes());
    assertThat(inChannel.buttons()).isEmpty();
  }

  @Test
  void anInvoiceGoesToTheManagerAndBack() throws Exception {
    FakePerson olga = registered("Olga");
    FakePerson finn = registered("Finn");
    olga.dm().says("/book new Studio EUR");
    ChatsWorld.await(
        "the book is there",
        () -> olga.dm().sees().stream().anyMatch(seen -> seen.text().contains("Studio")));
    olga.dm().says("/book approval on");
    String code = code(olga.dm().slash("invite", Map.of("role", "agent")).messageSaying("/start"));
    FakeMessage joining = finn.slash("start", Map.of("code", code)).messageSaying("Studio");
    finn.press(joining, "Join");

    var pdf = FakeFile.of("acme.pdf", "application/pdf", StoryInvoices.acme());
    var sent = finn.slash("invoice", Map.of("file", pdf));
    FakeMessage draft = sent.messageSaying("119.00 EUR · draft");
    finn.press(draft, "Submit");
    ChatsWorld.await(
        "the manager is asked",
        () ->
            olga.dm().shown().stream()
                .anyMatch(message -> message.text().contains("asks for your approval")));
    FakeMessage asked =
        olga.dm().shown().stream()
            .filter(message -> message.text().contains("asks for your approval"))
            .findFirst()
            .orElseThrow();
    olga.dm().press(asked, "Approve");
    ChatsWorld.await(
        "the agent hears of it",
        () ->
            finn.dm().sees().stream()
                .anyMatch(seen -> seen.text().contains("approved your invoice")));
  }

  @Test
  void aPressAfterARestartDoesWhatItSays() throws Exception {
    FakePerson gina = registered("Gina").dm();
    gina.says("coffee 4.20");
    FakeMessage card = gina.hears(1);
    florin.restart();
    ChatsWorld.await("the bot is there again", () -> discord.isConnected());
    gina.press(card, "Undo");
    ChatsWorld.await("it is undone", () -> gina.sees().getFirst().text().contains("Undone"));
    assertThat(count("Gina")).isEqualTo("0");
  }

  @Test
  void onePersonOnBothPlatforms() throws Exception {
    FakePerson hana = registered("Hana");
    hana.slash("e", Map.of("text", "lunch 12.50")).messageSaying("Saved · #1");
    String shown = hana.slash("link").messageSaying("/link").text();
    var code = Pattern.compile("/link (\\S+)").matcher(shown);
    assertThat(code.find()).isTrue();

    var onTelegram = telegram.person(901, "en");
    onTelegram.writes("/link " + code.group(1));
    ChatsWorld.await("an answer", () -> !onTelegram.sees().isEmpty());
    onTelegram.writes("coffee 3");
    ChatsWorld.await(
        "it is the second of the same book",
        () -> onTelegram.sees().stream().anyMatch(seen -> seen.text().contains("Saved · #2")));
    hana.slash("last").messageSaying("coffee");
  }
}
