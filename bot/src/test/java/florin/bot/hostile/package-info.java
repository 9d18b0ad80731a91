/**
 * Every bad and odd file of a collection is sent to the running program as a person would send it,
 * and each must end in a clear answer while others write on. Start with {@code Hostile}, a program
 * of its own.
 */
@NullMarked
package florin.bot.hostile;

import org.jspecify.annotations.NullMarked;
