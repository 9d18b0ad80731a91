/**
 * How people come to the site: links that let one member in once, sessions, mail addresses and
 * passwords. Start with {@link florin.access.AccessLinks} and {@link florin.access.WebSessions}.
 */
@NullMarked
package florin.access;

import org.jspecify.annotations.NullMarked;
