/**
 * Original files, kept once per book by their content, and who sent them when. Start with {@link
 * florin.documents.Documents}.
 */
@NullMarked
package florin.documents;

import org.jspecify.annotations.NullMarked;
