/**
 * What the tests of every module share. Start with {@link florin.testing.TestPostgres}, which hands
 * out databases.
 */
@NullMarked
package florin.testing;

import org.jspecify.annotations.NullMarked;
