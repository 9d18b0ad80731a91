package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.testing.FreshBooks;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GroupChatsTest {
  private static FreshBooks florin;
  private static Membership owner;
  private static Membership outsider;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
    owner = florin.register("Owner");
    outsider = florin.register("Outsider");
  }

  @AfterAll
  static void close() {
    florin.close();
  }

  @Test
  void aGroupBoundToNoBookSaysSo() {
    assertThat(find("Owner", new GroupChat("test", "unbound")))
        .isEqualTo(new Caller.Unbound(owner.person(), owner));
    assertThat(find("Owner", new GroupChat("test", "unbound")).atWork()).isEmpty();
  }

  @Test
  void aBoundGroupWritesToItsBookForMembersOnly() {
    var group = new GroupChat("test", "family");

    florin.run(owner, books -> books.groupChats().bind(group));

    assertThat(find("Owner", group)).isEqualTo(new Caller.Member(owner));
    assertThat(find("Outsider", group)).isEqualTo(new Caller.Outsider(outsider.person()));
    assertThat(find("Nobody", group)).isEqualTo(new Caller.Stranger());
  }

  @Test
  void aMemberWorksInTheBookOfTheGroupWhateverTheirCurrentOneIs() {
    var group = new GroupChat("test", "club");
    Membership treasurer = florin.register("Treasurer");
    Membership guest = florin.register("Guest");
    florin.run(treasurer, books -> books.groupChats().bind(group));
    Membership there = florin.join(guest, treasurer.book().id(), Role.AGENT);
    florin.run(there, books -> books.people().switchTo(guest.book().id()));

    assertThat(find("Guest", group).atWork().orElseThrow())
        .extracting(membership -> membership.book().id(), Membership::role)
        .containsExactly(treasurer.book().id(), Role.AGENT);
  }

  @Test
  void agentsBindNoGroup() {
    Membership agent = florin.join(florin.register("Agent"), owner.book().id(), Role.AGENT);

    assertRefused(
        "refused.role",
        () -> florin.run(agent, books -> books.groupChats().bind(new GroupChat("test", "x"))));
  }

  @Test
  void nobodyTakesAGroupFromABookTheyDoNotManage() {
    var group = new GroupChat("test", "taken");
    florin.run(owner, books -> books.groupChats().bind(group));

    assertRefused(
        "chat.bound-elsewhere",
        () -> florin.run(outsider, books -> books.groupChats().bind(group)));
    florin.run(outsider, books -> books.groupChats().unbind(group));
    assertThat(find("Owner", group)).isEqualTo(new Caller.Member(owner));

    florin.run(owner, books -> books.groupChats().unbind(group));
    florin.run(outsider, books -> books.groupChats().bind(group));
    assertThat(find("Outsider", group)).isEqualTo(new Caller.Member(outsider));
  }

  @Test
  void aGroupKeepsItsBookUnderANewId() {
    florin.run(owner, books -> books.groupChats().bind(new GroupChat("test", "-1")));

    florin.run(owner, books -> books.groupChats().moved(new GroupChat("test", "-1"), "-100"));

    assertThat(find("Owner", new GroupChat("test", "-100"))).isEqualTo(new Caller.Member(owner));
    assertThat(find("Owner", new GroupChat("test", "-1"))).isInstanceOf(Caller.Unbound.class);
  }

  private static Caller find(String name, GroupChat group) {
    return florin
        .database()
        .read(
            Actor.guest(FreshBooks.CAUSE),
            books -> books.people().find(FreshBooks.identity(name), Optional.of(group)));
  }

  private static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
