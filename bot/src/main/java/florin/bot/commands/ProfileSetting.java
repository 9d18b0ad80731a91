package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.AgeBracket;
import florin.people.Employment;
import florin.people.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a person tells of themselves, shown, set and cleared; and taking back everything with the
 * account.
 */
final class ProfileSetting {
  private static final String FIELD = "field";
  private static final int OFFERED = 4;

  /** What can be set; the last two are words before or instead of one. */
  private enum Field {
    NAME,
    BIRTHDAY,
    AGE,
    PLACE,
    EMPLOYMENT,
    CLEAR,
    DELETE
  }

  private ProfileSetting() {}

  static Command command() {
    return Command.named("profile")
        .access(Access.VIEWER)
        .params(Param.optional("change", Param.Kind.TEXT))
        .handledBy(ProfileSetting::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (!call.origin().chat().isPrivate()) {
      throw new Refused("profile.in-private");
    }
    Optional<Field> asked = call.argument(FIELD).map(Field::valueOf);
    String[] words = call.text().split("\\s+", 2);
    if (asked.isEmpty() && call.text().isEmpty()) {
      return card(call, books, call.say("profile.heading"));
    }
    Field field = asked.orElseGet(() -> field(words[0]));
    String said = asked.isPresent() ? call.text() : words.length > 1 ? words[1].strip() : "";
    return switch (field) {
      case CLEAR -> {
        if (said.isEmpty()) {
          throw new Refused("profile.clear.which");
        }
        yield set(call, books, field(said), Optional.empty());
      }
      case DELETE -> AccountDeletion.handle(call, books);
      case NAME, BIRTHDAY, AGE, PLACE, EMPLOYMENT ->
          said.isEmpty() && (asked.isEmpty() || call.argument(Invocation.TEXT).isEmpty())
              ? ask(call, field)
              : set(call, books, field, Optional.of(said));
    };
  }

  private static Field field(String word) {
    return Verbs.find(Field.values(), "profile.words.", word)
        .orElseThrow(() -> new Refused("profile.unknown", NamedMember.shown(word)));
  }

  private static Reply ask(Call call, Field field) {
    List<Option> options =
        field == Field.EMPLOYMENT
            ? Arrays.stream(Employment.values())
                .limit(OFFERED)
                .map(e -> call.say("profile.employment", e.name()))
                .map(word -> new Option(word, word))
                .toList()
            : List.of();
    return Prompter.ask(
        call.say("profile.ask", field.name()),
        Invocation.of("profile").with(FIELD, field.name()),
        Invocation.TEXT,
        options);
  }

  private static Reply set(Call call, Books books, Field field, Optional<String> said) {
    switch (field) {
      case NAME -> books.people().rename(said.orElseThrow(() -> new Refused("profile.name.stays")));
      case BIRTHDAY -> books.profiles().birthday(said.map(ProfileSetting::date));
      case AGE -> books.profiles().age(said.map(ProfileSetting::age));
      case PLACE -> books.profiles().place(said);
      case EMPLOYMENT -> books.profiles().employment(said.map(ProfileSetting::employment));
      case CLEAR, DELETE -> throw new Refused("profile.unknown", field.name());
    }
    return card(call, books, call.say(said.isPresent() ? "profile.changed" : "profile.cleared"));
  }

  private static LocalDate date(String text) {
    return BirthdayText.read(text);
  }

  private static AgeBracket age(String text) {
    return AgeBracket.of(text.replace(" ", "").replace('–', '-'))
        .orElseThrow(() -> new Refused("profile.age.unknown", NamedMember.shown(text)));
  }

  private static Employment employment(String text) {
    return Verbs.find(Employment.values(), "profile.words.", text)
        .orElseThrow(() -> new Refused("profile.employment.unknown", NamedMember.shown(text)));
  }

  private static Reply card(Call call, Books books, String heading) {
    Profile profile = books.profiles().mine();
    String open = call.say("profile.open");
    return Reply.card(
            heading,
            call.say("profile.name", profile.name()),
            call.say(
                "profile.birthday", profile.birthday().map(ProfileSetting::written).orElse(open)),
            call.say("profile.age", profile.age().map(AgeBracket::years).orElse(open)),
            call.say("profile.place", profile.place().orElse(open)),
            call.say(
                "profile.work",
                profile
                    .employment()
                    .map(e -> call.say("profile.employment", e.name()))
                    .orElse(open)),
            call.say("profile.sight"))
        .row(button(call, Field.NAME), button(call, Field.BIRTHDAY))
        .row(button(call, Field.PLACE), button(call, Field.EMPLOYMENT));
  }

  /** As it is sent: a year is part of a birthday. */
  private static String written(LocalDate date) {
    return date.toString();
  }

  private static Button button(Call call, Field field) {
    return Button.of(
        call.say("profile.button", field.name()),
        Invocation.of("profile").with(FIELD, field.name()));
  }
}
