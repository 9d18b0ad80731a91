package florin.bot.stories;

import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.Command;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Outgoing;
import florin.bot.platform.LocalUpdate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as a platform of many people, with nobody at the keyboard: a story types, and reads
 * what was shown.
 */
final class ScriptedPlatform implements Stage {
  private static final String BOT = "florin";

  private final String name;
  private final Audience audience;
  private final AtomicInteger updates = new AtomicInteger();
  private @Nullable Intake intake;

  ScriptedPlatform(String name) {
    this.name = name;
    audience = new Audience(name.equals(StoryWorld.USUAL) ? "" : " on " + name);
  }

  @Override
  public void silent() {
    audience.silent();
  }

  @Override
  public boolean isSilent() {
    return audience.isSilent();
  }

  @Override
  public boolean typed(String person, Optional<String> group, String line, Instant at) {
    Optional<LocalUpdate> update = audience.typed(group.orElse(person), line, at);
    update.ifPresent(u -> take(group.isEmpty() ? u : inGroup(u, person)));
    return update.isPresent();
  }

  private void take(LocalUpdate update) {
    Objects.requireNonNull(intake)
        .accept(
            List.of(
                new Intake.Update(
                    name(),
                    BOT,
                    "story-" + name + "-" + updates.incrementAndGet(),
                    update.chat(),
                    update.write())));
  }

  private static LocalUpdate inGroup(LocalUpdate update, String person) {
    return new LocalUpdate(
        update.kind(),
        update.chat(),
        true,
        person,
        person,
        update.language(),
        update.message(),
        update.repliesTo(),
        update.text(),
        update.files(),
        update.at());
  }

  @Override
  public List<String> takeShown() {
    return audience.takeShown();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start(Intake opened) {
    intake = opened;
  }

  @Override
  public Optional<Incoming> read(String payload) {
    return Optional.of(LocalUpdate.read(payload).incoming(name(), BOT));
  }

  @Override
  public List<String> send(Outgoing message) {
    return List.of(audience.shown(message.chat().id(), message, message, UnaryOperator.identity()));
  }

  @Override
  public void acknowledge(Incoming.Pressed press, Optional<String> toast) {
    toast.ifPresent(audience::told);
  }

  @Override
  public void working(Chat chat) {
    // Nobody watches.
  }

  @Override
  public void fetch(Attachment attachment, OutputStream sink, long limit) throws IOException {
    Files.copy(Path.of(attachment.reference()), sink);
  }

  @Override
  public void offer(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    // No menu.
  }

  @Override
  public Optional<String> startLink(String code) {
    return Optional.of("https://chat.example/florin?start=" + code);
  }

  @Override
  public Health health() {
    return new Health(Health.State.UP, "scripted");
  }

  @Override
  public void close() {
    intake = null;
  }
}
