package florin.history;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was and as it became. Images come from {@link History#image}; one action changes a
 * row at most once.
 *
 * @param before absent for a row that did not exist
 * @param after absent for a row that is gone
 */
public record Change(Subject subject, long rowId, @Nullable JSONB before, @Nullable JSONB after) {}
