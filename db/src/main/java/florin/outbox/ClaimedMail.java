package florin.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail taken out to be written and sent.
 *
 * @param attempts tries that ended with a word from the other side, or before one
 * @param since when it was put in, or last renewed by the operator
 * @param problem what the last try said
 */
public record ClaimedMail(
    long id, String key, News news, int attempts, Instant since, Optional<String> problem) {}
