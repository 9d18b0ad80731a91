package florin.bot.platform.discord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole conversation of a person with a bot made with the library of others. */
final class DiscordFakeTest {
  private Jda bot;
  private FakeChannel home;
  private FakePerson anna;

  @BeforeEach
  void start() throws InterruptedException {
    var fake = DiscordFake.start();
    home = fake.channel("home");
    anna = fake.person("Anna", "de");
    bot = new Jda(fake);
    bot.connect(Compression.NONE);
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("e", "record")
                .addOption(OptionType.STRING, "text", "what", true)
                .addOption(OptionType.ATTACHMENT, "receipt", "a file")
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM))
        .complete();
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.fake.journal().troubles()).isEmpty();
    assertThat(bot.fake.journal().violations()).isEmpty();
    assertThat(bot.fake.journal().inventions()).isEmpty();
  }

  @Test
  void theBotIsReadyAndKnowsItsServersAndItsCommands() {
    assertThat(bot.jda().getGuilds()).extracting(g -> g.getName()).containsExactly("home");
    assertThat(requireNonNull(bot.jda().getTextChannelById(home.id())).canTalk()).isTrue();
    assertThat(bot.jda().retrieveCommands().complete())
        .extracting(c -> c.getName())
        .containsExactly("e");
    assertThat(bot.fake.gateway().introductions())
        .containsExactly(new FakeGateway.Introduction(0, 1, 4609, false));
  }

  @Test
  void aCommandWithAFileIsAnsweredLaterWithAPictureAndButtons() throws IOException {
    var chart = png();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).queue();
          var receipt = requireNonNull(event.getOption("receipt")).getAsAttachment();
          var bytes = read(receipt);
          event
              .getHook()
              .editOriginalEmbeds(
                  new EmbedBuilder()
                      .setTitle("Saved")
                      .setDescription("**12.50** " + new String(bytes, StandardCharsets.UTF_8))
                      .setImage("attachment://chart.png")
                      .build())
              .setFiles(FileUpload.fromData(chart, "chart.png").setDescription("A chart"))
              .setComponents(
                  ActionRow.of(Button.primary("edit", "Edit"), Button.danger("undo", "Undo")))
              .queue();
        });

    var receipt = FakeFile.of("r.txt", "text/plain", "lunch".getBytes(StandardCharsets.UTF_8));
    var asked = anna.in(home).slash("e", Map.of("text", "lunch 12.50", "receipt", receipt));

    assertThat(asked.answerType()).isEqualTo(5);
    assertThat(asked.isEphemeral()).isTrue();
    var shown = asked.messageSaying("Saved");
    assertThat(shown.text()).isEqualTo("Saved\n12.50 lunch");
    assertThat(shown.buttons()).containsExactly("Edit", "Undo");
    assertThat(shown.files().getFirst().bytes()).isEqualTo(chart);
    assertThat(shown.files().getFirst().alt()).isEqualTo("A chart");
    assertThat(anna.in(home).sees()).hasSize(1);
    assertThat(bot.fake.person("Ben", "en-US").in(home).sees()).isEmpty();
  }

  @Test
  void aMessageInPrivateIsAnsweredAndItsButtonEditsInPlace() {
    bot.on(
        MessageReceivedEvent.class,
        event -> {
          if (!event.getAuthor().isBot()) {
            event
                .getMessage()
                .reply("Saved " + event.getMessage().getContentRaw())
                .setComponents(ActionRow.of(Button.danger("undo", "Undo")))
                .queue();
          }
        });
    bot.on(
        ButtonInteractionEvent.class,
        event -> {
          event.deferEdit().queue();
          event.getHook().editOriginal("Undone").setComponents().queue();
        });

    var said = anna.says("lunch 12.50");

    var answer = anna.hears(1);
    assertThat(answer.text()).isEqualTo("Saved lunch 12.50");
    assertThat(answer.repliesTo()).contains(said);
    var pressed = anna.press(answer, "Undo");
    assertThat(pressed.answerType()).isEqualTo(6);
    assertThat(pressed.messageSaying("Undone").id()).isEqualTo(answer.id());
    assertThat(anna.sees()).extracting(seen -> seen.buttons()).containsExactly(List.of());
  }

  private static byte[] read(Message.Attachment attachment) {
    try (var in = attachment.getProxy().download().join()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
