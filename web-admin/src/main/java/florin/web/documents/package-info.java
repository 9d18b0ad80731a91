/**
 * The original files, as a browser shows or saves them. Start with {@link
 * florin.web.documents.DocumentPages}.
 */
@NullMarked
package florin.web.documents;

import org.jspecify.annotations.NullMarked;
