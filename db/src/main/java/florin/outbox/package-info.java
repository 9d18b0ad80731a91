/**
 * What is to be sent, waiting in the same database as the books: an effect and its answer commit
 * together. Start with {@link florin.outbox.Outbox}.
 */
@NullMarked
package florin.outbox;

import org.jspecify.annotations.NullMarked;
