package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People and the bot, which speaks through the library of others. */
abstract class FakeInteractionsWorld {
  final DiscordFake fake = DiscordFake.start();
  final Jda bot = new Jda(fake);
  final Raw raw = new Raw(fake);
  FakeChannel home;
  FakePerson anna;

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

  static int status(String link) throws IOException {
    return ((HttpURLConnection) URI.create(link).toURL().openConnection()).getResponseCode();
  }
}
