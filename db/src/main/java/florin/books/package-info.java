/**
 * The door to the rules: {@link florin.books.Database} opens one transaction a call and hands out
 * the {@link florin.books.Books} of an actor. Where the data are is a {@link
 * florin.books.DatabaseSettings}; the PostgreSQL that Florin brings along is {@link
 * florin.books.EmbeddedPostgres}, and the Postgres files beside it are its parts.
 */
@NullMarked
package florin.books;

import org.jspecify.annotations.NullMarked;
