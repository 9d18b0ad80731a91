/** Placeholder until the rooms' common words are merged. Start with {@link florin.Refused}. */
@NullMarked
package florin;

import org.jspecify.annotations.NullMarked;
