/**
 * Everything a database holds in one file, and back; works beside a running copy and needs no
 * program of PostgreSQL. Start with {@link florin.backup.Backup}.
 */
@NullMarked
package florin.backup;

import org.jspecify.annotations.NullMarked;
