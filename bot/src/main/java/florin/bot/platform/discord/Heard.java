package florin.bot.platform.discord;

import florin.bot.chat.Chat;
import florin.bot.chat.Command;
import florin.bot.chat.Origin;
import florin.bot.chat.Sender;
import florin.bot.platform.discord.DiscordUpdate.File;
import florin.bot.platform.discord.DiscordUpdate.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.jspecify.annotations.Nullable;

/** What the library tells of what people did, as it is stored. */
final class Heard {
  /** Less than Discord's 15 minutes, so that a last answer still gets there. */
  private static final Duration LIFE = Duration.ofMinutes(14);

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private Heard() {}

  /** A message somebody wrote to us in private; empty for our own and the platform's. */
  static Optional<DiscordUpdate> message(Message message) {
    return isSaid(message) ? Optional.of(written(Kind.WROTE, message)) : Optional.empty();
  }

  /** A message somebody changed; empty where only Discord did, as when it shows a link. */
  static Optional<DiscordUpdate> changed(Message message) {
    return isSaid(message) && message.getTimeEdited() != null
        ? Optional.of(written(Kind.EDITED, message))
        : Optional.empty();
  }

  private static boolean isSaid(Message message) {
    boolean typed =
        message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
    boolean something = !message.getContentRaw().isBlank() || !message.getAttachments().isEmpty();
    return typed && something && !message.getAuthor().isBot() && !message.isWebhookMessage();
  }

  private static DiscordUpdate written(Kind kind, Message message) {
    var edited = message.getTimeEdited();
    return new DiscordUpdate(
        kind,
        message.getId(),
        message.getJDA().getSelfUser().getApplicationId(),
        message.getAuthor().getId(),
        message.getAuthor().getEffectiveName(),
        Optional.empty(),
        message.getId(),
        Optional.ofNullable(message.getMessageReference()).map(r -> r.getMessageId()),
        Optional.empty(),
        Optional.empty(),
        message.getContentRaw(),
        files(message.getAttachments()),
        "",
        Map.of(),
        (kind == Kind.EDITED && edited != null ? edited : message.getTimeCreated()).toInstant());
  }

  static DiscordUpdate slash(SlashCommandInteractionEvent event, Map<String, Command> commands) {
    return interaction(
        event,
        Kind.WROTE,
        event.getId(),
        Ticket.Kind.PROMISED,
        isAside(event, commands),
        line(event, commands),
        files(
            event.getOptionsByType(OptionType.ATTACHMENT).stream()
                .map(OptionMapping::getAsAttachment)
                .toList()),
        "",
        Map.of());
  }

  private static String line(SlashCommandInteractionEvent event, Map<String, Command> commands) {
    if (event.getName().equals(SlashMenu.LINE)) {
      return typed(Optional.ofNullable(value(event, SlashMenu.LINE_TEXT)).orElse(""));
    }
    Command command = commands.get(event.getName());
    return command == null
        ? "/" + event.getName()
        : SlashLine.of(command, name -> value(event, name));
  }

  /** A whole line, which may be a command as others type it. */
  private static String typed(String line) {
    return line.strip().startsWith("/") ? line.strip() : "/" + SlashMenu.LINE + " " + line;
  }

  private static @Nullable String value(SlashCommandInteractionEvent event, String name) {
    OptionMapping option = event.getOption(name);
    return option == null ? null : option.getAsString();
  }

  /** A message somebody chose to have booked: its words and files count as theirs. */
  static DiscordUpdate bookThis(MessageContextInteractionEvent event) {
    Message target = event.getTarget();
    List<File> files = files(target.getAttachments());
    String words = target.getContentRaw();
    return interaction(
        event,
        Kind.WROTE,
        event.getId(),
        Ticket.Kind.PROMISED,
        isAside(event),
        files.isEmpty() ? "/" + SlashMenu.LINE + " " + words : words,
        files,
        "",
        Map.of());
  }

  static DiscordUpdate pressed(GenericComponentInteractionCreateEvent event, String token) {
    return interaction(
        event,
        Kind.PRESSED,
        event.getMessageId(),
        Ticket.Kind.NOTED,
        isAside(event),
        "",
        List.of(),
        token,
        Map.of());
  }

  static DiscordUpdate filled(ModalInteractionEvent event, String token) {
    Message under = event.getMessage();
    Map<String, String> values =
        event.getValues().stream()
            .collect(Collectors.toMap(value -> value.getCustomId(), value -> value.getAsString()));
    return interaction(
        event,
        Kind.FILLED,
        under == null ? event.getId() : under.getId(),
        under == null ? Ticket.Kind.PROMISED : Ticket.Kind.NOTED,
        isAside(event),
        "",
        List.of(),
        token,
        values);
  }

  private static DiscordUpdate interaction(
      Interaction event,
      Kind kind,
      String message,
      Ticket.Kind answered,
      boolean aside,
      String text,
      List<File> files,
      String token,
      Map<String, String> values) {
    String language = event.getUserLocale().getLocale();
    var ticket =
        new Ticket(
            answered,
            event.getToken(),
            event.getTimeCreated().toInstant().plus(LIFE),
            aside,
            language);
    return new DiscordUpdate(
        kind,
        event.getId(),
        event.getJDA().getSelfUser().getApplicationId(),
        event.getUser().getId(),
        event.getUser().getEffectiveName(),
        Optional.of(language),
        message,
        Optional.empty(),
        channel(event),
        Optional.of(ticket.written()),
        text,
        files,
        token,
        values,
        event.getTimeCreated().toInstant());
  }

  /** Who asks while typing or before filling in a form, and where. */
  static Origin origin(Interaction event) {
    String user = event.getUser().getId();
    var chat =
        new Chat(
            DiscordPlatform.NAME,
            event.getJDA().getSelfUser().getApplicationId(),
            user,
            Chat.Kind.PRIVATE,
            Optional.empty());
    return new Origin(
        chat,
        new Sender(
            user,
            event.getUser().getEffectiveName(),
            Optional.of(event.getUserLocale().getLocale()),
            false),
        event.getId(),
        Optional.empty(),
        event.getTimeCreated().toInstant(),
        Optional.empty(),
        channel(event));
  }

  /** Where others are, only the person sees the answers. */
  static boolean isAside(Interaction event) {
    return event.isFromGuild();
  }

  /** The same, but for a command whose answer is meant for everybody. */
  static boolean isAside(SlashCommandInteractionEvent event, Map<String, Command> commands) {
    Command command = commands.get(event.getName());
    return isAside((Interaction) event) && (command == null || !command.aloud());
  }

  private static Optional<String> channel(Interaction event) {
    return event.isFromGuild() ? Optional.ofNullable(event.getChannelId()) : Optional.empty();
  }

  private static List<File> files(List<Message.Attachment> attachments) {
    return attachments.stream()
        .map(file ->
            new File(
                file.getUrl(),
                file.getFileName(),
                Optional.ofNullable(file.getContentType()).orElse(UNKNOWN_TYPE),
                file.getSize()))
        .toList();
  }
}
