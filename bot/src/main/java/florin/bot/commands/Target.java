package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Configured;
import java.util.List;

/**
 * The one thing a call is about, and what shall become of it.
 *
 * @param value empty where it has not been said
 */
record Target<T extends Configured>(
    Setup<T> setup, Call call, Books books, Verb verb, T one, String value) {

  /** Asks for what shall become of it. */
  Reply ask(String question, List<Option> options) {
    return Prompter.ask(question, again(), Setup.TO, options);
  }

  /** The same call without the value. */
  Invocation again() {
    return setup.resume(verb).with(Setup.NAME, one.name());
  }

  String say(String key, Object... arguments) {
    return call.say(key, arguments);
  }

  Reply done(String sentence) {
    return setup.done(call, books, sentence);
  }
}
