package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Reply;
import florin.ledger.Configuration;
import florin.ledger.Configured;
import java.util.List;
import java.util.Optional;

/** What is done in the same way with everything a book is set up with. */
final class Steps {
  private Steps() {}

  static <T extends Configured> Reply rename(Target<T> target) {
    if (target.value().isEmpty()) {
      return target.ask(target.say("setup.rename.to", target.one().name()), List.of());
    }
    T renamed = things(target).rename(target.one().id(), target.value());
    return target.done(target.say("setup.renamed", target.one().name(), renamed.name()));
  }

  static <T extends Configured> Reply restore(Target<T> target) {
    T back = things(target).restore(target.one().id());
    return target.done(target.setup().shelf().restored(target.call(), back));
  }

  /** Asks where the entries go, if there are any and nobody said so. */
  static <T extends Configured> Reply archive(Target<T> target) {
    if (!target.value().isEmpty()) {
      return archiveInto(target);
    }
    T one = target.one();
    try {
      things(target).archive(one.id(), Optional.empty());
    } catch (Refused refused) {
      if (!refused.key().equals("archive.in-use")) {
        throw refused;
      }
      // Refused before anything was written: the entries need a place first.
      return NamePages.ask(
          target.call(),
          target.say(refused.key(), refused.arguments()),
          target.again(),
          Setup.TO,
          things(target).replacements(one.id()).stream().map(Configured::name).toList());
    }
    return target.done(target.say("setup.archived", one.name()));
  }

  private static <T extends Configured> Reply archiveInto(Target<T> target) {
    var candidates = new NameList<>(things(target).list());
    Optional<T> other = candidates.find(target.value());
    if (other.isEmpty()) {
      return target
          .setup()
          .unknown(
              target.call(), target.books(), target.value(), candidates, target.again(), Setup.TO);
    }
    things(target).archive(target.one().id(), Optional.of(other.get().id()));
    return target.done(target.say("setup.archived.into", target.one().name(), other.get().name()));
  }

  private static <T extends Configured> Configuration<T> things(Target<T> target) {
    return target.setup().shelf().of(target.books());
  }
}
