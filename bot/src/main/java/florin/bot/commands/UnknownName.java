package florin.bot.commands;

import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import java.util.List;

/**
 * A name in a line of filters that nobody knows.
 *
 * @param kind what it was to name, such as {@code category}
 * @param nearest those that are called nearly so
 */
record UnknownName(FilterToken token, String kind, List<String> nearest) {
  private static final int LONGEST_SHOWN = 60;

  /** Offers the same line with the nearest names. */
  Reply ask(Call call) {
    String text = call.text();
    String name = token.text();
    String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    String key = nearest.isEmpty() ? "filter.unknown" : "filter.unknown.near";
    Reply reply = Reply.text(call.say(key, kind, shown));
    for (String other : nearest) {
      String corrected =
          text.substring(0, token.start())
              + token.lead()
              + '"'
              + other
              + '"'
              + text.substring(token.end());
      reply = reply.row(Button.of(other, call.invocation().with(Invocation.TEXT, corrected)));
    }
    return reply;
  }
}
