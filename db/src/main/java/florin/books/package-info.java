/**
 * The door to the database and the database itself: where it is ({@link florin.books.DatabaseSettings}) and the PostgreSQL
 * that Florin brings along ({@link florin.books.EmbeddedPostgres}). Start with {@link florin.books.EmbeddedPostgres} for the
 * server; the other files named after it are its parts.
 */
@NullMarked
package florin.books;

import org.jspecify.annotations.NullMarked;
