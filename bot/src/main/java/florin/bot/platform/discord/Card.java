package florin.bot.platform.discord;

import florin.bot.chat.Outgoing;
import florin.bot.chat.Outgoing.Attached;
import florin.bot.chat.Part;
import florin.bot.platform.Dialect;
import florin.bot.platform.Markup;
import florin.bot.platform.Pages;
import florin.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * One message of the several a reply may need: an embed with its files, and buttons under the last.
 */
record Card(Optional<MessageEmbed> embed, List<Attached> files, List<ActionRow> rows) {
  /** "title: 256 characters" (Message resource, embed limits). */
  private static final int TITLE = 256;

  /** "description: description for the file (max 1024 characters)" (Message resource). */
  private static final int ALTERNATIVE = 1024;

  /** A message carries at most ten files. */
  private static final int MOST_FILES = 10;

  /** Language of its own: an arrow that turns back on itself. */
  private static final String AGAIN = "\u21BB ";

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  /** The green of the site. */
  private static final int COLOUR = 0x17645F;

  /** Empty for a message with nothing in it. */
  static List<Card> of(Outgoing message, Optional<Ticket> ticket) {
    Keys keys = Keys.of(message.keys());
    var words = new ArrayList<>(message.words());
    for (Outgoing.Key key : keys.asText()) {
      key.url().ifPresent(url -> words.add(new Part.Paragraph(key.label() + ": " + url)));
    }
    message.files().stream()
        .map(Attached::caption)
        .filter(caption -> !caption.isBlank())
        .forEach(caption -> words.add(new Part.Paragraph(caption)));
    Optional<String> title = title(words);
    List<Markup> pages =
        Pages.of(
            title.isPresent() ? words.subList(1, words.size()) : words,
            Markdown.DIALECT,
            Markdown.DESCRIPTION - AGAIN.length());
    List<Attached> files = message.files().stream().limit(MOST_FILES).toList();
    String mark = message.again() ? AGAIN : "";
    Optional<MessageEmbed> first = embed(mark, title, pages.getFirst(), picture(files));
    var cards = new ArrayList<Card>();
    if (first.isPresent() || !files.isEmpty()) {
      cards.add(new Card(first, files, List.of()));
    }
    for (Markup page : pages.subList(1, pages.size())) {
      embed("", Optional.empty(), page, Optional.empty())
          .ifPresent(embed -> cards.add(new Card(Optional.of(embed), List.of(), List.of())));
    }
    if (cards.isEmpty()) {
      return List.of();
    }
    Card last = cards.removeLast();
    Keys under =
        keys.and(isWorthSharing(message) ? ticket.flatMap(Card::sharing) : Optional.empty());
    cards.add(new Card(last.embed, last.files, under.rows()));
    return List.copyOf(cards);
  }

  /** Figures, and nothing that is for one person alone. */
  private static boolean isWorthSharing(Outgoing message) {
    return message.figures()
        && message.keys().stream().flatMap(List::stream).noneMatch(key -> key.url().isPresent());
  }

  private static Optional<Button> sharing(Ticket ticket) {
    if (!ticket.aside()) {
      return Optional.empty();
    }
    String label =
        Messages.in(Locale.forLanguageTag(ticket.language())).text("discord.button.share");
    return Optional.of(
        Button.of(ButtonStyle.SECONDARY, new CustomId(CustomId.Sign.SHARE, "").written(), label));
  }

  private static Optional<String> title(List<Part.Words> words) {
    return words.stream()
        .findFirst()
        .filter(Part.Heading.class::isInstance)
        .map(heading -> Markup.clean(heading.text()).strip())
        .filter(text -> !text.isEmpty())
        .map(text -> Markdown.DIALECT.escaped(text, Dialect.Block.NONE))
        .filter(text -> text.length() + AGAIN.length() <= TITLE);
  }

  private static Optional<Attached> picture(List<Attached> files) {
    return files.size() == 1
        ? files.stream().filter(Attached::picture).findFirst()
        : Optional.empty();
  }

  private static Optional<MessageEmbed> embed(
      String mark, Optional<String> title, Markup page, Optional<Attached> picture) {
    if (title.isEmpty() && page.isEmpty() && picture.isEmpty()) {
      return Optional.empty();
    }
    var embed = new EmbedBuilder().setColor(COLOUR);
    title.ifPresent(text -> embed.setTitle(mark + text));
    if (!page.isEmpty()) {
      embed.setDescription((title.isEmpty() ? mark : "") + page.marked());
    }
    picture.ifPresent(file -> embed.setImage("attachment://" + name(0, file)));
    return Optional.of(embed.build());
  }

  MessageCreateData data() {
    var message = new MessageCreateBuilder();
    embed.ifPresent(message::setEmbeds);
    message.setFiles(
        IntStream.range(0, files.size()).mapToObj(i -> upload(i, files.get(i))).toList());
    message.setComponents(rows);
    return message.build();
  }

  private static FileUpload upload(int number, Attached file) {
    FileUpload upload = FileUpload.fromData(file.bytes(), name(number, file));
    return file.caption().isBlank()
        ? upload
        : upload.setDescription(Markup.shortened(file.caption(), ALTERNATIVE));
  }

  /** A name an embed can speak of: Discord changes others. */
  private static String name(int number, Attached file) {
    return file.picture() && !PLAIN_NAME.matcher(file.fileName()).matches()
        ? "picture" + number + "." + file.mediaType().replaceFirst("^image/", "")
        : file.fileName();
  }
}
