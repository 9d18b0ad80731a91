/**
 * What words, names of months and signs of currencies mean in any file, whatever its format. Start
 * with {@link florin.bot.files.text.Texts}.
 */
@NullMarked
package florin.bot.files.text;

import org.jspecify.annotations.NullMarked;
