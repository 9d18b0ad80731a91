package florin.bot.platform.discord;

import florin.bot.chat.Command;
import florin.bot.chat.Form;
import florin.bot.chat.Inquiries;
import florin.bot.chat.Origin;
import florin.bot.platform.Markup;
import florin.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/**
 * Takes note of what people do: first the answer Discord waits for, "within 3 seconds" (Receiving
 * and Responding), then what was done goes to the {@link Clerk}. Nothing here waits for the
 * database; what must be looked up before an answer has a limit of its own.
 */
final class Doorkeeper extends ListenerAdapter {
  /** Leaves time for the answer to get there. */
  private static final Duration LOOK_UP = Duration.ofMillis(1500);

  /** What looks things up may not take the database from what waits to be handled. */
  private static final int LOOK_UPS = 4;

  private final Clerk clerk;
  private final FirstAnswers firstAnswers;
  private final Inquiries inquiries;
  private final Supplier<Map<String, Command>> commands;
  private final Sharing sharing;
  private final CatchingUp catchingUp;
  private final Semaphore lookUps = new Semaphore(LOOK_UPS);
  private final Executor aside = task -> Thread.ofVirtual().name("discord-aside").start(task);

  Doorkeeper(
      Clerk clerk,
      FirstAnswers firstAnswers,
      Inquiries inquiries,
      Supplier<Map<String, Command>> commands,
      Sharing sharing,
      CatchingUp catchingUp) {
    this.clerk = clerk;
    this.firstAnswers = firstAnswers;
    this.inquiries = inquiries;
    this.commands = commands;
    this.sharing = sharing;
    this.catchingUp = catchingUp;
  }

  @Override
  public void onReady(ReadyEvent event) {
    aside.execute(() -> catchingUp.catchUp(event.getJDA()));
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    aside.execute(() -> catchingUp.catchUp(event.getJDA()));
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    if (!event.isFromGuild()) {
      Heard.message(event.getMessage()).ifPresent(clerk::take);
    }
  }

  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    if (!event.isFromGuild()) {
      Heard.changed(event.getMessage()).ifPresent(clerk::take);
    }
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, Command> known = commands.get();
    firstAnswers.give(event, event.deferReply(Heard.isAside(event, known)));
    clerk.take(Heard.slash(event, known));
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    promise(event);
    clerk.take(Heard.bookThis(event));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Optional<CustomId> id = CustomId.read(event.getComponentId());
    if (id.isEmpty()) {
      firstAnswers.give(event, event.deferEdit());
      return;
    }
    switch (id.get().sign()) {
      case PRESS -> {
        firstAnswers.give(event, event.deferEdit());
        clerk.take(Heard.pressed(event, id.get().token()));
      }
      case FORM -> open(event, id.get());
      case SHARE -> {
        firstAnswers.give(event, event.deferReply(false));
        aside.execute(() -> sharing.share(event));
      }
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    firstAnswers.give(event, event.deferEdit());
    event.getValues().stream()
        .findFirst()
        .flatMap(CustomId::read)
        .ifPresent(id -> clerk.take(Heard.pressed(event, id.token())));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    if (event.getMessage() == null) {
      promise(event);
    } else {
      firstAnswers.give(event, event.deferEdit());
    }
    CustomId.read(event.getModalId()).ifPresent(id -> clerk.take(Heard.filled(event, id.token())));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    Origin origin = Heard.origin(event);
    String typed = event.getFocusedOption().getValue();
    String option = event.getFocusedOption().getName();
    aside.execute(() -> {
      var found =
          lookUp(() -> inquiries.suggest(origin, event.getName(), option, typed)).orElse(List.of());
      firstAnswers.give(event, event.replyChoices(found.stream().map(Doorkeeper::choice).toList()));
    });
  }

  private static Choice choice(Inquiries.Suggestion suggestion) {
    return new Choice(
        Markup.shortened(suggestion.label(), Choice.MAX_NAME_LENGTH),
        Markup.shortened(suggestion.value(), Choice.MAX_STRING_VALUE_LENGTH));
  }

  /** A form must be the first answer, so it is looked up before there is any. */
  private void open(ButtonInteractionEvent event, CustomId id) {
    Origin origin = Heard.origin(event);
    aside.execute(() -> {
      Optional<Optional<Form>> found = lookUp(() -> inquiries.form(origin, id.token()));
      if (found.isEmpty()) {
        String busy =
            Messages.in(Locale.forLanguageTag(event.getUserLocale().getLocale())).text("form.busy");
        firstAnswers.give(event, event.reply(busy).setEphemeral(true));
      } else if (found.get().isPresent()) {
        firstAnswers.give(event, event.replyModal(Modals.of(found.get().get(), id)));
      } else {
        firstAnswers.give(event, event.deferEdit());
        clerk.take(Heard.pressed(event, id.token()));
      }
    });
  }

  /** Empty where it would take too long. */
  private <T> Optional<T> lookUp(Supplier<T> question) {
    long end = System.nanoTime() + LOOK_UP.toNanos();
    try {
      if (!lookUps.tryAcquire(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      return Optional.of(
          CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return question.get();
                    } finally {
                      lookUps.release();
                    }
                  },
                  aside)
              .get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException | TimeoutException notInTime) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void promise(IReplyCallback interaction) {
    firstAnswers.give(interaction, interaction.deferReply(Heard.isAside(interaction)));
  }
}
