/**
 * The entries of the book: their list, and each with its lines and documents. Start with {@link
 * florin.web.entries.EntryPages}.
 */
@NullMarked
package florin.web.entries;

import org.jspecify.annotations.NullMarked;
