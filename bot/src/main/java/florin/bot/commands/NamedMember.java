package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Member;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Finds the member somebody means by a name; several of one name are told apart by buttons. */
final class NamedMember {
  /** The person meant, where a button knows it. */
  static final String WHO = "who";

  private static final int OFFERED = 8;
  private static final int SHOWN = 60;

  private NamedMember() {}

  /**
   * Goes on with the member meant.
   *
   * @param again called with the member chosen
   * @param question put where no name was said
   * @throws Refused where nobody bears the name, or nobody any more
   */
  static Reply of(
      Call call,
      Books books,
      String name,
      Invocation again,
      String question,
      Function<Member, Reply> onwards) {
    List<Member> members = books.members().list();
    if (call.argument(WHO).isPresent()) {
      long id = Long.parseLong(call.argument(WHO).get());
      return members.stream()
          .filter(member -> member.personId() == id)
          .findFirst()
          .map(onwards)
          .orElseThrow(() -> new Refused("members.gone"));
    }
    if (name.isEmpty()) {
      return choose(call, question, again, members);
    }
    var match = new NameMatch(members.stream().map(Member::name).map(KnownName::of).toList());
    List<Member> found =
        match
            .find(name)
            .map(exact -> members.stream().filter(m -> m.name().equalsIgnoreCase(exact)).toList())
            .orElse(List.of());
    if (found.size() == 1) {
      return onwards.apply(found.getFirst());
    }
    if (found.isEmpty()) {
      throw new Refused("members.unknown", shown(name));
    }
    return choose(call, call.say("members.several", found.getFirst().name()), again, found);
  }

  static boolean isUnknown(Books books, String name) {
    return books.members().list().stream().noneMatch(m -> m.name().equalsIgnoreCase(name));
  }

  /** What somebody typed, as an answer may repeat it. */
  static String shown(String typed) {
    return typed.length() > SHOWN ? typed.substring(0, SHOWN) + "…" : typed;
  }

  private static Reply choose(Call call, String question, Invocation again, List<Member> members) {
    Reply reply = Reply.text(question);
    for (Member member : members.stream().limit(OFFERED).toList()) {
      reply =
          reply.row(
              Button.of(
                  call.say(
                      "members.option",
                      member.name(),
                      member.role().name(),
                      call.day(LocalDate.ofInstant(member.since(), call.zone()))),
                  again.with(WHO, Long.toString(member.personId()))));
    }
    return reply;
  }
}
