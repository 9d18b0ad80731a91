/**
 * One line of text becomes an entry, or the questions that stand in its way: the same grammar for
 * chat, web and API, without a database. Start with {@link florin.quickentry.EntryText}.
 */
@NullMarked
package florin.quickentry;

import org.jspecify.annotations.NullMarked;
