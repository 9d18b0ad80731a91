/**
 * Tables in workbooks and text files: finding the header, the columns' meaning and the entries.
 * Start with {@link florin.bot.files.sheet.SheetReader}.
 */
@NullMarked
package florin.bot.files.sheet;

import org.jspecify.annotations.NullMarked;
