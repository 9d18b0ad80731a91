package florin.bot.platform.discord;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Command;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Incoming;
import florin.bot.chat.Inquiries;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.platform.Markup;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.WebhookClient;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Florin on Discord. A chat is a person: their private messages and what they do in servers, aside,
 * are one conversation, answered where it was said as long as Discord allows and in private after
 * that. No privileged intent is needed, and nothing here needs the server to be there at the start.
 */
public final class DiscordPlatform implements ChatPlatform {
  public static final String NAME = "discord";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordPlatform.class);

  /** "file upload size limit [...] 10 MiB by default" (Reference, Uploading Files). */
  private static final long LARGEST_FILE = 10L << 20;

  static {
    // Whatever somebody wrote, nobody is called by it.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class));
  }

  private final Connection connection;
  private final Inquiries inquiries;
  private final Courier courier;
  private final Downloads downloads = new Downloads();
  private final Offer offer;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Clerk> clerk = new AtomicReference<>();
  private volatile Map<String, Command> commands = Map.of();

  public DiscordPlatform(DiscordSettings settings, Inquiries inquiries, InstantSource clock) {
    this.connection = new Connection(settings, clock);
    this.inquiries = inquiries;
    this.clock = clock;
    this.courier = new Courier(connection, clock, settings.pause());
    this.offer = new Offer(connection);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Intake intake) {
    var opened = new Clerk(intake);
    clerk.set(opened);
    connection.open(
        new Doorkeeper(
            opened,
            inquiries,
            () -> commands,
            new Sharing(downloads),
            new CatchingUp(intake, opened)));
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return Optional.of(DiscordUpdate.read(payload).incoming());
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    return courier.send(message);
  }

  /** A press was answered when it came; only a word is still owed. */
  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    Optional<Ticket> ticket = Ticket.read(press.pressId());
    var jda = connection.jda();
    if (toast.isEmpty() || ticket.isEmpty() || jda.isEmpty()) {
      return;
    }
    WebhookClient.createClient(jda.get(), connection.application(), ticket.get().token())
        .sendMessage(Markdown.DIALECT.escaped(toast.get(), florin.bot.platform.Dialect.Block.NONE))
        .setEphemeral(true)
        .queue(
            done -> {},
            failure ->
                LOG.info("event=discord.word.failed failure=\"{}\"", Failure.of(failure).detail()));
  }

  @Override
  public void working(Chat chat) {
    connection
        .jda()
        .map(jda -> jda.getUserById(chat.id()))
        .filter(user -> user.hasPrivateChannel())
        .ifPresent(user ->
            user.openPrivateChannel()
                .flatMap(channel -> channel.sendTyping())
                .queue(done -> {}, failure -> {}));
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit)
      throws IOException, InterruptedException {
    if (attachment.size().orElse(0) > limit) {
      throw new FileTooLarge(limit);
    }
    downloads.fetch(attachment.reference(), sink, limit);
  }

  @Override
  public long largestFile() {
    return LARGEST_FILE;
  }

  @Override
  public boolean hasForms() {
    return true;
  }

  @Override
  public void offer(List<Command> all, Map<Locale, Map<String, String>> descriptions) {
    commands = all.stream().collect(Collectors.toMap(Command::name, Function.identity()));
    offer.make(SlashMenu.of(all));
  }

  @Override
  public Health health() {
    Health health = connection.health();
    Clerk working = clerk.get();
    int backlog = working == null ? 0 : working.backlog();
    return backlog == 0
        ? health
        : new Health(health.state(), health.detail() + ", " + backlog + " not stored yet");
  }

  @Override
  public Optional<Instant> lastHeard() {
    return Optional.of(connection.heard());
  }

  @Override
  public void close() {
    offer.close();
    connection.close();
    Clerk working = clerk.get();
    if (working != null) {
      working.close();
    }
    downloads.close();
  }
}
