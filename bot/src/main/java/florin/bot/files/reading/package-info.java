/**
 * What reading a file means, as plain data: the question, the rows, the layout they were read by.
 * Start with {@link florin.bot.files.reading.FileReader} and {@link
 * florin.bot.files.reading.FileOutcome}.
 */
@NullMarked
package florin.bot.files.reading;

import org.jspecify.annotations.NullMarked;
