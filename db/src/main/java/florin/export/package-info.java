/**
 * Entries and reports as files that other programs read: workbooks, tables of text, journals, and a
 * whole book in one archive. Start with {@link florin.export.Exports}.
 */
@NullMarked
package florin.export;

import org.jspecify.annotations.NullMarked;
