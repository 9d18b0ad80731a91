/**
 * The core every chat stands on: what comes in ({@link florin.bot.chat.Incoming}), what is asked
 * for ({@link florin.bot.chat.Command}), what goes out ({@link florin.bot.chat.Reply}), and the one
 * place where they meet ({@link florin.bot.chat.Dispatcher}). A platform knows how to read and to
 * render, nothing of the books; a command knows the books, nothing of platforms.
 */
@NullMarked
package florin.bot.chat;

import org.jspecify.annotations.NullMarked;
