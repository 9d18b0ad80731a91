/**
 * The program and the Telegram-like server as processes of their own, for programs that measure or
 * break it from outside. Start with {@code ProgramProcess}.
 */
@NullMarked
package florin.bot.program;

import org.jspecify.annotations.NullMarked;
