/**
 * The program is killed over and over, at random and at the moments that matter, and afterwards
 * every figure must be right. Start with {@code CrashTest}, a program of its own.
 */
@NullMarked
package florin.bot.crash;

import org.jspecify.annotations.NullMarked;
