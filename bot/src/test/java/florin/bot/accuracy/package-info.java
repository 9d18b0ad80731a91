/**
 * A program that reads the samples as an upload would be read and counts what came out right. Start
 * with {@link florin.bot.accuracy.Accuracy}.
 */
@NullMarked
package florin.bot.accuracy;

import org.jspecify.annotations.NullMarked;
