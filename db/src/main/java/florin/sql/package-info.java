/**
 * The open transaction as the plurals of this module see it. Nothing outside the module may know
 * it; start with {@link florin.sql.Tx}.
 */
@NullMarked
package florin.sql;

import org.jspecify.annotations.NullMarked;
