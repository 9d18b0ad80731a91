package florin.outbox;

import java.time.Instant;

/**
 * A mail as it was written. In the place of a link stands a sentence: whoever reads this cannot
 * follow it.
 *
 * @param outboxId the delivery it is
 * @param bookId 0 for a letter about the person alone
 * @param html without pictures, whose alternative texts say the same
 * @param messageId the same however often it is written and sent
 */
public record Letter(
    long outboxId,
    long personId,
    long bookId,
    String recipient,
    String subject,
    String text,
    String html,
    String messageId,
    Instant writtenAt) {}
