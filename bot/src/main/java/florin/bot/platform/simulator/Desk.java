package florin.bot.platform.simulator;

import florin.bot.platform.LocalUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what one person's page says: shows it in all their tabs, stores it, and tells whether it is
 * stored.
 */
final class Desk {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final SimulatorPlatform platform;
  private final FileShelf shelf;
  private final Persona person;
  private final Room room;

  Desk(SimulatorPlatform platform, FileShelf shelf, Persona person) {
    this.platform = platform;
    this.shelf = shelf;
    this.person = person;
    this.room = platform.room(person.externalId());
  }

  void take(Room.Tab tab, Said said) {
    switch (said) {
      case Said.Ping _ -> tab.send(Wire.pong());
      case Said.Wrote wrote -> wrote(tab, wrote);
      case Said.Edited edited -> edited(tab, edited);
      case Said.Pressed pressed ->
          store(
              tab,
              pressed,
              update(LocalUpdate.Kind.PRESSED, pressed.message(), pressed.token(), now()));
    }
  }

  private void wrote(Room.Tab tab, Said.Wrote wrote) {
    var files = files(wrote.files());
    if (files.size() < wrote.files().size()) {
      tab.send(Wire.lost(wrote.id()));
      return;
    }
    var at = now();
    var kind = files.isEmpty() ? LocalUpdate.Kind.WROTE : LocalUpdate.Kind.SENT_FILES;
    boolean first = room.find(wrote.message()).isEmpty();
    // Shown before it is stored, or the answer could stand above it.
    room.show(Shown.theirs(wrote.message(), at, wrote.text(), shown(files), wrote.repliesTo()));
    var update =
        new LocalUpdate(
            kind,
            person.externalId(),
            false,
            person.externalId(),
            person.name(),
            Optional.of(person.language().toLanguageTag()),
            wrote.message(),
            wrote.repliesTo(),
            wrote.text(),
            files,
            at);
    if (!store(tab, wrote, update) && first) {
      room.withdraw(wrote.message());
    }
  }

  private void edited(Room.Tab tab, Said.Edited edited) {
    var update = update(LocalUpdate.Kind.EDITED, edited.message(), edited.text(), now());
    if (store(tab, edited, update)) {
      room.find(edited.message())
          .filter(Shown::mine)
          .ifPresent(message -> room.show(message.withText(edited.text())));
    }
  }

  private boolean store(Room.Tab tab, Said said, LocalUpdate update) {
    boolean stored = false;
    try {
      stored = platform.take(person.externalId() + ":" + said.id(), update);
    } catch (RuntimeException away) {
      log.warn("simulator update not stored problem={}", away.getClass().getSimpleName());
    }
    tab.send(stored ? Wire.kept(said.id()) : Wire.refused(said.id()));
    return stored;
  }

  private LocalUpdate update(LocalUpdate.Kind kind, String message, String text, Instant at) {
    return new LocalUpdate(
        kind,
        person.externalId(),
        false,
        person.externalId(),
        person.name(),
        Optional.of(person.language().toLanguageTag()),
        message,
        Optional.empty(),
        text,
        List.of(),
        at);
  }

  /** Those of the files that are still there, with their true size. */
  private List<LocalUpdate.File> files(List<Said.Sent> sent) {
    var files = new ArrayList<LocalUpdate.File>();
    for (var file : sent) {
      shelf
          .find(file.reference())
          .ifPresent(path -> {
            try {
              files.add(
                  new LocalUpdate.File(
                      file.reference(), file.name(), file.mediaType(), Files.size(path)));
            } catch (IOException gone) {
              log.debug("upload gone meanwhile", gone);
            }
          });
    }
    return files;
  }

  private static List<Shown.File> shown(List<LocalUpdate.File> files) {
    return files.stream()
        .map(file ->
            new Shown.File(
                file.reference(),
                file.name(),
                file.mediaType(),
                file.size(),
                "",
                Pictures.isShown(file.mediaType())))
        .toList();
  }

  private Instant now() {
    return platform.clock().instant();
  }
}
