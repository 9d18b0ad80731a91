/**
 * Files in: what may come in, and the separate, limited JVM in which it is read. Start with {@link
 * florin.bot.files.Files}.
 */
@NullMarked
package florin.bot.files;

import org.jspecify.annotations.NullMarked;
