package florin.bot.platform.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows everybody in the channel what only one person saw, because they said so: the same words and
 * pictures under their name, without buttons.
 */
final class Sharing {
  private static final Logger LOG = LoggerFactory.getLogger(Sharing.class);
  private static final int MOST_BYTES = 10 << 20;

  private final Downloads downloads;

  Sharing(Downloads downloads) {
    this.downloads = downloads;
  }

  /** Takes the place of an answer that was promised to everybody. */
  void share(ButtonInteractionEvent event) {
    Message shown = event.getMessage();
    try {
      List<FileUpload> files = new ArrayList<>();
      for (Message.Attachment file : shown.getAttachments()) {
        var upload =
            FileUpload.fromData(downloads.bytes(file.getUrl(), MOST_BYTES), file.getFileName());
        if (file.getDescription() != null) {
          upload.setDescription(file.getDescription());
        }
        files.add(upload);
      }
      List<MessageEmbed> embeds =
          shown.getEmbeds().stream()
              .map(embed -> signed(embed, event.getUser().getEffectiveName(), files))
              .toList();
      event
          .getHook()
          .editOriginal(
              new MessageEditBuilder()
                  .setContent(shown.getContentRaw())
                  .setEmbeds(embeds)
                  .setFiles(files)
                  .build())
          .queue(done -> {}, failure -> LOG.warn(said(failure)));
    } catch (IOException | UncheckedIOException gone) {
      LOG.warn(said(gone));
      event.getHook().deleteOriginal().queue(done -> {}, failure -> LOG.warn(said(failure)));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static MessageEmbed signed(MessageEmbed embed, String name, List<FileUpload> files) {
    var signed = new EmbedBuilder(embed).setAuthor(name);
    if (embed.getImage() != null && files.size() == 1) {
      signed.setImage("attachment://" + files.getFirst().getName());
    }
    return signed.build();
  }

  private static String said(Throwable failure) {
    return "event=discord.share.failed failure=\"" + Failure.of(failure).detail() + '"';
  }
}
