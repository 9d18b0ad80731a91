package florin.bot.platform.telegram;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Command;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.platform.Markup;
import florin.bot.platform.telegram.Errands.Errand;
import florin.bot.platform.telegram.Errands.Stubbornness;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Florin on Telegram. Updates come by long polling, or by webhook when there is a secret for it;
 * nothing here needs the server to be there at the start. The platform calls no host but the
 * configured one.
 */
public final class TelegramPlatform implements ChatPlatform {
  public static final String NAME = "telegram";

  private static final Logger LOG = LoggerFactory.getLogger(TelegramPlatform.class);

  /** "Text of the notification, 0-200 characters" (Bot API, answerCallbackQuery). */
  private static final int LONGEST_TOAST = 200;

  /** "Bots can download files of up to 20MB in size" (Bot API, getFile). */
  private static final long LARGEST_DOWNLOAD = 20L << 20;

  private final TelegramSettings settings;
  private final TelegramApi api;
  private final UpdatePayloads payloads;
  private final CommandNames names = new CommandNames();
  private final UpdateReader reader;
  private final Reception reception;
  private final Errands errands;
  private final Courier courier;
  private final Optional<WebhookEndpoint> webhook;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Intake> intake = new AtomicReference<>();
  private final AtomicReference<@Nullable Poller> poller = new AtomicReference<>();
  private final AtomicInteger offered = new AtomicInteger();

  public TelegramPlatform(TelegramSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.api = new TelegramApi(settings);
    this.payloads = new UpdatePayloads(settings.bot());
    this.reader = new UpdateReader(settings.bot(), names, clock);
    this.reception = new Reception(clock, settings.pace().silence());
    this.errands = new Errands(settings.pace(), api.secrecy());
    this.courier =
        new Courier(
            api,
            new Throttle(settings.limits(), System::nanoTime),
            settings.pace().rejectedPause(),
            this::groupMoved);
    this.webhook = settings.webhookSecret().map(secret -> new WebhookEndpoint(secret, payloads));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Where the server pushes updates; absent when they are polled. */
  public Optional<WebhookEndpoint> webhook() {
    return webhook;
  }

  @Override
  public void start(Intake target) {
    intake.set(target);
    errands.run("introduction", Stubbornness.GOES_ON, List.of(this::introduce));
    if (webhook.isPresent()) {
      webhook.get().open(target);
      errands.run("webhook", Stubbornness.GOES_ON, List.of(this::register));
    } else {
      var receiving = new Poller(api, target, payloads, reception, settings.pace(), clock);
      poller.set(receiving);
      receiving.start();
    }
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return reader.read(payload);
  }

  @Override
  public List<String> send(Outgoing message) throws DeliveryFailed, InterruptedException {
    return courier.send(message);
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    var words = toast.map(Markup::clean).map(text -> Markup.shortened(text, LONGEST_TOAST));
    post(
        AnswerCallbackQuery.builder()
            .callbackQueryId(press.pressId())
            .text(words.orElse(null))
            .build());
  }

  @Override
  public void working(Chat chat) {
    post(
        SendChatAction.builder()
            .chatId(chat.id())
            .messageThreadId(chat.thread().flatMap(Calls::number).orElse(null))
            .action(ActionType.TYPING.toString())
            .build());
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit)
      throws IOException, InterruptedException {
    var most = Math.min(limit, LARGEST_DOWNLOAD);
    if (attachment.size().orElse(0) > most) {
      throw new FileTooLarge(most);
    }
    api.downloads().fetch(path(attachment, most), sink, most);
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    var calls = new MenuOffer(commands, descriptions).calls();
    var hash = calls.hashCode();
    if (offered.getAndSet(hash) != hash) {
      errands.run(
          "menu",
          Stubbornness.GIVES_UP,
          calls.stream().<Errand>map(call -> () -> api.call(call)).toList());
    }
  }

  @Override
  public Optional<Instant> lastHeard() {
    return Optional.ofNullable(poller.get()).map(Poller::lastAnswer);
  }

  @Override
  public Health health() {
    return webhook.isPresent() ? reception.pushed() : reception.health();
  }

  @Override
  public void close() {
    errands.close();
    webhook.ifPresent(WebhookEndpoint::close);
    var receiving = poller.get();
    if (receiving != null) {
      receiving.close();
    }
    api.close();
  }

  @Override
  public Optional<String> startLink(String code) {
    return Optional.of(names.own())
        .filter(name -> !name.isEmpty())
        .map(name -> "https://t.me/" + name + "?start=" + code);
  }

  private void introduce() throws ApiFailure, InterruptedException {
    names.own(api.call(new GetMe()).path("username").asText(""));
  }

  private void register() throws ApiFailure, InterruptedException {
    try {
      api.register(
          SetWebhook.builder()
              .url(
                  settings.publicUrl().orElseThrow().toString().replaceAll("/+$", "")
                      + WebhookEndpoint.PATH)
              .secretToken(settings.webhookSecret().orElseThrow())
              .allowedUpdates(Poller.WANTED)
              .build());
      reception.up();
    } catch (ApiFailure failed) {
      reception.degraded("the webhook is not registered yet");
      throw failed;
    }
  }

  private String path(Attachment attachment, long most) throws IOException, InterruptedException {
    try {
      var file = api.call(new GetFile(attachment.reference()));
      if (file.path("file_size").asLong(0) > most) {
        throw new FileTooLarge(most);
      }
      return file.path("file_path").asText("");
    } catch (ApiFailure.Refusal no) {
      if (no.says("too big")) {
        throw new FileTooLarge(most);
      }
      throw no;
    }
  }

  private void post(BotApiMethod<?> call) {
    var unused =
        api.post(call)
            .exceptionally(failure -> {
              LOG.info(
                  "event=telegram.call.failed method={} failure=\"{}\"",
                  call.getMethod(),
                  api.secrecy().masked(failure));
              return null;
            });
  }

  /** Sending found out that a group goes on elsewhere. */
  private void groupMoved(String oldId, String newId) {
    var target = intake.get();
    if (target == null) {
      return;
    }
    try {
      target.accept(List.of(payloads.moved(oldId, newId)));
    } catch (RuntimeException full) {
      LOG.warn("event=telegram.move.not-stored failure={}", full.getClass().getSimpleName());
    }
  }
}
