/**
 * A chat in a terminal: lines in, text out, buttons by their labels in brackets. Start with {@link
 * florin.bot.platform.terminal.TerminalPlatform}.
 */
@NullMarked
package florin.bot.platform.terminal;

import org.jspecify.annotations.NullMarked;
