/**
 * Who changed what, from which message or file, with the image of every row before and after.
 * {@link florin.history.History} is the ground of undo, redo and every answer to "why".
 */
@NullMarked
package florin.history;

import org.jspecify.annotations.NullMarked;
