package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An account is added by a code, and taken off again. */
final class IdentityLinksTest extends AccountsWorld {
  @Test
  void anAccountNobodyKnowsIsTheCodesPersonAtOnce() {
    Membership anna = accounts.on("telegram", "Anna");
    var discord = new Identity("discord", "anna on discord");
    int people = accounts.count("person");

    Membership there = accounts.add(accounts.code(anna), discord);

    assertThat(there).isEqualTo(anna);
    assertThat(accounts.at(discord)).contains(anna);
    assertThat(accounts.count("person")).isEqualTo(people);
    assertThat(accounts.florin.list(anna, books -> books.identities().mine()))
        .extracting(KnownAs::name)
        .containsExactly("Anna B.", "Anna");
  }

  @Test
  void aCodeIsReadHoweverItIsWritten() {
    Membership anna = accounts.on("telegram", "Anna");
    String code = accounts.code(anna);

    assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    for (String typed :
        List.of(
            code.toLowerCase(Locale.ROOT),
            code.replace("-", ""),
            code.replace("-", " – "),
            code.replace('0', 'o').replace('1', 'l'))) {
      assertThat(accounts.look(typed).personId()).as(typed).isEqualTo(anna.person().id());
    }
    assertThat(accounts.look(code.substring(1)).state()).isEqualTo(IdentityLinks.State.WRONG);
    assertThat(IdentityLinks.isCode("A".repeat(22))).isFalse();
    assertThat(
            accounts.count("link_code where code_hash = convert_to('%s', 'UTF8')".formatted(code)))
        .isZero();
  }

  @Test
  void aCodeWorksOnceForTenMinutesUntilTheNextIsShown() {
    Membership anna = accounts.on("telegram", "Anna");
    String first = accounts.code(anna);
    String second = accounts.code(anna);

    assertThat(accounts.look(first).state()).isEqualTo(IdentityLinks.State.WRONG);
    assertThat(accounts.look(second).state()).isEqualTo(IdentityLinks.State.OPEN);
    accounts.florin.clock().advance(IdentityLinks.LIFE);
    assertThat(accounts.look(second).state()).isEqualTo(IdentityLinks.State.EXPIRED);
    refused("link.code.gone", () -> accounts.add(second, new Identity("discord", "late")));

    String third = accounts.code(anna);
    accounts.add(third, new Identity("discord", "in time"));
    assertThat(accounts.look(third).state()).isEqualTo(IdentityLinks.State.USED);
    refused("link.code.gone", () -> accounts.add(third, new Identity("discord", "second")));
    refused("link.code.gone", () -> accounts.joinBy(accounts.on("discord", "Ben"), third));
  }

  @Test
  void theOwnCodeIsForAnotherAccount() {
    Membership anna = accounts.on("telegram", "Anna");

    refused("link.own", () -> accounts.plan(anna, anna));
    refused("link.own", () -> accounts.join(anna, anna));
  }

  @Test
  void someoneKnownByTenAccountsTakesNoMore() {
    Membership anna = accounts.on("telegram", "Anna");
    for (int i = 1; i < 10; i++) {
      accounts.add(accounts.code(anna), new Identity("discord", "of many " + i));
    }

    refused(
        "link.too-many",
        () -> accounts.add(accounts.code(anna), new Identity("discord", "of many 10")));
    refused("link.too-many", () -> accounts.join(accounts.on("discord", "Ben"), anna));
  }

  @Test
  void anAccountIsTakenOffButNotTheLast() {
    Membership anna = accounts.on("telegram", "Anna");
    var discord = new Identity("discord", "to be taken off");
    accounts.add(accounts.code(anna), discord);
    lastSeen(anna, "discord");

    assertThat(accounts.florin.as(anna, books -> books.identities().takeOff(discord)).name())
        .isEqualTo("Anna B.");

    assertThat(accounts.at(discord)).isEmpty();
    assertThat(accounts.count("person_chat where person_id = " + anna.person().id())).isZero();
    refused("link.off.gone", () -> takeOff(anna, discord));
    refused("link.off.last", () -> takeOff(anna, accounts.identity(anna)));
    assertThat(accounts.florin.register("Anna", discord).person().id())
        .isNotEqualTo(anna.person().id());
  }

  @Test
  void newsGoWhereThePersonWasLastOfWhatCanBeWrittenTo() {
    Membership anna = accounts.on("telegram", "Anna");
    long telegram = lastSeen(anna, "telegram");
    accounts.florin.clock().advance(Duration.ofSeconds(5));
    long discord = lastSeen(anna, "discord");
    assertThat(chat(anna)).contains(discord);

    accounts.florin.clock().advance(Duration.ofSeconds(5));
    lastSeen(anna, "telegram");
    assertThat(chat(anna)).contains(telegram);

    accounts.<Integer>asOwner(
        sql -> sql.execute("update chat_lane set silenced_at = now() where id = ?", telegram));
    assertThat(chat(anna)).contains(discord);
  }

  @Test
  void theOtherChatIsToldOfTheNewAccount() {
    Membership anna = accounts.busy("telegram", "Anna");
    long telegram = lastSeen(anna, "telegram");

    accounts.add(accounts.code(anna), new Identity("discord", "told of"));
    Membership ben = accounts.busy("discord", "Ben");
    lastSeen(ben, "discord");
    accounts.join(ben, anna);

    assertThat(
            accounts.count(
                "outbox where lane_id = %d and payload ->> 'kind' = 'IDENTITY_ADDED'"
                    .formatted(telegram)))
        .isEqualTo(2);
  }

  @Test
  void peopleOfTheDemonstrationStayAmongThemselves() {
    Membership anna = accounts.on("telegram", "Anna");
    Membership ben = accounts.on("discord", "Ben");
    accounts.<Integer>asOwner(
        sql -> sql.execute("update person set demo = true where id = ?", ben.person().id()));

    refused("link.demo", () -> accounts.join(ben, anna));
  }

  @Test
  void whoRegisteredOnTheSiteKeepsAnAccountToWriteFrom() {
    Membership anna = accounts.on("web", "Anna");
    accounts.florin.join(anna, accounts.on("telegram", "Ben").book().id(), Role.AGENT);
    var telegram = new Identity("telegram", "from the site");
    accounts.add(accounts.code(anna), telegram);

    assertThat(accounts.florin.list(anna, books -> books.identities().mine()))
        .extracting(KnownAs::identity)
        .containsExactly(telegram);
    refused("link.off.last", () -> takeOff(anna, telegram));
  }

  private static long lastSeen(Membership person, String platform) {
    return accounts
        .florin
        .database()
        .<Long>system(p -> {
          long lane = p.lanes().of(platform, "bot", "chat of " + person.person().id());
          p.newsDesk().seen(person.person().id(), platform, lane);
          return lane;
        });
  }

  private static Optional<Long> chat(Membership person) {
    return accounts
        .florin
        .database()
        .<Optional<Long>>system(p -> p.newsDesk().chat(person.person().id()));
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
