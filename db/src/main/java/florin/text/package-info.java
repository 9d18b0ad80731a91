/**
 * Every sentence Florin says to people, in their language, and how dates look in it. Start with
 * {@link florin.text.Messages}; the sentences lie in {@code messages_<language>.properties}.
 */
@NullMarked
package florin.text;

import org.jspecify.annotations.NullMarked;
