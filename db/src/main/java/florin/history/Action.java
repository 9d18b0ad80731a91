package florin.history;

import florin.Cause;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something a person did to a book in one go.
 *
 * @param kind a word in lower case, such as {@code record} or {@code rename}
 * @param summary what a person would read of it: numbers, names, counts, amounts as text
 * @param reverses the action this one undid, or the undoing it took back
 */
public record Action(
    long id,
    String kind,
    long authorId,
    String authorName,
    Cause cause,
    Map<String, String> summary,
    boolean undoable,
    Optional<Instant> undoneAt,
    Optional<Long> reverses,
    Instant createdAt) {}
