/**
 * The door to the rules: {@link florin.books.Database} opens one transaction a call and hands out the {@link
 * florin.books.Books} of an actor. The embedded PostgreSQL and the connection settings live here too.
 */
@NullMarked
package florin.books;

import org.jspecify.annotations.NullMarked;
