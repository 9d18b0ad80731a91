/**
 * The pages by which people come in and go: access links, signing in and out. Start with {@link
 * florin.web.access.LinkPages}.
 */
@NullMarked
package florin.web.access;

import org.jspecify.annotations.NullMarked;
