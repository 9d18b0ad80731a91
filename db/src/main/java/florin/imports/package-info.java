/**
 * Batches of rows from uploaded files: staged, looked at, booked as one action and undone as one.
 * Start with {@link florin.imports.Imports}.
 */
@NullMarked
package florin.imports;

import org.jspecify.annotations.NullMarked;
