package florin.bot.platform.discord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;

/** Everything people can do with the bot, through the library of others. */
final class FakeInteractionsTest extends FakeInteractionsWorld {
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
}
