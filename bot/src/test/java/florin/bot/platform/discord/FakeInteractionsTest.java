package florin.bot.platform.discord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything people can do with the bot, through the library of others. */
final class FakeInteractionsTest {
  private final DiscordFake fake = DiscordFake.start();
  private final Jda bot = new Jda(fake);
  private final Raw raw = new Raw(fake);
  private FakeChannel home;
  private FakePerson anna;

  @BeforeEach
  void connect() throws InterruptedException {
    home = fake.channel("home");
    anna = fake.person("Anna", "de").in(home);
    bot.connect(Compression.NONE);
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("e", "record")
                .addOption(OptionType.STRING, "text", "what")
                .addOption(OptionType.STRING, "category", "which", false, true)
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL),
            Commands.slash("book", "books")
                .addSubcommands(
                    new SubcommandData("create", "a new one")
                        .addOptions(
                            new OptionData(OptionType.STRING, "name", "its name", true),
                            new OptionData(OptionType.INTEGER, "year", "since when"),
                            new OptionData(OptionType.STRING, "kind", "which")
                                .addChoice("Family", "family"),
                            new OptionData(OptionType.USER, "with", "whom")))
                .setContexts(InteractionContextType.GUILD),
            Commands.slash("team", "the people")
                .setDefaultPermissions(
                    DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)),
            Commands.message("Book this"))
        .complete();
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(fake.journal().troubles()).isEmpty();
    assertThat(fake.journal().violations()).isEmpty();
    assertThat(fake.journal().inventions()).isEmpty();
  }

  @Test
  void aFormOpensIsFilledInAndChangesTheMessageItCameFrom() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("Saved")
                .setComponents(ActionRow.of(Button.primary("edit", "Edit")))
                .queue());
    bot.on(ButtonInteractionEvent.class, event -> event.replyModal(form()).queue());
    bot.on(
        ModalInteractionEvent.class,
        event -> {
          var menu = value(event, "place").getAsStringList();
          var files = value(event, "files").getAsAttachmentList();
          event
              .editMessage(value(event, "what").getAsString() + " " + menu + " " + files.size())
              .queue();
        });
    var saved = anna.slash("e").message();

    var form = anna.press(saved, "Edit").modal();
    assertThat(form.title()).isEqualTo("Edit the entry");
    assertThat(form.fields())
        .extracting(FakeModal.Field::label)
        .containsExactly("What", "Where", "Receipts");
    assertThat(form.fields().getFirst().value()).isEqualTo("lunch");
    var receipt = FakeFile.of("r.pdf", "application/pdf", new byte[] {1});
    var sent =
        anna.fill(form, Map.of("What", "dinner", "Where", "Cash", "Receipts", List.of(receipt)));

    assertThat(sent.answerType()).isEqualTo(7);
    assertThat(sent.message().id()).isEqualTo(saved.id());
    assertThat(sent.message().content()).isEqualTo("dinner [cash] 1");
  }

  @Test
  void whatTheFormDoesNotAllowCannotBeSent() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.replyModal(form()).queue());
    var form = anna.slash("e").modal();

    assertThatThrownBy(() -> anna.fill(form, Map.of("What", "")))
        .hasMessageContaining("too long or short");
    assertThatThrownBy(() -> anna.fill(form, Map.of("Nobody", "asked")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whoeverTypesIsOfferedChoices() {
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        event -> event.replyChoice(event.getFocusedOption().getValue() + "d", "food").queue());

    assertThat(anna.typing("e", "category", "foo"))
        .containsExactly(new FakeInteraction.FakeChoice("food", "food"));
  }

  @Test
  void aSubcommandHasNumbersChoicesAndPeople() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    "%s %s %d %s %s"
                        .formatted(
                            event.getFullCommandName(),
                            option(event, "name").getAsString(),
                            option(event, "year").getAsInt(),
                            option(event, "kind").getAsString(),
                            option(event, "with").getAsUser().getEffectiveName()))
                .queue());
    var ben = fake.person("Ben", "en-US");

    var given = Map.of("name", "Home", "year", 2026, "kind", "Family", "with", ben);
    assertThat(anna.slash("book create", given).message().content())
        .isEqualTo("book create Home 2026 family Ben");
    assertThatThrownBy(() -> anna.slash("book create", Map.of()))
        .hasMessageContaining("without name");
    assertThatThrownBy(() -> anna.dm().slash("book create", Map.of("name", "x")))
        .hasMessageContaining("not offered here");
  }

  @Test
  void aMenuIsChosenFrom() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply("Where?").setComponents(ActionRow.of(menu())).queue());
    bot.on(
        StringSelectInteractionEvent.class,
        event -> event.editMessage("From " + event.getValues()).setComponents().queue());
    var asked = anna.slash("e").message();

    assertThat(asked.choices()).containsExactly("Cash", "Bank");
    assertThat(anna.choose(asked, "Bank").message().content()).isEqualTo("From [bank]");
  }

  @Test
  void aMessageOfSomebodyIsBooked() {
    bot.on(
        MessageContextInteractionEvent.class,
        event -> {
          var target = event.getTarget();
          event
              .reply(target.getContentRaw() + " with " + target.getAttachments().size() + " file")
              .setEphemeral(true)
              .queue();
        });
    var ben = fake.person("Ben", "en-US").in(home);
    var said = ben.says("lunch 12", FakeFile.of("a.txt", "text/plain", new byte[] {1}));

    assertThat(anna.bookThis(said).message().text()).isEqualTo("lunch 12 with 1 file");
    assertThat(ben.sees()).isEmpty();
  }

  @Test
  void anAnswerAfterThreeSecondsComesTooLate() {
    fake.interactions().patience(Duration.ofMillis(50));
    var refusals = new LinkedBlockingQueue<Throwable>();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          pause(100);
          event.deferReply().queue(done -> {}, refusals::add);
        });
    var asked = anna.slash("e");

    var refusal = Waiting.untilThere("refusal", () -> Optional.ofNullable(refusals.poll()));
    assertThat(((ErrorResponseException) refusal).getErrorResponse())
        .isEqualTo(ErrorResponse.UNKNOWN_INTERACTION);
    assertThat(asked.isAnswered()).isFalse();
  }

  @Test
  void aSecondFirstAnswerIsRefused() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().queue());
    var asked = anna.slash("e").answered();

    raw.answer(asked, "{'type':5}").isRefused(400, 40060);
  }

  @Test
  void afterFifteenMinutesTheTokenIsWorthNothing() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().queue());
    var asked = anna.slash("e").answered();
    asked.expires();

    var hook = bot.hears(SlashCommandInteractionEvent.class, 1).getHook();
    assertThatThrownBy(() -> hook.editOriginal("late").complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(50027));
    assertThat(asked.isLoading()).isTrue();
    assertThat(asked.took()).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void theFirstAnswerDecidesWhoSeesIt() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).queue();
          event.getHook().sendMessage("first").setEphemeral(false).queue();
          event.getHook().sendMessage("second").setEphemeral(false).queue();
        });
    var asked = anna.slash("e");

    assertThat(asked.messageSaying("first").isEphemeral()).isTrue();
    assertThat(asked.followUp().isEphemeral()).isFalse();
    assertThat(asked.followUp().repliesTo()).contains(asked.message().id());
  }

  @Test
  void theAnswerIsReadAndTakenBack() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("Saved").queue());
    var asked = anna.slash("e");
    assertThat(asked.message().content()).isEqualTo("Saved");

    assertThat(raw.get(original(asked)).json().path("content").asText()).isEqualTo("Saved");
    assertThat(raw.send("DELETE", original(asked), "").status()).isEqualTo(204);
    raw.get(original(asked)).isRefused(404, 10008);
    assertThat(anna.sees()).isEmpty();
  }

  @Test
  void beforeTheFirstAnswerNothingElseIsTaken() {
    var asked = anna.slash("e");
    raw.send("PATCH", original(asked), "{'content':'x'}").isRefused(404, 10015);
    raw.answer(asked, "{'type':6}").isRefused(400, 50035);
    raw.answer(asked, "{'type':8,'data':{'choices':[]}}").isRefused(400, 50035);
    assertThat(raw.answer(asked, "{'type':5}").status()).isEqualTo(204);
  }

  @Test
  void choicesCannotBePutOff() {
    var typed = anna.types("e", "category", "f", Map.of("text", "lunch"));
    raw.answer(typed, "{'type':5}").isRefused(400, 50035);
    raw.answer(typed, "{'type':4,'data':{'content':'x'}}").isRefused(400, 50035);
    assertThat(raw.answer(typed, "{'type':8,'data':{'choices':[]}}").status()).isEqualTo(204);
  }

  @Test
  void whoCarriesTheBotAlongUsesItWhereItIsNot() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).queue();
          event
              .getHook()
              .editOriginal("installed by " + event.getIntegrationOwners().getAuthorizingUserId())
              .queue();
        });
    var away = anna.in(fake.foreignChannel("away"));
    assertThatThrownBy(() -> away.slash("e")).hasMessageContaining("not offered here");
    anna.installsBot();

    away.slash("e").messageSaying("installed by " + anna.id());
    var group = fake.group(anna, fake.person("Ben", "en-US"));
    anna.in(group).slash("e").messageSaying("installed by");
    raw.post("channels/" + away.place().id() + "/messages", "{'content':'x'}")
        .isRefused(403, 50001);
  }

  @Test
  void whatIsForThoseWhoManageIsOfferedToNobodyElse() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("Anna").queue());

    assertThatThrownBy(() -> anna.slash("team")).hasMessageContaining("not offered here");
    anna.managesServers();
    assertThat(anna.slash("team").message().content()).isEqualTo("Anna");
  }

  @Test
  void aLinkToAFileEnds() throws IOException {
    anna.says("", FakeFile.of("a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
    var link = anna.shown().getFirst().json().path("attachments").path(0).path("url").asText();
    assertThat(status(link)).isEqualTo(200);
    fake.cdn().expires();
    assertThat(status(link)).isEqualTo(404);
  }

  private static int status(String link) throws IOException {
    return ((HttpURLConnection) URI.create(link).toURL().openConnection()).getResponseCode();
  }

  private String original(FakeInteraction asked) {
    return "webhooks/%s/%s/messages/@original".formatted(fake.places().bot.id, asked.token);
  }

  private static StringSelectMenu menu() {
    return StringSelectMenu.create("place")
        .addOption("Cash", "cash")
        .addOption("Bank", "bank")
        .build();
  }

  private static Modal form() {
    return Modal.create("edit", "Edit the entry")
        .addComponents(
            Label.of(
                "What", TextInput.create("what", TextInputStyle.SHORT).setValue("lunch").build()),
            Label.of("Where", menu()),
            Label.of("Receipts", AttachmentUpload.create("files").setRequired(false).build()))
        .build();
  }

  private static OptionMapping option(SlashCommandInteractionEvent event, String name) {
    return requireNonNull(event.getOption(name));
  }

  private static ModalMapping value(ModalInteractionEvent event, String name) {
    return requireNonNull(event.getValue(name));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
